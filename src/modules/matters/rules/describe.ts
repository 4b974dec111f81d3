// The history of a matter in sentences, for officers and for the petitioner alike.
import type { Text } from '#kernel/text.ts';
import type { IdentityCheck, Involvement } from '../words.contract.ts';
import type { Ending } from '../endings/declining.contract.ts';
import type { ObjectionDecider } from '../objections/objection.contract.ts';
import { describeMoved } from '../revisions/rules/describe-moves.ts';
import { describeRepeat } from '../repeats/rules/describe-repeats.ts';
import { describeProceeding, type Names } from '../reviews/rules/describe-proceedings.ts';
import { describeDraft } from '../approval/rules/describe-draft.ts';
import { describeRecord } from '../record/rules/describe-record.ts';
import { describeMark, withReturn } from '../simple/rules/describe-simple.ts';
import { describeSupervision } from '../supervision/rules/describe-supervision.ts';
import { isSupervision, type SupervisionHappened } from '../supervision/rules/evolve-supervision.ts';
import type { MatterEvent } from './events.ts';

const CHANNELS: Readonly<Record<string, Text>> = {
  letter: { zh: '来信', en: 'letter' },
  visit: { zh: '来访', en: 'visit' },
  call: { zh: '来电', en: 'phone call' },
  online: { zh: '网上信访', en: 'online petition' },
  mailbox: { zh: '领导信箱', en: 'leader mailbox' },
  superior: { zh: '上级交办', en: 'assigned by superior' },
};

const WAYS: Readonly<Record<string, Text>> = {
  transfer: { zh: '转送', en: 'transferred to' },
  assign: { zh: '交办', en: 'assigned to' },
  own: { zh: '自办', en: 'kept for own handling by' },
};

const INVOLVEMENTS: Readonly<Record<Involvement, Text>> = {
  supports: { zh: '协办', en: 'supports the handling' },
  supervises: { zh: '督办', en: 'supervises the handling' },
  reviews: { zh: '负责复查、复核', en: 'reviews what was decided' },
};

const CHECKS: Readonly<Record<IdentityCheck, Text>> = {
  identityDocument: { zh: '出示身份证件', en: 'identity document shown' },
  callBack: { zh: '回拨登记的电话', en: 'called back on the registered telephone' },
  agentPapers: { zh: '代理人出示委托书和身份证件', en: 'agent’s authority and identity document shown' },
};

/** What a channel is called. */
export function channelName(channel: string): Text {
  return CHANNELS[channel] ?? { zh: channel, en: channel };
}

/** One event in words. */
export function describeEvent(event: MatterEvent, names: Names): Text {
  return withReturn(describeHappened(event, names), event.data.simpleReturn);
}

function describeHappened(event: MatterEvent, names: Names): Text {
  if (isSupervision(event)) return describeSupervision(event, names);
  switch (event.type) {
    case 'matter.registered':
      return describeOpening(event.data, names, { zh: '登记', en: 'Registered' });
    case 'matter.entered-from-ledger':
      return describeOpening(event.data, names, { zh: '自台账录入', en: 'Entered from a ledger' });
    case 'matter.routed': {
      const { way, toUnit, periodEndsOn } = event.data.assignment;
      const until = periodEndsOn === null ? undefined : periodEndsOn;
      return {
        zh: `${WAYS[way]?.zh}${names.unit(toUnit)}${until === undefined ? '' : `，办理期限至${until}`}`,
        en: `${capital(WAYS[way]?.en)} ${names.unit(toUnit)}${until === undefined ? '' : `, period until ${until}`}`,
      };
    }
    case 'accused.named':
      return {
        zh: `登记被反映人${event.data.accused.length}个，并对其及有关单位保密${movedText(event.data.movedTo, names)}`,
        en: `${event.data.accused.length} accused named and kept from learning of it${movedTextEn(event.data.movedTo, names)}`,
      };
    case 'unit.involved': {
      const { unitId, capacity } = event.data.involved;
      const role = INVOLVEMENTS[capacity];
      return { zh: `${names.unit(unitId)}${role.zh}`, en: `${names.unit(unitId)} ${role.en}` };
    }
    case 'officer.recused':
      return { zh: '一名工作人员因有利害关系回避', en: 'An officer with an interest was recused' };
    case 'notice.given':
      return {
        zh: `${names.unit(event.data.notice.unitId)}书面告知接收情况、办理途径和程序`,
        en: `${names.unit(event.data.notice.unitId)} gave notice of receipt, path and procedure`,
      };
    case 'matter.accepted':
      return {
        zh: `${names.unit(event.data.notice.unitId)}受理并告知信访人`,
        en: `Accepted by ${names.unit(event.data.notice.unitId)}, petitioner told`,
      };
    case 'deadline.extended':
      return {
        zh: `经批准延长办理期限${event.data.days}日，并告知延期理由`,
        en: `Handling period extended by ${event.data.days} days, reason told`,
      };
    case 'clocks.revised':
    case 'relation.made':
    case 'relation.undone':
    case 'matter.moved':
    case 'joined.served':
      return describeMoved(event);
    default:
      return describeLater(event, names);
  }
}

