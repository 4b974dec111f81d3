// Decides on confidentiality that a petitioner gives up in writing 放弃保密: one officer records it with the paper, another
// compares the two, and from then on the people are shown as those of any other matter. Only the petitioner undoes it.
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import {
  groundOfSeal,
  mayAskAgain,
  mayDecideWaiver,
  standingOfWaiver,
  type OfficerNow,
} from './sealed-identity.ts';
import type { MatterState } from '../../rules/state.ts';
import type { PostHolder } from './identity-state.ts';

/** Records what the petitioner wrote. Refuses without the paper, where nothing is sealed, and while another one waits. */
export function recordWaiver(
  state: MatterState,
  { attachmentId }: { readonly attachmentId: string },
  officer: OfficerNow,
  { today }: Circumstances,
): Result<MatterEvent> {
  const waivers = state.waivers ?? [];
  if (groundOfSeal(state) === null) return refuse(NOT_SEALED);
  if (waivers.some((one) => standingOfWaiver(one) === 'waiting')) return refuse(WAITING_ALREADY);
  if (state.attachments?.some((one) => one.attachmentId === attachmentId) !== true) return refuse(NO_PAPER);
  // What was written before the petitioner asked for confidentiality again says nothing any more.
  if (waivers.some((one) => one.attachmentId === attachmentId)) return refuse(PAPER_USED);
  return succeed({
    type: 'waiver.recorded',
    occurredOn: today,
    data: {
      waiver: {
        waiverId: waivers.length + 1,
        attachmentId,
        recordedBy: holderOf(officer),
        recordedAt: officer.now.toISOString(),
      },
      clocks: [],
    },
  });
}

/** Confirms that the paper says so, or not. Whoever recorded it never confirms it. */
export function decideWaiver(
  state: MatterState,
  { waiverId, confirmed }: { readonly waiverId: number; readonly confirmed: boolean },
  officer: OfficerNow,
  { today }: Circumstances,
): Result<MatterEvent> {
  const waiver = state.waivers?.find((one) => one.waiverId === waiverId);
  if (waiver === undefined) return refuse(UNKNOWN);
  if (standingOfWaiver(waiver) !== 'waiting') return refuse(DECIDED_ALREADY);
  if (waiver.recordedBy.officerId === officer.officerId) return refuse(OWN);
  if (!mayDecideWaiver(waiver, officer)) return refuse(OTHER_LINE);
  const decision = { by: holderOf(officer), at: officer.now.toISOString(), confirmed };
  return succeed({ type: 'waiver.decided', occurredOn: today, data: { waiverId, decision, clocks: [] } });
}

/** Seals the people again because the petitioner asks for it, also before the second officer has looked at the paper. */
export function askConfidentialityAgain(
  state: MatterState,
  at: { readonly now: Date; readonly today: MatterState['receivedOn'] },
): Result<MatterEvent> {
  if (!mayAskAgain(state)) return refuse(NOTHING_GIVEN_UP);
  return succeed({
    type: 'confidentiality.asked-again',
    occurredOn: at.today,
    data: { askedAt: at.now.toISOString(), clocks: [] },
  });
}

function holderOf({ officerId, unitId, role }: PostHolder): PostHolder {
  return { officerId, unitId, role };
}

const NOT_SEALED: Refusal = {
  code: 'identity-not-sealed',
  kind: 'conflict',
  text: {
    zh: '该事项没有对信访人身份保密，无需登记放弃保密，可以直接查看完整信息。',
    en: 'The identity of the petitioner is not sealed, so there is nothing to give up; show it in full instead.',
  },
};

const WAITING_ALREADY: Refusal = {
  code: 'waiver-waits-already',
  kind: 'conflict',
  text: {
    zh: '已经登记放弃保密，等待另一人核对；请先由负责人核对。',
    en: 'A waiver is recorded already and waits for a second officer; let a leader decide on it first.',
  },
};

const NO_PAPER: Refusal = {
  code: 'waiver-without-paper',
  kind: 'invalid',
  field: 'attachmentId',
  text: {
    zh: '请先把信访人书面放弃保密的材料添加为附件，再从附件中选择。',
    en: 'Add what the petitioner wrote as an attachment first, then choose it among the attachments.',
  },
};

const PAPER_USED: Refusal = {
  code: 'waiver-paper-used',
  kind: 'invalid',
  field: 'attachmentId',
  text: {
    zh: '这份材料已经登记过；信访人重新书面放弃保密的，请添加新的材料。',
    en: 'This paper was recorded before; if the petitioner gives confidentiality up anew, add the new paper.',
  },
};

const UNKNOWN: Refusal = {
  code: 'waiver-unknown',
  kind: 'not-found',
  field: 'waiverId',
  text: {
    zh: '该事项没有这次放弃保密的登记。请刷新页面后再试。',
    en: 'There is no such waiver in this matter. Reload the page and try again.',
  },
};

const DECIDED_ALREADY: Refusal = {
  code: 'waiver-decided-already',
  kind: 'conflict',
  field: 'waiverId',
  text: {
    zh: '这次登记已经核对，或者信访人已重新要求保密。请刷新页面查看。',
    en: 'This waiver has been decided, or the petitioner has asked for confidentiality again. Reload the page to see.',
  },
};

const OWN: Refusal = {
  code: 'waiver-own',
  kind: 'forbidden',
  field: 'waiverId',
  text: {
    zh: '放弃保密须由两人经手：本人登记的，由其他负责人核对。',
    en: 'A waiver takes two people: another leader decides on the one that you recorded.',
  },
};

const OTHER_LINE: Refusal = {
  code: 'waiver-of-another-unit',
  kind: 'forbidden',
  field: 'waiverId',
  text: {
    zh: '放弃保密由登记人所在单位或者其上级单位的负责人核对。',
    en: 'A leader of the unit of whoever recorded it, or of one above it, decides on a waiver.',
  },
};

const NOTHING_GIVEN_UP: Refusal = {
  code: 'confidentiality-not-given-up',
  kind: 'conflict',
  text: {
    zh: '您的身份现在没有登记放弃保密，无需重新要求。对保密有疑问的，请向登记机构询问。',
    en: 'Confidentiality is not given up here now, so there is nothing to ask for again. Ask the registering office if you are in doubt.',
  },
};
