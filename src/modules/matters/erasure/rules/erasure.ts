// Decides what is left of a matter that was kept for its period and is destroyed by an approved list: a tombstone 销毁记录
// in its history, and what figures count. Who may agree to that is decided in the module retention.
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import { runningClocks, type MatterState } from '../../rules/state.ts';
import { openSupervisions } from '../../supervision/rules/supervision.ts';

/** What stands in place of a title, wherever titles are shown. */
export const DESTROYED_TITLE = '（材料已销毁）';

/** What is erased: the words of the tombstone, and the same for people. */
const PART_TEXTS = {
  people: {
    zh: '信访人、代理人等的姓名、电话、证件号、住址及其索引',
    en: 'names, telephones, identity numbers and addresses of people, with the indexes that find them',
  },
  texts: {
    zh: '信访内容、诉求、告知、处理意见、评价理由和办结报告',
    en: 'texts of submissions, claims, notices and answers, reasons of ratings, the closing report',
  },
  accusedNames: { zh: '被反映人姓名', en: 'names of the accused' },
  attachments: { zh: '附件', en: 'attachments' },
  documents: { zh: '文书内容', en: 'what documents say' },
  disclosureReasons: { zh: '查看个人信息、启封的理由', en: 'reasons for which people were shown in full' },
  searchWords: { zh: '检索用词', en: 'the words it is found by' },
  auditWords: { zh: '经办人就该事项输入的词句', en: 'what officers typed about it' },
} as const satisfies Record<string, Text>;

const ERASED_PARTS = Object.keys(PART_TEXTS) as readonly (keyof typeof PART_TEXTS)[];

/** A part in words; of one that a later version may have written, its own name. */
export function partInWords(part: string): Text {
  return Object.hasOwn(PART_TEXTS, part)
    ? { ...PART_TEXTS[part as keyof typeof PART_TEXTS] }
    : { zh: part, en: part };
}

/** By which list, and who agreed. */
export interface ErasureOrder {
  readonly listId: string;
  readonly listDigest: string;
  readonly proposedBy: string;
  readonly approvedBy: readonly string[];
}

/** Whether something is still owed in a matter that is closed. */
export function isOpenOtherwise(state: MatterState): boolean {
  return runningClocks(state).length > 0 || openSupervisions(state).length > 0;
}

/**
 * Destroys a closed matter, or one joined to a closed one. Refuses what is open, what a wall stands around (somebody may
 * still have to answer for it), and what is destroyed already.
 */
export function eraseMatter(
  state: MatterState,
  order: ErasureOrder,
  { today }: Pick<Circumstances, 'today'>,
): Result<MatterEvent> {
  const open = state.stage !== 'closed' && state.stage !== 'attached';
  if (open || state.erased !== undefined || isOpenOtherwise(state) || state.walledFrom.length > 0) {
    return refuse({
      code: 'matter-not-to-be-destroyed',
      kind: 'conflict',
      text: {
        zh: '该事项尚未办结、仍在计算期限、督办尚未结束、设有隔离或者材料已经销毁，不能销毁；请从清单中去除。',
        en: 'The matter is open, has a clock running or a supervision open, has a wall around it or was destroyed already; leave it out of the list.',
      },
    });
  }
  return succeed({
    type: 'matter.erased',
    occurredOn: today,
    data: { ...order, approvedBy: [...order.approvedBy], parts: [...ERASED_PARTS], clocks: [] },
  });
}
