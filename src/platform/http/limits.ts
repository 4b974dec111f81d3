// How much one request may bring, how long it may take, and how often one may ask. The numbers stand in SECURITY.md
// and docs/operations.md as well.

/** Bytes of a body that is no upload. */
export const LARGEST_BODY = 1_048_576;

/** Bytes of one field of a form with files and of its name, and the number of its fields and headers of a part. */
export const FORM_LIMITS = {
  fieldSize: LARGEST_BODY,
  fieldNameSize: 200,
  fields: 200,
  headerPairs: 20,
} as const;

/** Files that one form may bring; with its fields they may be no larger than the route lets one file be. */
export const MOST_FILES = 10;

/** Lists in lists in lists: what people and programs send is never as deep as this. */
export const DEEPEST_BODY = 32;

/** Characters of one part of an address, such as an id. */
export const LONGEST_PARAMETER = 200;

/** Bytes of the first line and all headers of a request. */
export const LARGEST_HEADERS = 16_384;

/** How many milliseconds a caller may take; who dawdles keeps a connection from others. */
export interface Patience {
  /** Until the last header is there. */
  readonly headers: number;
  /** Until the whole request is there, with its files. */
  readonly request: number;
  /** From one request to the next. Longer than proxies keep theirs, so that it is they who close. */
  readonly betweenRequests: number;
  /** Without a byte in either direction. A report may take a while before its first. */
  readonly silence: number;
  /** How often Node.js looks for requests that are late. */
  readonly lookedAfter: number;
}

/** The patience of the program. */
export const PATIENCE: Patience = {
  headers: 15_000,
  request: 120_000,
  betweenRequests: 72_000,
  silence: 300_000,
  lookedAfter: 5_000,
};