type LaterEvent = Exclude<
  Exclude<MatterEvent, SupervisionHappened>,
  {
    type:
      | 'matter.registered'
      | 'matter.entered-from-ledger'
      | 'matter.routed'
      | 'accused.named'
      | 'clocks.revised'
      | `relation.${string}`
      | 'matter.moved'
      | 'joined.served'
      | 'officer.recused'
      | 'unit.involved'
      | 'notice.given'
      | 'matter.accepted'
      | 'deadline.extended';
  }
>;

function describeLater(event: LaterEvent, names: Names): Text {
  switch (event.type) {
    case 'matter.answered':
      return {
        zh: `${names.unit(event.data.answer.unitId)}出具处理意见`,
        en: `${names.unit(event.data.answer.unitId)} issued its answer`,
      };
    case 'answer.served':
      return {
        zh: `处理意见送达信访人，评价期限至${event.data.ratingUntil}`,
        en: `Answer served; rating open until ${event.data.ratingUntil}`,
      };
    case 'matter.closed':
      return { zh: '办结', en: 'Closed' };
    case 'matter.ended':
      return describeEnding(event, names);
    case 'matter.rated':
      return { zh: '信访人作出满意度评价', en: 'Rated by the petitioner' };
    case 'attachment.added':
      return ATTACHMENTS[event.data.attachment.origin];
    case 'document.issued':
      return describeDocument(event.data, names);
    case 'matter.erased':
      return {
        zh: '保管期满，经两人批准，按销毁清单销毁材料内容和个人信息；办理经过和统计数据保留',
        en: 'Kept for its period and, as two people approved, texts and personal data destroyed by a list; history and figures stay',
      };
    case 'matter.attached':
    case 'matter.detached':
    case 'repeat.joined':
    case 'repeat.left':
    case 'repeat.dismissed':
      return describeRepeat(event);
    case 'query-code.reissued':
      return describeReissue(event.data.check);
    case 'simple.marked':
      return describeMark(event.data, names);
    case 'simple.returned':
      return { zh: '结束简易办理', en: 'Simplified handling ended' };
    case 'objection.raised':
    case 'objection.decided':
      return describeObjection(event, names);
    case 'opening.asked':
    case 'opening.decided':
    case 'opening.ended':
    case 'waiver.recorded':
    case 'waiver.decided':
    case 'confidentiality.asked-again':
      return describeSealing(event);
    case 'opinion.drafted':
    case 'draft.decided':
      return describeDraft(event);
    case 'note.added':
    case 'agreement.recorded':
    case 'execution.reported':
      return describeRecord(event);
    default:
      return describeProceeding(event, names);
  }
}

const ATTACHMENTS = {
  portal: { zh: '信访人提交附件一份', en: 'The petitioner added an attachment' },
  desk: { zh: '登记附件一份', en: 'An attachment was added' },
} as const;

function describeDocument(
  { document }: Extract<MatterEvent, { type: 'document.issued' }>['data'],
  names: Names,
): Text {
  const { zh, en } = names.document(document.kind);
  const corrected = document.corrects !== undefined;
  return {
    zh: `${names.unit(document.unitId)}出具${zh}（${document.number}）${corrected ? '，更正此前的文书' : ''}`,
    en: `${names.unit(document.unitId)} issued the ${en} ${document.number}${corrected ? ', correcting an earlier one' : ''}`,
  };
}

const DECIDERS: Readonly<Record<ObjectionDecider, Text>> = {
  sender: { zh: '由转送、交办单位核实', en: 'for the sender to decide' },
  commonSuperior: { zh: '受理有争议，由共同的上一级单位决定', en: 'for the common superior to settle' },
  jointConference: { zh: '受理有争议，由联席会议协调处理', en: 'for the joint conference to settle' },
};

const ENDINGS: Readonly<Record<Ending, Text>> = {
  declined: { zh: '决定不予受理，并书面告知信访人', en: 'declined it and told the petitioner in writing' },
  noLongerAccepted: {
    zh: '决定不再受理，并书面告知信访人',
    en: 'no longer accepted it and told the petitioner in writing',
  },
  directReply: { zh: '直接回复信访人', en: 'replied to the petitioner directly' },
  ledToOtherProcedure: {
    zh: '导入其他法定程序，并书面告知信访人途径',
    en: 'led it into another procedure and told the petitioner the path',
  },
  withdrawn: { zh: '按信访人的书面请求撤回', en: 'ended it as the petitioner withdrew in writing' },
};

