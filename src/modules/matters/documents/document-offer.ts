// What an offer of a document is made from: the matter as far as its documents need it, and what an officer writes in parts.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { AboutMatter, Content, PersonFacts, RemedyFacts } from '#modules/documents/index.ts';
import type { DocumentKind, DocumentPart } from './document.contract.ts';
import type { MatterProse } from '../prose.store.ts';
import { isHandling } from '../rules/actions.ts';
import type { ClockState, MatterState } from '../rules/state.ts';
import type { Track } from '../words.contract.ts';

/** A matter, as far as its documents need it. */
export interface Case {
  readonly state: MatterState;
  readonly prose: MatterProse;
  /** The unit that issues. */
  readonly unitId: string;
  readonly unitName: (unitId: string) => string;
  /** How the petitioner is addressed. */
  readonly petitioner: string;
  readonly people: readonly PersonFacts[];
  readonly synopsis: string;
  readonly channel: string;
  readonly place: string;
  readonly topic: string;
  readonly firstTime: boolean;
  readonly documentName: (kind: DocumentKind) => string;
  /** Where to ask for review of what this unit says today; the unit is empty where none stands above it. */
  readonly remedy: RemedyFacts;
  /** Why the matter ended without an answer, and where to turn to; null where it did not. */
  readonly endingText: { readonly reason: string; readonly turnTo: string } | null;
  /** The re-review after which it is no longer accepted; null where it is accepted, or the opinion bears no number here. */
  readonly reReview: { readonly unit: string; readonly number: string; readonly on: PlainDate } | null;
  /** The reasons of its objections and of the decisions on them, by their number. */
  readonly objectionReasons: ReadonlyMap<
    number,
    { readonly reason: string; readonly decisionReason: string | null }
  >;
  /** Which path each notice of one tells of, where the matter has several, by their documents. */
  readonly paths: ReadonlyMap<string, OtherTrack>;
  /** The document that the new one is to take the place of. */
  readonly correcting?: string | undefined;
}

/** Tracks 1 to 5: those that lead into another procedure. */
export type OtherTrack = Exclude<Track, 'petitionProcedure'>;

/** What an officer wrote in each part. */
type Written = (part: string) => string;

/** One kind of document: whether the matter has the facts for it, what is written, and what it says. */
export interface Offer {
  readonly whyNot: (of: Case) => Text | undefined;
  readonly parts: (of: Case) => readonly DocumentPart[];
  readonly content: (of: Case, written: Written) => Content;
}

/** What a step issues by itself, read from the matter as it stands once the step was taken. */
export type Owed = (of: Case) => readonly Content[];

/** A part that the officer writes, with what the matter says already. */
export function part(name: string, label: Text, text: string, optional?: 'optional'): DocumentPart {
  return { name, label: { ...label }, text, needed: optional === undefined };
}

/** What an offer gives in the words that the matter has already: so a step issues its own document. */
export function inItsWords(offer: Offer, of: Case): Content {
  const parts = new Map(offer.parts(of).map(({ name, text }) => [name, text]));
  return offer.content(of, (name) => parts.get(name) ?? '');
}

/** The remedy for a document that nobody reads over before it goes out. */
export function remedyOf({ remedy }: Case): RemedyFacts {
  return remedy.unit === '' ? { ...remedy, unit: '上一级机关、单位' } : remedy;
}

/** The fact that a document tells. @throws where an offer was asked for words that it has no facts for */
export function found<Fact>(fact: Fact | undefined): Fact {
  if (fact === undefined) throw new Error('a document without the fact that it tells');
  return fact;
}

/** What every document says of its matter. */
export function matterOf({ state, petitioner, synopsis }: Case): AboutMatter {
  return { number: state.submission.number, petitioner, receivedOn: state.receivedOn, synopsis };
}

/** The same for letters that name nobody. */
export function namelessMatterOf(of: Case): AboutMatter {
  return matterOf({ ...of, petitioner: NAMELESS });
}

/** How somebody is addressed whose name is not known, or not told. */
export const NAMELESS = '信访人';
/** What a petitioner is told at the end of a notice. */
export const FOLLOW_IT = '您可以凭信访件编号和查询码在网上查询办理情况。';

/** The words of the claims, in their order. */
export function claimsOf({ state, prose }: Case): readonly string[] {
  return state.claims.map(({ claimId }) => prose.claims.get(claimId) ?? '');
}

/** The clock of the sixty days; undefined where none runs or ran. */
export function handlingClock({ state }: Case): ClockState | undefined {
  return state.clocks.find((clock) => isHandling(clock.ruleId));
}
