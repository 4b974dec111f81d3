// What a Regulation is as data.
import type { Citation } from '#kernel/citation.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { Course } from './course.ts';
import type { Ground } from './ground.ts';
import type { Provisions } from './provision.ts';
import type { Basis, Regime, Rule } from './rule.ts';
import type { SupervisionGround } from './supervision-ground.ts';
import type { TrackAnswer } from './track-answer.ts';

/** One Regulation: when it is in force, and its rules in the order of their numbers. */
export interface RegulationPack {
  readonly regime: Regime;
  readonly name: Text;
  readonly effectiveFrom: PlainDate;
  /** The first day on which it is no longer in force; absent while in force. */
  readonly effectiveTo?: PlainDate;
  /** Where its beginning comes from. */
  readonly force: { readonly citation: Citation; readonly basis: Basis };
  /** Where its end comes from, if it has ended. */
  readonly ended?: { readonly basis: Basis; readonly note: Text };
  readonly rules: readonly Rule[];
  /** What it says of steps without a period. */
  readonly provisions: Provisions;
  /** Which clocks and documents each kind and track has. */
  readonly courses: readonly Course[];
  /** On which grounds a matter ends without an opinion. */
  readonly grounds: readonly Ground[];
  /** On which grounds a unit is supervised. */
  readonly supervisionGrounds: readonly SupervisionGround[];
  /** How the track of a claim is found; absent where it knows no tracks. */
  readonly trackAnswers?: readonly TrackAnswer[];
}
