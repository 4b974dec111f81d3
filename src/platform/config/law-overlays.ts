// Which local rules an installation names, e.g. DENGWEN_LAW_OVERLAYS=zhejiang-2016. Whether there are such is the law's to say.

/** The codes of the overlays, in the order named; empty where nothing is set. */
export function readLawOverlays(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return splitCodes(environment['DENGWEN_LAW_OVERLAYS'] ?? '');
}

/** Codes separated by commas or spaces. */
export function splitCodes(text: string): readonly string[] {
  return text.split(/[,\s]+/u).filter((code) => code !== '');
}
