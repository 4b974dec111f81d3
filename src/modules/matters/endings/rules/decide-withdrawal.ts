// Decides withdrawals 撤回. No national text knows them; they are the petitioner's alone, in writing, and never of an accusation,
// which has to be dealt with whoever is put under pressure (2022 art. 30(1); 2005 art. 22(1)).
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { WithdrawMatter } from '../withdrawal.contract.ts';
import { noticeOf } from '../../handling/rules/decide-handling.ts';
import { clocksOfEnding } from './decide-declining.ts';
import type { EndingState } from './ending-state.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import type { MatterState, NoticeState } from '../../rules/state.ts';

/** Withdraws at the desk: by the signed paper among the matter's attachments, which was read out. */
export function withdrawAtDesk(
  state: MatterState,
  input: WithdrawMatter,
  noticeDigest: string,
  circumstances: Circumstances,
): Result<MatterEvent> {
  const paper = (state.attachments ?? []).some(({ attachmentId }) => attachmentId === input.attachmentId);
  if (!paper) return refuse(PAPER_MISSING);
  if (!input.readOut) return refuse(NOT_READ_OUT);
  const withdrawal = { by: 'desk', attachmentId: input.attachmentId } as const;
  return ended(state, { withdrawal, way: input.noticeWay, noticeDigest }, circumstances);
}

/** Withdraws by the petitioner themselves, who proved the matter; several petitioners have to sign one paper. */
export function withdrawOnline(
  state: MatterState,
  { petitioners, noticeDigest }: { readonly petitioners: number; readonly noticeDigest: string },
  circumstances: Circumstances,
): Result<MatterEvent> {
  const not = whyNotOnline(state, petitioners);
  if (not !== undefined) return refuse({ code: 'not-to-be-withdrawn', kind: 'conflict', text: not });
  return ended(state, { withdrawal: { by: 'petitioner' }, way: 'online', noticeDigest }, circumstances);
}

/** Why the petitioner cannot withdraw on the portal; undefined where they can. */
export function whyNotOnline(state: MatterState, petitioners: number): Text | undefined {
  if (state.erased !== undefined || !OPEN_STAGES.includes(state.stage)) return TOO_LATE;
  const not = whyNotWithdrawn(state);
  if (not !== undefined) return not;
  return petitioners > 1 || state.submission.participants > 1 ? ALL_SIGN : undefined;
}

/** What stands against any withdrawal, whoever asks. */
export function whyNotWithdrawn(state: MatterState): Text | undefined {
  if (state.kind === 'accusation' || state.claims.some(({ kind }) => kind === 'accusation'))
    return NO_ACCUSATION[state.regime];
  return state.attached.length > 0 ? JOINED : undefined;
}

const OPEN_STAGES: readonly MatterState['stage'][] = ['registered', 'routed', 'accepted'];

function ended(
  state: MatterState,
  given: {
    readonly withdrawal: NonNullable<EndingState['withdrawal']>;
    readonly way: NoticeState['way'];
    readonly noticeDigest: string;
  },
  circumstances: Circumstances,
): Result<MatterEvent> {
  const { today } = circumstances;
  const { withdrawal, way, noticeDigest: textDigest } = given;
  // What the petitioner is told comes from the unit that has the matter, whoever took the paper.
  const unitId = withdrawal.by === 'desk' ? circumstances.unitId : state.holderUnit;
  const ending = {
    ending: 'withdrawn',
    ground: null,
    unitId,
    on: today,
    textDigest: null,
    withdrawal,
  } as const;
  const notice = noticeOf(state, { kind: 'withdrawal', on: today, way, textDigest, unitId });
  return succeed({
    type: 'matter.ended',
    occurredOn: today,
    data: { ending, outcomes: [], notice, clocks: clocksOfEnding(state, circumstances) },
  });
}

/** What the petitioner is told who withdrew on the portal. */
export function withdrawalNotice(state: MatterState, today: string): string {
  return `您提出的信访事项（信访件编号 ${state.submission.number}）已于${today}按您本人的请求撤回，不再办理。问题仍在的，您可以重新提出，按新的信访事项办理。`;
}

const PAPER_MISSING: Refusal = {
  code: 'signed-paper-missing',
  kind: 'invalid',
  field: 'attachmentId',
  text: {
    zh: '撤回须由信访人本人书面提出：请先把本人签名的撤回申请作为附件上传到本事项，再选定它。工作人员不能代为撤回。',
    en: 'Only the petitioner withdraws, in writing: add the signed request to this matter as an attachment first, then choose it. Officers cannot withdraw for them.',
  },
};

const NOT_READ_OUT: Refusal = {
  code: 'read-out-first',
  kind: 'invalid',
  field: 'readOut',
  text: {
    zh: '请向信访人宣读撤回申请并确认出于自愿，再勾选。',
    en: 'Read the request out to the petitioner, make sure that it is of their own will, then confirm it.',
  },
};

const TOO_LATE: Text = {
  zh: '事项已经答复、结束或者并入其他事项，不能撤回。对处理意见不服的，可以请求复查。',
  en: 'It was answered, has ended or was joined to another matter, and cannot be withdrawn. If you disagree with the answer, ask for review.',
};

const JOINED: Text = {
  zh: '已有其他信访件并入本事项，不能撤回。请先由登记机构撤销并入。',
  en: 'Other petitions are joined to it; it cannot be withdrawn before the registering office undoes the joins.',
};

const ALL_SIGN: Text = {
  zh: '多人共同提出的信访事项，须全体信访人在撤回申请上签名，到登记机构窗口办理，不能在网上由一人撤回。',
  en: 'Several people brought it: all of them sign the request and hand it in at the registering office; one alone cannot withdraw it online.',
};

const NO_ACCUSATION: Readonly<Record<MatterState['regime'], Text>> = {
  '2022': {
    zh: '检举控告类事项应当依规依纪依法办理（《信访工作条例》第三十条第一款），不因撤回而停止，也不使检举人受到压力，因此不能撤回。可以补充说明情况。',
    en: 'An accusation has to be dealt with by law and discipline (Regulation art. 30(1)) and does not end because it is withdrawn; so nobody can be pressed to. You can add what you want to say.',
  },
  '2005': {
    zh: '检举、揭发材料属于法定职权范围的，应当受理，不得推诿（《信访条例》第二十二条第一款），不因撤回而停止，因此不能撤回。可以补充说明情况。',
    en: 'An accusation within competence has to be accepted (Regulation of 2005 art. 22(1)) and does not end because it is withdrawn; so nobody can be pressed to. You can add what you want to say.',
  },
};
