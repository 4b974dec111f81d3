// Whether what was supported still has to be carried out (2022 art. 32(2): the unit sees to it that it is).
import type { Text } from '#kernel/text.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { MatterAction } from '../../contract.ts';
import type { MatterState } from '../../rules/state.ts';

/** Whether an opinion supports a claim and nobody has reported yet that it was carried out. */
export function isExecutionOwed(state: MatterState): boolean {
  const supported = state.answeredOn !== null && state.claims.some(({ outcome }) => outcome === 'supported');
  return supported && state.execution?.some(({ isDone }) => isDone) !== true;
}

/**
 * The day of the opinion that supports a claim and counts now, be it of the answer or of a review that changed it; null where
 * there is none, or what supported it was revoked or is decided anew. Ledgers do not tell whether what they report was carried out, so their answers are not among these.
 */
export function supportedOn(state: MatterState): PlainDate | null {
  const last = changedBy(state) ?? state.answers.at(-1);
  const supports = last?.outcomes?.some(({ outcome }) => outcome === 'supported') === true;
  return supports && state.answeredOn !== null ? (last?.issuedOn ?? null) : null;
}

/** The last opinion of a review that changed or revoked what the last answer decided. */
function changedBy({ proceedings = [], answers }: MatterState) {
  const last = proceedings.findLast(
    (one) => one.answers === answers.length && one.opinion?.outcomes !== undefined,
  );
  return last?.opinion ?? undefined;
}

/** The day on which what was supported was reported as carried out; null while it is not. */
export function executedOn(state: MatterState): PlainDate | null {
  if (supportedOn(state) === null) return null;
  return state.execution?.find(({ isDone }) => isDone)?.on ?? null;
}

/** Why a step of the record cannot be taken; undefined where it can. */
export function whyNotRecorded(state: MatterState, action: MatterAction): Text | undefined {
  if (action === 'reportExecution' && !isExecutionOwed(state)) {
    return {
      zh: '没有待执行的支持意见（《信访工作条例》第三十二条第二款）。',
      en: 'No supported opinion waits to be carried out (2022 art. 32(2)).',
    };
  }
  if (action === 'recordAgreement' && state.kind !== 'appeal') {
    return {
      zh: '调解、和解适用于申诉求决类事项（《信访工作条例》第三十三条）；建议意见、检举控告依其程序答复。',
      en: 'Mediation and settlement are for appeals (2022 art. 33); suggestions and accusations are answered by their own procedure.',
    };
  }
  return undefined;
}