function describeEnding(event: Extract<MatterEvent, { type: 'matter.ended' }>, names: Names): Text {
  const { ending, withdrawal } = event.data.ending;
  if (withdrawal?.by === 'petitioner') {
    return { zh: '信访人在网上撤回', en: 'Withdrawn online by the petitioner' };
  }
  const unit = names.unit(event.data.ending.unitId);
  return { zh: `${unit}${ENDINGS[ending].zh}`, en: `${unit} ${ENDINGS[ending].en}` };
}

function describeObjection(event: Extract<MatterEvent, { type: `objection.${string}` }>, names: Names): Text {
  if (event.type === 'objection.raised') {
    const { byUnit, decider } = event.data.objection;
    return {
      zh: `${names.unit(byUnit)}认为不属于其职权范围，提出异议，${DECIDERS[decider].zh}`,
      en: `${names.unit(byUnit)} objected that it is not competent, ${DECIDERS[decider].en}`,
    };
  }
  const { decision, returnedTo } = event.data;
  if (returnedTo !== null) {
    return {
      zh: `同意异议，事项交还${names.unit(returnedTo)}重新转办`,
      en: `Objection agreed to; back with ${names.unit(returnedTo)} to be routed again`,
    };
  }
  const unit = decision.toUnit === null ? '' : names.unit(decision.toUnit);
  const by = bySettler(decision.conferenceOn);
  return decision.decision === 'refused'
    ? {
        zh: `${by.zh}不同意异议，由${unit}继续办理`,
        en: `${by.en}Objection refused; ${unit} goes on`,
      }
    : { zh: `${by.zh}同意异议，转${unit}办理`, en: `${by.en}Objection agreed to; passed to ${unit}` };
}

/** The office of the joint conference records what that decided, and when. */
function bySettler(conferenceOn: string | null): Text {
  if (conferenceOn === null) return { zh: '', en: '' };
  return {
    zh: `信访工作联席会议${conferenceOn}决定：`,
    en: `The joint conference decided on ${conferenceOn}: `,
  };
}

function describeReissue(given: IdentityCheck): Text {
  const check = CHECKS[given];
  return {
    zh: `核对身份（${check.zh}）后补发查询码，原查询码作废`,
    en: `Query code reissued after an identity check (${check.en}); the one before no longer works`,
  };
}

type SealingEvent = Extract<
  MatterEvent,
  { type: `opening.${string}` | `waiver.${string}` | 'confidentiality.asked-again' }
>;

function describeSealing(event: SealingEvent): Text {
  switch (event.type) {
    case 'waiver.recorded':
      return {
        zh: '登记信访人书面放弃身份保密，等待另一人核对材料',
        en: 'Recorded that the petitioner gives confidentiality up in writing; a second officer compares it with the paper',
      };
    case 'waiver.decided':
      return event.data.decision.confirmed
        ? {
            zh: '经核对材料，确认信访人放弃身份保密，身份不再保密',
            en: 'Confirmed from the paper that the petitioner gives confidentiality up; the identity is sealed no longer',
          }
        : {
            zh: '经核对材料，不予确认放弃身份保密，继续保密',
            en: 'Not confirmed from the paper; the identity stays sealed',
          };
    case 'confidentiality.asked-again':
      return { zh: '信访人重新要求身份保密', en: 'The petitioner asked for confidentiality again' };
    case 'opening.asked': {
      const { hours } = event.data.opening;
      return {
        zh: `请求启封信访人身份${hours}小时`,
        en: `Asked for the sealed identity to be opened for ${hours} hours`,
      };
    }
    case 'opening.decided':
      return event.data.decision.openUntil === null
        ? { zh: '不予批准启封信访人身份', en: 'Refused to open the sealed identity' }
        : { zh: '批准启封信访人身份，仅限请求人查看', en: 'Let whoever asked see the sealed identity' };
    case 'opening.ended':
      return { zh: '结束启封，信访人身份恢复保密', en: 'Ended the opening; the identity is sealed again' };
  }
}

function describeOpening(
  data: Extract<MatterEvent, { type: 'matter.registered' }>['data'],
  names: Names,
  verb: Text,
): Text {
  const channel = CHANNELS[data.submission.channel];
  return {
    zh: `${names.unit(data.registeredUnit)}${verb.zh}${channel?.zh}，编号${data.submission.number}`,
    en: `${verb.en} as ${channel?.en} ${data.submission.number} by ${names.unit(data.registeredUnit)}`,
  };
}

function capital(text = ''): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function movedText(unitId: string | null, names: Names): string {
  return unitId === null ? '' : `，改由${names.unit(unitId)}保管`;
}

function movedTextEn(unitId: string | null, names: Names): string {
  return unitId === null ? '' : `; it went to ${names.unit(unitId)}`;
}
