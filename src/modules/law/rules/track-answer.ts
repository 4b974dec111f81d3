// How an officer finds the track of a claim: one plain question, and what follows from each answer.
import type { Text } from '#kernel/text.ts';
import type { CourseTrack } from './course.ts';
import type { ProvisionKey } from './provision.ts';

/** The question to all answers. */
export const TRACK_QUESTION: Text = {
  zh: '依法由谁、按什么程序来决定这样的诉求？',
  en: 'Who decides on such a claim by law, and in which procedure?',
};

/** One answer. */
export interface TrackAnswer {
  readonly track: CourseTrack;
  readonly answer: Text;
  /** The item of art. 31 behind it. */
  readonly provision: ProvisionKey;
  /** Which clock runs, and which document the petitioner gets. */
  readonly follows: Text;
}
