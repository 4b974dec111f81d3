// Puts a complaint together: who, where, about what, with the gaps of its sentences filled.
import type { Chance } from '../chance.ts';
import { CITY_PLACE, COUNTIES, type County } from '../city.ts';
import { personName, streetName, villageName } from '../people.ts';
import type { Subject } from './subjects/index.ts';

/** What one person, or one group, asks for; raised once or again. */
export interface Complaint {
  readonly subject: Subject;
  /** Which of the subject's titles, facts and requests belong together. */
  readonly variant: number;
  readonly participants: number;
  readonly gaps: Readonly<Record<string, string>>;
  /** undefined: the matter concerns the city as a whole. */
  readonly county: County | undefined;
  readonly township: string | undefined;
  readonly name: string;
  readonly address: string;
  readonly phone: string | null;
}

const FIRMS = [
  '岱川机械集团',
  '岱川纺织集团',
  '市第二毛纺厂',
  '市轴承厂',
  '红岭水泥厂',
  '澄溪造纸厂',
  '市印染厂',
  '市农机修造厂',
  '市食品公司',
  '市五金交电公司',
  '市百货公司',
  '市汽车运输公司',
  '市建筑二公司',
  '青禾糖厂',
  '平麓酒厂',
  '云岫林产公司',
  '沙棠盐化厂',
  '雁回麻纺厂',
  '市塑料制品厂',
  '市陶瓷厂',
  '市化肥厂',
  '市皮革厂',
];
const SITES = [
  '北环路改造工地',
  '新客运站工地',
  '开发区标准厂房工地',
  '澄溪河堤工程',
  '城东住宅小区工地',
  '县医院门诊楼工地',
  '粮库扩建工程',
  '通乡公路三标段',
  '职教中心工地',
  '农贸市场工地',
  '高速公路连接线工地',
  '水渠衬砌工程',
];
const ESTATES = [
  '和顺花园',
  '润泽小区',
  '迎晖新村',
  '向荣家园',
  '书香苑',
  '月台小区',
  '听泉佳苑',
  '百步新居',
];
const SCHOOLS = ['向荣中学', '书香街小学', '和顺中学', '迎晖小学', '望岫中学', '第三职业中学', '润泽小学'];
const HOSPITALS = ['市第二医院', '市中医院', '县医院', '镇卫生院', '市妇幼保健院'];

/** A new complaint of that subject. */
export function complaintOf(
  chance: Chance,
  subject: Subject,
  of: {
    readonly county?: County | undefined;
    readonly year: number;
    readonly phone: string | null;
    readonly participants: number;
  },
): Complaint {
  const county = of.county ?? countyFor(chance, subject);
  const township = county === undefined ? undefined : townshipFor(chance, subject, county);
  const village = villageName(chance);
  const street = streetName(chance);
  const rural = subject.where === 'rural' || (township !== undefined && /[镇乡]$/.test(township));
  const at = `${county?.name ?? '鹿鸣区'}${township ?? ''}`;
  return {
    subject,
    variant: variantFor(chance, subject, of.participants),
    participants: of.participants,
    gaps: {
      place: township ?? county?.name ?? CITY_PLACE.name,
      village,
      street,
      ...figures(chance, of.year),
      ...(of.participants > 2 ? { n: String(of.participants + chance.below(of.participants)) } : {}),
      firm: chance.pick(FIRMS),
      site: chance.pick(SITES),
      estate: chance.pick(ESTATES),
      school: chance.pick(SCHOOLS),
      hospital: chance.pick(HOSPITALS),
    },
    county,
    township,
    name: personName(chance),
    address: rural ? `${at}${village}` : `${at}${street}${chance.between(1, 188)}号`,
    phone: of.phone,
  };
}

/** 概况 and 诉求, as first raised or as raised again. */
export function wordsOf(
  chance: Chance,
  { subject, variant, gaps }: Complaint,
  again: boolean,
): { readonly synopsis: string; readonly request: string } {
  const title = filled(at(subject.titles, variant), gaps);
  const fact = filled(at(subject.facts, variant), gaps);
  const request = filled(at(subject.requests, variant), gaps);
  const before = chance.pick([
    '此前已经反映过，没有得到解决。',
    '上次答复后仍未落实。',
    '等了很久没有结果，再次反映。',
  ]);
  return {
    synopsis: again ? `再次${title.replace(/^(反映|举报|要求)?/, (word) => word || '反映')}` : title,
    request: `${again ? before : ''}${fact}。${request}。`,
  };
}

/** What the unit answered. */
export function answerTo(chance: Chance, { subject, variant, gaps }: Complaint, supported: boolean): string {
  const known = (supported ? subject.remedies : subject.grounds)[variant];
  const general = supported
    ? ['反映情况属实，已按规定解决，本人认可', '情况基本属实，已会同有关单位解决', '已核实并办理，本人签字']
    : ['经调查，现行政策没有相应规定，已作解释', '已当面说明政策和救济途径', '所提要求缺乏依据，已说明理由'];
  return `${filled(known ?? chance.pick(general), gaps)}。`;
}

function figures(chance: Chance, year: number): Record<string, string> {
  return {
    n: String(chance.between(3, 68)),
    few: String(chance.between(2, 7)),
    wan: chance.pick([
      String(chance.between(2, 38)),
      (chance.between(12, 96) / 10).toFixed(1),
      String(chance.between(40, 160)),
    ]),
    yuan: String(chance.between(3, 58) * 100),
    mu: String(chance.between(2, 90)),
    months: String(chance.between(2, 18)),
    years: String(chance.between(2, 17)),
    since: `${year - chance.between(1, 6)}年`,
  };
}

/** Many people do not speak of one person's affair, where the subject leaves a choice. */
function variantFor(chance: Chance, { facts }: Subject, participants: number): number {
  const all = facts.map((_, at) => at);
  const common = all.filter((at) => !/本人|我家|夫妻|孩子|老伴|家人|家里人/.test(facts[at] ?? ''));
  return chance.pick(participants >= 5 && common.length > 0 ? common : all);
}

function countyFor(chance: Chance, { where }: Subject): County | undefined {
  if (where === 'urban' && chance.happens(0.06)) return undefined;
  return chance.pickWeighted(COUNTIES, ({ weight, urban }) => {
    if (where === 'any' || urban === (where === 'urban')) return weight;
    return weight / 4;
  });
}

function townshipFor(chance: Chance, { where }: Subject, county: County): string | undefined {
  const fitting = county.townships.filter(({ name }) => where !== 'rural' || !name.endsWith('街道'));
  return chance.happens(where === 'rural' ? 0.92 : 0.6) ? chance.pick(fitting).name : undefined;
}

function at(list: readonly string[], variant: number): string {
  const text = list[variant % list.length];
  if (text === undefined) throw new Error('a subject without sentences');
  return text;
}

function filled(text: string, gaps: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (gap, name: string) => {
    const value = gaps[name];
    if (value === undefined) throw new Error(`no words for ${gap}`);
    return value;
  });
}
