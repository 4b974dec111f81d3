// What the state of a matter keeps of an ending without an answer, and what these rules need to know of a ground.
import type { Citation } from '#kernel/citation.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { Ending } from '../declining.contract.ts';
import type { MatterView } from '../../contract.ts';
import type { Track } from '../../words.contract.ts';

/** How a matter ended without an answer. */
export interface EndingState {
  readonly ending: Ending;
  /** Null where the petitioner withdrew. */
  readonly ground: string | null;
  readonly unitId: string;
  readonly on: PlainDate;
  /** Of reason and where to turn to; null where the petitioner withdrew. */
  readonly textDigest: string | null;
  /** How the petitioner withdrew: by themselves online, or at the desk by a signed paper. */
  readonly withdrawal?:
    { readonly by: 'petitioner' } | { readonly by: 'desk'; readonly attachmentId: string };
}

/** A ground of a Regulation, as the law module gives it. */
export interface GroundOfEnding {
  readonly key: string;
  readonly ending: Exclude<Ending, 'withdrawn'>;
  readonly name: Text;
  readonly citation: Citation;
  readonly kinds: readonly MatterView['kind'][];
  readonly by: 'petitionOffice' | 'otherUnit' | 'anyUnit';
  readonly directOnly?: true;
  readonly visitsOnly?: true;
  readonly track?: Track;
  readonly instead: Text;
}
