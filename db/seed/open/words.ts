// The words of an open matter: a telling with its gaps filled, and what people say before and after it.
import type { Kind } from '#modules/intake/contract.ts';
import type { Chance } from '../chance.ts';
import type { Telling } from './subjects/index.ts';
import type { Where } from './where.ts';

const FIRMS = [
  '岱川机械集团',
  '岱川纺织集团',
  '润泽建设公司',
  '和顺物业公司',
  '迎晖商贸公司',
  '澄溪物流园',
  '平麓食品厂',
];
const ESTATES = [
  '和顺花园',
  '润泽小区',
  '迎晖新村',
  '向荣家园',
  '书香苑',
  '听泉佳苑',
  '百步新居',
  '望岫雅居',
  '南苑华庭',
];
const SCHOOLS = ['向荣中学', '书香街小学', '和顺中学', '迎晖小学', '望岫中学', '润泽小学'];

/** What people say first at a desk or on the phone … */
const SPOKEN = [
  '',
  '',
  '',
  '之前打过主管单位的电话，答复说会处理，没有下文。',
  '这件事拖了{months}个月。',
  '上个月去窗口问过，没有明确答复。',
];
/** … and in writing. */
const WRITTEN = [
  '',
  '您好，有一件事想请帮助协调。',
  '本人家住{home}，反映如下情况。',
  '我是{home}居民，今年{age}岁，请家人代写。',
  '之前打过主管单位的电话，答复说会处理，没有下文。',
  '在外地打工，只能这样反映家里的事。',
  '第一次反映问题，如果材料不全请告知补充。',
  '上个月去窗口问过，工作人员让写成书面材料。',
];
const CLOSINGS = [
  '',
  '',
  '有照片和票据可以提供。',
  '联系电话随时可以打通，晚上七点以后最方便。',
  '希望给一个书面答复。',
  '周围有同样情况的不止一家。',
  '如果不归这里管，请告诉应该找哪个部门。',
  '相关材料已经复印好，需要时可以送来。',
  '不要求特殊照顾，只希望按规定办。',
];

/** Whether a telling is about more than one household, so that many may come together. */
export function isCommon({ title, body }: Telling): boolean {
  const words = title + body;
  return (
    /\{n\}|\{estate\}|\{street\}|\{village\}/.test(words) &&
    !/本人|母亲|父亲|老伴|祖父|家人|我家|反映：/.test(words)
  );
}

/** Title, body and claim of one submission. */
export function wordsFor(
  chance: Chance,
  telling: Telling,
  of: {
    readonly place: Where;
    readonly participants: number;
    readonly asks: Kind;
    readonly spoken: boolean;
  },
): Telling {
  const gaps = gapsFor(chance, of);
  const together = of.participants >= 5;
  const opening = together
    ? '我们{n}名群众推选代表前来反映。'
    : of.asks === 'appeal'
      ? chance.pick(of.spoken ? SPOKEN : WRITTEN)
      : '';
  const closing = of.asks === 'appeal' ? chance.pick(CLOSINGS) : '';
  const claim = `${filled(telling.claim, gaps)}。`;
  return {
    title: titleOf(chance, telling, gaps, of.place),
    body: `${filled(opening, gaps)}${filled(telling.body, gaps)}请求：${claim}${filled(closing, gaps)}`,
    claim,
  };
}

/** A title that names no place gets one, so that an in-tray tells matters apart. */
function titleOf(
  chance: Chance,
  { title }: Telling,
  gaps: Readonly<Record<string, string>>,
  place: Where,
): string {
  if (/\{(?:place|village|street|estate|school|firm)\}/.test(title)) return filled(title, gaps);
  const at = place.address.endsWith('村') ? place.village : place.street;
  return chance.happens(0.5) ? `${at}居民反映：${title}` : `${title}（${at}）`;
}

function gapsFor(
  chance: Chance,
  { place, participants }: { readonly place: Where; readonly participants: number },
): Record<string, string> {
  return {
    place: place.name,
    village: place.village,
    street: place.street,
    home: place.address.endsWith('村') ? place.village : place.street,
    estate: chance.pick(ESTATES),
    firm: chance.pick(FIRMS),
    school: chance.pick(SCHOOLS),
    n: String(participants >= 5 ? participants : chance.between(6, 60)),
    yuan: String(chance.between(8, 460) * 100),
    months: String(chance.between(2, 9)),
    age: String(chance.between(58, 83)),
  };
}

function filled(text: string, gaps: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (gap, name: string) => {
    const value = gaps[name];
    if (value === undefined) throw new Error(`no words for ${gap}`);
    return value;
  });
}
