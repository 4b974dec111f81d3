// The lines of an export as they are read back. Nothing is believed of them but their form.
import { Type, type Static, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { RecordedEvent } from './chain.ts';
import type { Checkpoint, PublicKey } from './checkpoint.ts';
import type { AuditEntry } from './entry.ts';
import type { ExportedHead } from './export.store.ts';
import type { AuditLink } from './links.ts';

/** A head and the checkpoint that covers it. */
export type HeadLine = ExportedHead;
/** An event of a history. */
export type EventLine = RecordedEvent;

/** A link with its entry; null where the entry was gone when the export was written. */
export interface EntryLine {
  /** Whether the installation knew the entry as its own when it wrote the export. */
  readonly genuine: boolean;
  readonly link: AuditLink;
  readonly entry: AuditEntry | null;
}

/** An event of a matter that is kept from anybody: its place in a history that only this file numbers. */
export interface WithheldEventLine {
  readonly history: number;
  readonly seq: number;
  /** Null for the first event. */
  readonly previousHash: string | null;
  readonly hash: string;
  /** Whether the installation found the hash to be that of the event when it wrote the export. */
  readonly genuine: boolean;
}

/** A head of such a matter and the checkpoint that covers it. */
export interface WithheldHeadLine {
  readonly history: number;
  readonly seq: number;
  readonly hash: string;
  readonly checkpoint: number;
  /** Whether the installation found the checkpoint to cover all its heads as they stand when it wrote the export. */
  readonly genuine: boolean;
}

/** A link whose entry is about such a matter. */
export interface WithheldEntryLine {
  /** Whether the installation knew the entry as its own, and as that of the link, when it wrote the export. */
  readonly genuine: boolean;
  readonly link: Omit<AuditLink, 'entryId'>;
}

const Count = Type.Integer({ minimum: 0 });
const Text = Type.String();
const line = { line: Type.Integer({ minimum: 1 }) };

const TrailerForm = Type.Object({
  ...line,
  kind: Type.Literal('trailer'),
  events: Count,
  entries: Count,
  checkpoints: Count,
  covers: Text,
  keyId: Text,
  signature: Text,
});

const FORMS = {
  header: Type.Object({
    ...line,
    kind: Type.Literal('header'),
    format: Type.Literal('dengwen-audit'),
    version: Type.Literal(1),
    madeAt: Text,
    from: Type.Union([Text, Type.Null()]),
    to: Type.Union([Text, Type.Null()]),
    withheld: Type.Optional(Type.Boolean()),
  }),
  key: Type.Object({ ...line, kind: Type.Literal('key'), keyId: Text, publicKey: Text }),
  checkpoint: Type.Object({
    ...line,
    kind: Type.Literal('checkpoint'),
    seq: Count,
    madeAt: Text,
    previousHash: Text,
    linkSeq: Count,
    linkHash: Text,
    heads: Count,
    headsDigest: Text,
    keyId: Text,
    hash: Text,
    signature: Text,
  }),
  event: Type.Object({
    ...line,
    kind: Type.Literal('event'),
    matterId: Text,
    seq: Count,
    type: Text,
    recordedAt: Text,
    occurredOn: Text,
    previousHash: Text,
    hash: Text,
  }),
  head: Type.Object({
    ...line,
    kind: Type.Literal('head'),
    matterId: Text,
    seq: Count,
    hash: Text,
    checkpoint: Count,
  }),
  entry: Type.Object({
    ...line,
    kind: Type.Literal('entry'),
    genuine: Type.Boolean(),
    link: Type.Object({ seq: Count, entryId: Text, previousHash: Text, hash: Text }),
    entry: Type.Union([Type.Object({ entryId: Text }), Type.Null()]),
  }),
  withheldEvent: Type.Object({
    ...line,
    kind: Type.Literal('withheldEvent'),
    history: Count,
    seq: Count,
    previousHash: Type.Union([Text, Type.Null()]),
    hash: Text,
    genuine: Type.Boolean(),
  }),
  withheldHead: Type.Object({
    ...line,
    kind: Type.Literal('withheldHead'),
    history: Count,
    seq: Count,
    hash: Text,
    checkpoint: Count,
    genuine: Type.Boolean(),
  }),
  withheldEntry: Type.Object({
    ...line,
    kind: Type.Literal('withheldEntry'),
    genuine: Type.Boolean(),
    link: Type.Object({ seq: Count, previousHash: Text, hash: Text }),
  }),
  trailer: TrailerForm,
} as const satisfies Record<string, TSchema>;

/** The last line. */
export type Trailer = Omit<Static<typeof TrailerForm>, 'line' | 'kind'> & { readonly kind: 'trailer' };

/** What a line says. */
export type LineContent =
  | {
      readonly kind: 'header';
      readonly madeAt: string;
      readonly from: string | null;
      readonly to: string | null;
    }
  | ({ readonly kind: 'key' } & PublicKey)
  | ({ readonly kind: 'checkpoint' } & Checkpoint)
  | ({ readonly kind: 'event' } & EventLine)
  | ({ readonly kind: 'head' } & HeadLine)
  | ({ readonly kind: 'entry' } & EntryLine)
  | ({ readonly kind: 'withheldEvent' } & WithheldEventLine)
  | ({ readonly kind: 'withheldHead' } & WithheldHeadLine)
  | ({ readonly kind: 'withheldEntry' } & WithheldEntryLine)
  | Trailer;

/** One line, taken apart. */
export interface ExportLine {
  readonly number: number;
  /** What it is about, for faults. */
  readonly name: string;
  /** What its hash covers. */
  readonly text: string;
  readonly running: string;
  readonly content: LineContent;
}

const LINE = /^(?<text>.*),"running":"(?<running>[0-9a-f]{64})"\}$/s;
const checks = new Map(Object.entries(FORMS).map(([kind, form]) => [kind, Compile(form as TSchema)]));

/** Takes a line apart; undefined where it is no line of an export. */
export function readExportLine(raw: string): ExportLine | undefined {
  const { text, running } = LINE.exec(raw)?.groups ?? {};
  if (text === undefined || running === undefined) return undefined;
  try {
    const { line: number, ...content } = JSON.parse(`${text}}`) as { line: number } & LineContent;
    if (checks.get(content.kind)?.Check({ line: number, ...content }) !== true) return undefined;
    return { number, name: nameOf(content), text, running, content };
  } catch {
    return undefined;
  }
}

function nameOf(content: LineContent): string {
  switch (content.kind) {
    case 'key':
      return `key ${content.keyId}`;
    case 'checkpoint':
      return `checkpoint ${content.seq}`;
    case 'event':
      return `event ${content.seq} of ${content.matterId}`;
    case 'head':
      return `head of ${content.matterId} in checkpoint ${content.checkpoint}`;
    case 'entry':
      return `entry ${content.link.entryId} (link ${content.link.seq})`;
    case 'withheldEvent':
      return withheldEventName(content);
    case 'withheldHead':
      return `head of withheld history ${content.history} in checkpoint ${content.checkpoint}`;
    case 'withheldEntry':
      return withheldEntryName(content);
    default:
      return content.kind;
  }
}

/** How a withheld event is named in faults. */
export function withheldEventName({ history, seq }: Pick<WithheldEventLine, 'history' | 'seq'>): string {
  return `event ${seq} of withheld history ${history}`;
}

/** How a withheld entry is named in faults. */
export function withheldEntryName({ link }: Pick<WithheldEntryLine, 'link'>): string {
  return `withheld entry (link ${link.seq})`;
}
