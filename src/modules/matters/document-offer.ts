// What an offer of a document is made from: the matter as far as its documents need it, and what an officer writes in parts.
import type { Text } from '#kernel/text.ts';
import type { AboutMatter, Content, PersonFacts, RemedyFacts } from '#modules/documents/index.ts';
import type { DocumentKind, DocumentPart } from './document.contract.ts';
import type { MatterProse } from './prose.store.ts';
import { isHandling } from './rules/actions.ts';
import type { ClockState, MatterState } from './rules/state.ts';

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
}

/** What an officer wrote in each part. */
type Written = (part: string) => string;

/** One kind of document that officers issue by hand. */
export interface Offer {
  readonly whyNot: (of: Case) => Text | undefined;
  readonly parts: (of: Case) => readonly DocumentPart[];
  readonly content: (of: Case, written: Written) => Content;
}

/** A part that the officer writes, with what the matter says already. */
export function part(name: string, label: Text, text: string, optional?: 'optional'): DocumentPart {
  return { name, label: { ...label }, text, needed: optional === undefined };
}

/** What every document says of its matter. */
export function matterOf({ state, petitioner, synopsis }: Case): AboutMatter {
  return { number: state.submission.number, petitioner, receivedOn: state.receivedOn, synopsis };
}

/** The words of the claims, in their order. */
export function claimsOf({ state, prose }: Case): readonly string[] {
  return state.claims.map(({ claimId }) => prose.claims.get(claimId) ?? '');
}

/** The clock of the sixty days; undefined where none runs or ran. */
export function handlingClock({ state }: Case): ClockState | undefined {
  return state.clocks.find((clock) => isHandling(clock.ruleId));
}
