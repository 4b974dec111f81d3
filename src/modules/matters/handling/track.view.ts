// The question about the track of a claim, for whoever accepts a matter.
import { findProvision, listTrackAnswers, TRACK_QUESTION } from '#modules/law/index.ts';
import type { MatterState } from '../rules/state.ts';
import type { TrackChoices } from './track.contract.ts';

/** The answers among which a track is chosen; null where there is nothing to choose: before routing, and under 2005. */
export function viewTrackChoices(state: MatterState): TrackChoices | null {
  const answers = listTrackAnswers(state.regime);
  if (state.stage !== 'routed' || answers.length === 0) return null;
  return {
    question: { ...TRACK_QUESTION },
    answers: answers.map(({ track, answer, provision, follows }) => {
      const citation = findProvision(state.regime, provision);
      if (citation === undefined) throw new Error(`no provision ${provision} for a track`);
      return {
        track,
        answer: { ...answer },
        article: `${citation.instrument}${citation.article}`,
        words: citation.words,
        follows: { ...follows },
      };
    }),
  };
}
