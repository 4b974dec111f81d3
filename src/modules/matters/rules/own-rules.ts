// Decides whether a matter goes to a body that handles it by its own rules (2022 art. 22(2), 23(4)): letters about litigation to
// the political-legal body, accusations to the discipline body. Whoever routes must ask here.
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { RouteMatter } from '../handling/handling.contract.ts';
import type { Circumstances } from './law-port.ts';
import type { MatterState } from './state.ts';

const TO_OTHER_BODIES = {
  instrument: '《信访工作条例》',
  article: '第二十二条第二款',
  words:
    '各级党委和政府信访部门对收到的涉法涉诉信件，应当转送同级政法部门依法处理；对走访反映涉诉问题的信访人，应当释法明理，引导其向有关政法部门反映问题。对属于纪检监察机关受理的检举控告类信访事项，应当按照管理权限转送有关纪检监察机关依规依纪依法处理。',
} as const;

/** Whether the body that it is routed to goes by its own rules: no notice clock of art. 23(3) and no sixty days then. */
export function goesByOwnRules(
  state: MatterState,
  input: Pick<RouteMatter, 'way' | 'lawAndLitigation'>,
  toKind: string | undefined,
  { law, today }: Pick<Circumstances, 'law' | 'today'>,
): Result<boolean> {
  const litigation = input.lawAndLitigation === true;
  if (law.ruleId(state.regime, 'noticeByOwnRules', today) === undefined)
    return litigation ? refuse(DECLINE_UNDER_2005) : succeed(false);
  const accusation = state.kind === 'accusation' && toKind === 'discipline';
  if (!litigation && !accusation) return succeed(false);
  if (litigation && state.submission.channel === 'visit') return refuse(LEAD_VISITORS);
  if (litigation && toKind !== 'politicalLegal') return refuse(POLITICAL_LEGAL_ONLY);
  return input.way === 'transfer' ? succeed(true) : refuse(TRANSFER_ONLY);
}

const LEAD_VISITORS: Refusal = {
  code: 'lead-the-visitor',
  kind: 'invalid',
  field: 'lawAndLitigation',
  text: {
    zh: '走访反映涉诉问题的，应当释法明理，引导信访人向政法部门反映；请办理“导入其他法定程序”。',
    en: 'A visitor is told the law and led to the political-legal body; use “lead into another procedure”.',
  },
  citation: TO_OTHER_BODIES,
};

const POLITICAL_LEGAL_ONLY: Refusal = {
  code: 'political-legal-only',
  kind: 'invalid',
  field: 'toUnit',
  text: {
    zh: '涉法涉诉信件应当转送同级政法部门。请选择政法单位，或者去掉“涉法涉诉”。',
    en: 'A letter about litigation goes to the political-legal body. Choose one, or take the mark away.',
  },
  citation: TO_OTHER_BODIES,
};

const TRANSFER_ONLY: Refusal = {
  code: 'transfer-only',
  kind: 'invalid',
  field: 'way',
  text: {
    zh: '涉法涉诉信件和检举控告类事项，由政法部门、纪检监察机关依规依纪依法处理，只能转送，不能交办限期。',
    en: 'Letters about litigation and accusations are transferred: the body handles them by its own rules, so no period is set for it.',
  },
  citation: TO_OTHER_BODIES,
};

const DECLINE_UNDER_2005: Refusal = {
  code: 'no-own-rules-under-2005',
  kind: 'invalid',
  field: 'lawAndLitigation',
  text: {
    zh: '2005年《信访条例》下，应当通过诉讼等法定途径解决的不予受理，告知信访人向有关机关提出；请办理“不予受理”。',
    en: 'Under 2005 what belongs to litigation is declined and the petitioner told where to go; decline it.',
  },
  citation: {
    instrument: '《信访条例》',
    article: '第二十一条第一款第一项',
    words:
      '…对已经或者依法应当通过诉讼、仲裁、行政复议等法定途径解决的，不予受理，但应当告知信访人依照有关法律、行政法规规定程序向有关机关提出。',
  },
};
