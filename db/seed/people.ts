// Invented people: names put together from common parts, phones that no network assigns, addresses without a house.
import type { Chance } from './chance.ts';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
  ...'苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const FIRST_SIGNS = [...'建志秀玉桂永春金海文明淑凤俊树月德兴福喜宝素爱彩翠守占效增来润存广连双厚培仁'];
const SECOND_SIGNS = [...'民珍芬英梅平生林花兰荣贵才山祥霞琴莲斌芳义田根云娥勤顺财芝香瑞礼旺群'];
const SINGLE_SIGNS = [...'敏娟艳芳萍燕玲波鑫蓉莉琼婷'];

/** Given names and full names that would recall a public person. */
const AVOIDED =
  /永贵|金平|春兰|德生|^毛.*|^江.?民|^温|^邓.?平|^薄|^王建民|^李文|^周.*来|^许.*友|^刘德|^孙.*山|^蒋.*|^李.*明$/;

/** A name that nobody in particular has. */
export function personName(chance: Chance): string {
  for (;;) {
    const given = chance.happens(0.22)
      ? chance.pick(SINGLE_SIGNS)
      : chance.pick(FIRST_SIGNS) + chance.pick(SECOND_SIGNS);
    const name = chance.pick(SURNAMES) + given;
    if (!AVOIDED.test(name)) return name;
  }
}

/** The phone of the person with that serial, 0 to 9999; no two serials share one. */
export function phoneNumber(serial: number): string {
  if (serial < 0 || serial > 9999) throw new RangeError(`no phone left: ${serial}`);
  // 7919 is prime to 10,000, so that neighbours in the list have phones that do not look counted.
  return `199-0000-${String((serial * 7919 + 314) % 10_000).padStart(4, '0')}`;
}

const VILLAGES = [
  '上槐',
  '下槐',
  '柳树坪',
  '杏花洼',
  '石磨沟',
  '老井湾',
  '双桥子',
  '前岭',
  '后岭',
  '枣林坪',
  '水泉沟',
  '三棵柳',
  '高台子',
  '麻地坡',
  '桃园里',
  '西河沿',
  '东河沿',
  '磨盘岭',
  '榆树湾',
  '青石崖',
  '红土坡',
  '油坊洼',
  '草滩',
  '瓦窑坪',
  '沙枣墩',
  '新渠',
  '旧堡子',
  '荞麦湾',
  '梨树台',
  '泉眼沟',
];
const STREETS = [
  '向荣路',
  '和顺巷',
  '北塔里',
  '书香街',
  '棉纺路',
  '机修厂家属院',
  '迎晖街',
  '润泽路',
  '旧仓巷',
  '南苑路',
  '百步街',
  '水磨巷',
  '望岫街',
  '粮站巷',
  '长虹里',
  '石板街',
];

/** A village of that name in no register. */
export function villageName(chance: Chance): string {
  return `${chance.pick(VILLAGES)}村`;
}

/** A street or lane of the invented city. */
export function streetName(chance: Chance): string {
  return chance.pick(STREETS);
}
