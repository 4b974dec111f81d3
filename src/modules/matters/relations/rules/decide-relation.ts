// Decides how matters are related: new facts after re-review, and claims that become matters of their own. Splitting is practice,
// no article speaks of it: it is allowed where it takes nothing from the petitioner, and can be undone while nothing was done.
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { SplitMatter } from '../relation.contract.ts';
import { endClocks } from '../../rules/clock-changes.ts';
import { whyCannotName } from '../../endings/rules/decide-exhausted.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import { articleOf } from '../../rules/articles.ts';
import { runningClocks, type MatterState } from '../../rules/state.ts';
import type { Worded } from '../../rules/text-state.ts';

/** An event on each of two matters. */
export interface OnBoth {
  readonly own: MatterEvent;
  readonly other: MatterEvent;
}

/** Records that a matter brings new facts or reasons after the re-review of an earlier one, and so goes its own way. */
export function linkEarlier(
  later: MatterState,
  earlier: MatterState,
  words: Worded<'newFacts'>,
  circumstances: Pick<Circumstances, 'today'>,
): Result<OnBoth> {
  const { today } = circumstances;
  const why = whyCannotName(later, earlier);
  if (why !== undefined) return refuse(why);
  if (later.relations?.some((one) => one.is === 'earlier' && one.matterId === earlier.matterId) === true)
    return refuse(LINKED_ALREADY);
  return succeed({
    own: {
      type: 'relation.made',
      occurredOn: today,
      data: {
        relation: { is: 'earlier', matterId: earlier.matterId, on: today, reasonText: words.ids.newFacts },
        texts: words.states,
        clocks: [],
      },
    },
    other: {
      type: 'relation.made',
      occurredOn: today,
      data: { relation: { is: 'newFacts', matterId: later.matterId, on: today }, clocks: [] },
    },
  });
}

/** Why these claims cannot become matters of their own; undefined where they can. */
export function whyNotSplit(
  state: MatterState,
  { claimIds }: Pick<SplitMatter, 'claimIds'>,
): Refusal | undefined {
  if (state.kind === 'accusation') return accusationStaysWhole(state);
  const unknown = claimIds.find((id) => !state.claims.some(({ claimId }) => claimId === id));
  if (unknown !== undefined) return claimUnknown(unknown);
  const staying = state.claims.filter(({ claimId }) => !claimIds.includes(claimId));
  if (!staying.some(({ kind }) => kind === state.kind)) return NOTHING_STAYS;
  return state.attached.length > 0 ? JOINED_TO_IT : undefined;
}

/** What one claim that became a matter leaves in the one it was split from, and in its own history. */
export function splitOff(
  whole: MatterState,
  part: { readonly matterId: string; readonly claimId: number },
  words: Worded<'reason'>,
  { today }: Pick<Circumstances, 'today'>,
): OnBoth {
  return {
    own: {
      type: 'relation.made',
      occurredOn: today,
      data: {
        relation: {
          is: 'part',
          matterId: part.matterId,
          on: today,
          reasonText: words.ids.reason,
          claimIds: [part.claimId],
        },
        // One text for all parts, told with the first.
        ...(hasText(whole, words.ids.reason) ? {} : { texts: words.states }),
        clocks: [],
      },
    },
    other: {
      type: 'relation.made',
      occurredOn: today,
      data: { relation: { is: 'whole', matterId: whole.matterId, on: today }, clocks: [] },
    },
  };
}

/** Takes a part back while nothing was done with it; its number shows the whole from then on. */
export function undoSplit(
  part: MatterState,
  whole: MatterState,
  reasonDigest: string,
  { today }: Pick<Circumstances, 'today'>,
): Result<OnBoth> {
  if (!['registered', 'routed'].includes(whole.stage)) return refuse(WHOLE_WENT_ON);
  const undone = (
    is: 'whole' | 'part',
    matterId: string,
    clocks: ReturnType<typeof endClocks>,
  ): MatterEvent => ({
    type: 'relation.undone',
    occurredOn: today,
    data: { is, matterId, reasonDigest, clocks },
  });
  return succeed({
    own: undone('whole', whole.matterId, endClocks(runningClocks(part), today)),
    other: undone('part', part.matterId, []),
  });
}

/** The matter that one was split from; undefined where it is no part. */
export function wholeOf(state: MatterState): string | undefined {
  return state.relations?.find(({ is }) => is === 'whole')?.matterId;
}

/** Whether nothing was done with a part since it was split off. */
export function isUntouched(state: MatterState): boolean {
  const { notices, assignments, attachments = [], documents = [], texts = [], handlingNotes = [] } = state;
  const done = [notices, assignments, attachments, documents, texts, handlingNotes, state.involved];
  return state.stage === 'registered' && done.every((one) => one.length === 0);
}

function hasText(state: MatterState, textId: number): boolean {
  return (state.texts ?? []).some((one) => one.textId === textId);
}

function claimUnknown(claimId: number): Refusal {
  return {
    code: 'claim-unknown',
    kind: 'invalid',
    field: 'claimIds',
    text: {
      zh: `没有第${claimId}项诉求，或者已经分立。请从列表中选择。`,
      en: `There is no claim ${claimId}, or it was split off already. Choose from the list.`,
    },
  };
}

const LINKED_ALREADY: Refusal = {
  code: 'linked-already',
  kind: 'conflict',
  field: 'earlierNumber',
  text: {
    zh: '两件已经关联，无需重复登记。请继续办理本件。',
    en: 'These two are linked already; go on with this one.',
  },
};

function accusationStaysWhole({ regime }: MatterState): Refusal {
  const { zh, en } = articleOf(regime, 'keptFromAccused');
  return {
    code: 'accusation-stays-whole',
    kind: 'conflict',
    text: {
      zh: `检举控告类事项的材料不得分给其他办理单位（${zh}），不分立。其他诉求请由信访人另行提出并单独登记。`,
      en: `The papers of an accusation are not given to others (${en}), so it is not split. Register the other claims as the petitioner brings them.`,
    },
  };
}

const NOTHING_STAYS: Refusal = {
  code: 'nothing-stays',
  kind: 'invalid',
  field: 'claimIds',
  text: {
    zh: '至少要留下一项与本件类别相同的诉求。请只选择需要另行办理的诉求。',
    en: 'At least one claim of the kind of this matter has to stay. Choose only those that go their own way.',
  },
};

const JOINED_TO_IT: Refusal = {
  code: 'joined-to-it',
  kind: 'conflict',
  text: {
    zh: '已有其他信访事项并入本件，不能再分立。请先撤销并入。',
    en: 'Other matters are joined to this one. Undo the joins before it is split.',
  },
};

const WHOLE_WENT_ON: Refusal = {
  code: 'whole-went-on',
  kind: 'conflict',
  text: {
    zh: '原事项已经受理或者办结，分出的诉求不能再并回，请单独办理。',
    en: 'The matter that it was split from was accepted or has ended; the part is handled on its own.',
  },
};
