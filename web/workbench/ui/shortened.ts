const MOST = 40;

/** The beginning of a text, to tell it from others in a label. */
export function shortened(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
