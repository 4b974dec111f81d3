// How the track of a claim is found 办理途径 (2022 art. 31): one plain question, what the law says to each answer, what follows.
import { Type, type Static } from 'typebox';
import { Sentence } from '#kernel/schema.ts';

/** The question and its answers, by the Regulation of the matter. */
export const TrackChoices = Type.Object({
  question: Sentence,
  answers: Type.Array(
    Type.Object({
      track: Type.Enum([
        'judicial',
        'arbitration',
        'partyAppeal',
        'administrativeProcedure',
        'dutyPerformance',
        'petitionProcedure',
      ]),
      answer: Sentence,
      article: Type.String(),
      /** The article's own words. */
      words: Type.String(),
      /** Which clock runs and which document the petitioner gets. */
      follows: Sentence,
    }),
  ),
});
export type TrackChoices = Static<typeof TrackChoices>;
