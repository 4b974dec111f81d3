// What moved the clocks of a matter, or a matter itself, in sentences.
import type { Text } from '#kernel/text.ts';
import type { RelationKind } from '../../relations/relation.contract.ts';
import type { ClockChange, MatterEvent } from '../../rules/events.ts';

type Data<Type extends MatterEvent['type']> = Extract<MatterEvent, { type: Type }>['data'];

type Moved = Extract<
  MatterEvent,
  { type: 'clocks.revised' | `relation.${string}` | 'matter.moved' | 'joined.served' }
>;

/** One such event in words. */
export function describeMoved(event: Moved): Text {
  switch (event.type) {
    case 'clocks.revised':
      return describeRevision(event.data);
    case 'relation.made':
      return { ...RELATIONS_MADE[event.data.relation.is] };
    case 'relation.undone':
      return { ...RELATIONS_UNDONE[event.data.is] };
    case 'matter.moved':
      return describeMove(event.data);
    case 'joined.served':
      return describeJoined(event.data);
  }
}

/** Which periods a change of the calendar moved, from which day to which. */
function describeRevision({ calendar, clocks }: Data<'clocks.revised'>): Text {
  const moved = sayRevised(clocks);
  if (moved === undefined) {
    return {
      zh: `工作日历变更（第${calendar}版），期限核对无变动，节假日安排已确定`,
      en: `The calendar changed (version ${calendar}); no period moved, its holidays are settled`,
    };
  }
  return {
    zh: `工作日历变更（第${calendar}版），${moved.zh}`,
    en: `The calendar changed (version ${calendar}): ${moved.en}`,
  };
}

/** The periods that the calendar moved among changes of clocks; undefined where it moved none. */
export function sayRevised(clocks: readonly ClockChange[]): Text | undefined {
  const moved = clocks.flatMap((change) =>
    change.change === 'revised' && change.dueBefore !== change.dueOn
      ? [{ from: change.dueBefore, to: change.dueOn }]
      : [],
  );
  if (moved.length === 0) return undefined;
  return {
    zh: `期限${moved.map(({ from, to }) => `由${from}改为${to}`).join('，')}`,
    en: moved.map(({ from, to }) => `a period moves from ${from} to ${to}`).join(', '),
  };
}

/** What a relation is called when it is made. No number: not everybody who reads this may read the other matter. */
const RELATIONS_MADE: Readonly<Record<RelationKind, Text>> = {
  exhausted: {
    zh: '同一事实和理由的原信访事项已经复核',
    en: 'An earlier matter on the same facts and reasons was re-reviewed',
  },
  raisedAgain: {
    zh: '信访人以同一事实和理由再次提出，决定不再受理',
    en: 'Brought again on the same facts and reasons, and no longer accepted',
  },
  earlier: {
    zh: '有新的事实和理由，作为新的信访事项办理，与原信访事项关联',
    en: 'New facts or reasons: handled as a new matter and linked to the earlier one',
  },
  newFacts: {
    zh: '信访人提出新的事实和理由，已登记为新的信访事项',
    en: 'New facts or reasons were brought and are handled as a new matter',
  },
  whole: { zh: '由另一信访事项分立，单独办理', en: 'Split off from another matter, handled on its own' },
  part: { zh: '一项诉求分立，单独办理', en: 'One claim was split off to be handled on its own' },
};

/** The same where it is undone. */
const RELATIONS_UNDONE: Readonly<Record<'whole' | 'part', Text>> = {
  whole: { zh: '撤销分立，并回原信访事项', en: 'Taken back into the matter it was split from' },
  part: { zh: '撤销一项诉求的分立', en: 'The split of one claim was undone' },
};

const REGULATIONS = {
  '2005': { zh: '《信访条例》（2005年）', en: 'the Regulation of 2005' },
  '2022': { zh: '《信访工作条例》（2022年）', en: 'the Regulation of 2022' },
} as const;

/** To which Regulation a matter went. */
function describeMove({ from, to }: Data<'matter.moved'>): Text {
  return {
    zh: `经批准，由适用${REGULATIONS[from].zh}改为适用${REGULATIONS[to].zh}，期限重新推算，并告知信访人`,
    en: `Moved from ${REGULATIONS[from].en} to ${REGULATIONS[to].en}; periods derived anew, petitioner told`,
  };
}

/** That a petitioner was served the answer of the lead matter. */
function describeJoined({ ratingUntil }: Data<'joined.served'>): Text {
  return {
    zh: `并案事项的处理意见送达信访人，评价期限至${ratingUntil}`,
    en: `The answer of the lead matter was served; rating open until ${ratingUntil}`,
  };
}
