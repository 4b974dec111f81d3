// Whether what was supported still has to be carried out (2022 and 2005 art. 32(2): the unit sees to it that it is).
import type { Text } from '#kernel/text.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { MatterAction } from '../../contract.ts';
import { articleOf } from '../../rules/articles.ts';
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
    return nothingToExecute(state);
  }
  if (action === 'recordAgreement' && state.kind !== 'appeal') {
    const { zh, en } = articleOf(state.regime, 'mediation');
    return {
      zh: `调解、和解适用于申诉求决类事项（${zh}）；建议意见、检举控告请依其程序答复。`,
      en: `Mediation and settlement are for appeals (${en}); answer suggestions and accusations by their own procedure.`,
    };
  }
  return undefined;
}

/** Nothing was supported, or it was carried out. */
export function nothingToExecute({ regime }: MatterState): Text {
  const { zh, en } = articleOf(regime, 'execution');
  return {
    zh: `没有待执行的支持意见（${zh}）：未作出支持信访请求的意见，或者已登记执行完毕。之后的情况，请记入办理情况。`,
    en: `No supported opinion waits to be carried out (${en}): no claim was supported, or it was reported as done. Keep a note of what came since.`,
  };
}
