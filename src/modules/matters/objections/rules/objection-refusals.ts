// What is said to whoever cannot object, or cannot decide so on an objection.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/result.ts';
import { SHORTEST_OBJECTION } from '../objection.contract.ts';

const OBJECTING = {
  instrument: '《信访工作条例》',
  article: '第二十三条第三款',
  words:
    '…不属于本机关、单位或者本系统职权范围的，有关机关、单位应当自收到之日起5个工作日内提出异议，并详细说明理由，经转送、交办的信访部门或者上级机关、单位核实同意后，交还相关材料。',
} as const;

const DISPUTES = {
  instrument: '《信访工作条例》',
  article: '第二十四条第一款',
  words:
    '涉及两个或者两个以上机关、单位的信访事项，由所涉及的机关、单位协商受理；受理有争议的，由其共同的上一级机关、单位决定受理机关；受理有争议且没有共同的上一级机关、单位的，由共同的信访工作联席会议协调处理。',
} as const;

const DECIDING_ACCEPTANCE_2005 = {
  instrument: '《信访条例》',
  article: '第二十一条第二款',
  words:
    '…有关行政机关应当自收到转送、交办的信访事项之日起15日内决定是否受理并书面告知信访人，并按要求通报信访工作机构。',
} as const;

/** A word or two are no reasons. */
export const REASONS_IN_DETAIL: Refusal = {
  code: 'reasons-in-detail',
  kind: 'invalid',
  field: 'reason',
  text: {
    zh: `异议应当详细说明理由（至少${SHORTEST_OBJECTION}字）：依据哪项职责规定，为什么不属于本单位职权范围。`,
    en: `An objection gives its reasons in detail (at least ${SHORTEST_OBJECTION} characters): by which rule of competence, and why it is not this unit’s.`,
  },
  citation: OBJECTING,
};

/** What the joint conference decided has a day. */
export const CONFERENCE_DAY: Refusal = {
  code: 'conference-day-needed',
  kind: 'invalid',
  field: 'conferenceOn',
  text: {
    zh: '没有共同的上一级机关、单位，由联席会议协调处理。请填写联席会议作出决定的日期，并在理由中写明决定内容。',
    en: 'There is no common superior; the joint conference decides. Give the day on which it did, and what it decided as the reason.',
  },
  citation: DISPUTES,
};

/** A unit that cannot be named there. */
export function invalidUnit(field: string, code: string, text: Refusal['text']): Refusal {
  return { code, kind: 'invalid', field, text };
}

/** The unit that objects is not the one to be named. */
export const OTHERS_ONLY = {
  zh: '提出异议的单位认为不属于其职权范围，请另选单位。',
  en: 'The unit that objects holds itself not competent; choose another one.',
} as const;

/** Whom an accusation is about is never proposed. */
export const NOT_THE_ACCUSED = {
  zh: '该单位是被反映的单位或其下属单位，不得转给它。请另选单位，或者不填。',
  en: 'This unit is accused, or stands below the accused; choose another one or leave it out.',
} as const;

/** A refused objection moves nothing. */
export const REFUSED_GOES_ON = {
  zh: '不同意异议的，由原单位继续办理，不另选单位；要转其他单位的，请选“同意”。',
  en: 'When an objection is refused the unit goes on; to route it elsewhere, agree.',
} as const;

/** A dispute is settled by naming a unit. */
export const NAME_THE_UNIT: Refusal = {
  code: 'name-the-unit',
  kind: 'invalid',
  field: 'toUnit',
  text: {
    zh: '受理争议由您单位决定受理机关，请选定有权处理的单位；决定后不再变动。',
    en: 'Your unit settles the dispute: name the competent unit. The decision is final.',
  },
  citation: DISPUTES,
};

/** 2005 decides on acceptance instead. */
export const NO_OBJECTION: Refusal = {
  code: 'no-objection-under-2005',
  kind: 'conflict',
  text: {
    zh: '2005年《信访条例》没有异议程序：收到转送、交办的机关在15日内决定是否受理。不属于本机关职权范围的，请办理“不予受理”，书面告知信访人并通报信访工作机构。',
    en: 'The Regulation of 2005 knows no objection: whoever receives a transfer decides within 15 days whether to accept. Where it is not competent, decline, tell the petitioner in writing and tell the petition office.',
  },
  citation: DECIDING_ACCEPTANCE_2005,
};

/** After the five working days: names the last of them. */
export function tooLate(until: PlainDate): Refusal {
  return {
    code: 'objection-too-late',
    kind: 'conflict',
    text: {
      zh: `提出异议的期限（收到之日起5个工作日）已于${until}届满。请先受理并书面告知信访人；确不属于本单位职权范围的，可与有关单位协商受理，或报请上级机关、单位。`,
      en: `The five working days to object ended on ${until}. Give notice and go on; if it is truly not yours, agree with the other unit who accepts it, or report it to your superior.`,
    },
    citation: OBJECTING,
  };
}

/** The network ends here. */
export const NOBODY_DECIDES: Refusal = {
  code: 'nobody-to-decide',
  kind: 'conflict',
  text: {
    zh: '本网络内没有共同的上一级机关、单位，也没有可以代联席会议办理的信访部门。请将争议书面报上一级信访工作联席会议。',
    en: 'In this network there is neither a common superior nor a petition office that could act for the joint conference. Report the dispute in writing to the joint conference above.',
  },
  citation: DISPUTES,
};

/** Somebody decided first. */
export const DECIDED_ALREADY: Refusal = {
  code: 'objection-decided-already',
  kind: 'conflict',
  field: 'objectionId',
  text: {
    zh: '这件异议已有决定，或已不再待决。请刷新页面查看。',
    en: 'This objection was decided or no longer waits. Reload the page to see.',
  },
};
