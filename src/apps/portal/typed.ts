// What people typed into a form, made plain at the edge: one text for each name, without what no keyboard types.

/** Reads one field; empty where it is missing. */
export type Typed = (name: string) => string;

/** The fields of a form that was sent, whatever it was. */
export function typedOf(body: unknown): Typed {
  const fields = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
  return (name) => {
    const given = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const last: unknown = Array.isArray(given) ? given.at(-1) : given;
    return typeof last === 'string' ? plain(last) : '';
  };
}

/** Numbers and codes as typed on any keyboard: full-width signs become plain ones. */
export function plainCode(text: string): string {
  return text.normalize('NFKC').trim();
}

function plain(text: string): string {
  return (
    text
      .replaceAll(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- control characters are what is taken out
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .trim()
  );
}
