// Joins of matters in sentences. No number: not everybody who reads this may read the other matter.
import type { Text } from '#kernel/text.ts';
import { sayRevised } from '../../revisions/rules/describe-moves.ts';
import type { EventOf } from '../../rules/events.ts';

type RepeatEvent = EventOf<
  'matter.attached' | 'matter.detached' | 'repeat.joined' | 'repeat.left' | 'repeat.dismissed'
>;

/** One such event in words. */
export function describeRepeat(event: RepeatEvent): Text {
  switch (event.type) {
    case 'matter.attached':
      return describeJoin(event.data);
    case 'matter.detached':
      return describeUndone(event.data);
    case 'repeat.joined':
      return { zh: '重复信访并入本事项', en: 'A repeat was joined to this matter' };
    case 'repeat.left':
      return { zh: '撤销一件重复信访的并入', en: 'The join of a repeat was undone' };
    case 'repeat.dismissed':
      return { zh: '经比对，认定不是同一事项', en: 'Compared and found not to be the same matter' };
  }
}

function describeJoin({ merged }: EventOf<'matter.attached'>['data']): Text {
  return merged === true
    ? {
        zh: '反映同一问题，并案办理，各信访人的编号、告知和送达分别保留',
        en: 'About the same thing as another matter: handled together, each petitioner told and served apart',
      }
    : {
        zh: '认定为重复信访，并入原信访事项',
        en: 'Found to be a repeat, joined to the earlier matter',
      };
}

/** The calendar may have changed while the clocks rested. */
function describeUndone({ clocks }: EventOf<'matter.detached'>['data']): Text {
  const moved = sayRevised(clocks);
  return {
    zh: `撤销并入，恢复单独办理${moved === undefined ? '' : `；并入期间工作日历变更，${moved.zh}`}`,
    en: `Join undone, handled on its own again${moved === undefined ? '' : `; the calendar changed meanwhile: ${moved.en}`}`,
  };
}
