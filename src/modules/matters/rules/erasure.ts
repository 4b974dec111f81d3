// Decides what is left of a matter that was kept for its period and is destroyed by an approved list: a tombstone 销毁记录
// in its history, and what figures count. Who may agree to that is decided in the module retention.
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { MatterEvent } from './events.ts';
import type { Circumstances } from './law-port.ts';
import { runningClocks, type MatterState } from './state.ts';

/** What stands in place of a title, wherever titles are shown. */
export const DESTROYED_TITLE = '（材料已销毁）';

/** What is erased, in the words of the tombstone. */
export const ERASED_PARTS = [
  'people', // names, phones, identity numbers, addresses, and the indexes that find them
  'texts', // submissions, claims, notices, answers, reasons of ratings, closing report
  'accusedNames',
  'attachments',
  'disclosureReasons',
  'searchWords',
  'auditWords',
] as const;

/** By which list, and who agreed. */
export interface ErasureOrder {
  readonly listId: string;
  readonly listDigest: string;
  readonly proposedBy: string;
  readonly approvedBy: readonly string[];
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
  if (open || state.erased !== undefined || runningClocks(state).length > 0 || state.walledFrom.length > 0) {
    return refuse({
      code: 'matter-not-to-be-destroyed',
      kind: 'conflict',
      text: {
        zh: '该事项尚未办结、仍在计算期限、设有隔离或者材料已经销毁，不能销毁；请从清单中去除。',
        en: 'The matter is open, has a clock running, has a wall around it or was destroyed already; leave it out of the list.',
      },
    });
  }
  return succeed({
    type: 'matter.erased',
    occurredOn: today,
    data: { ...order, approvedBy: [...order.approvedBy], parts: [...ERASED_PARTS], clocks: [] },
  });
}
