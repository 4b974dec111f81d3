// The invented city of 岱川: a city, seven counties, districts and a county-level city, and their townships.
// Codes begin with 99, which GB/T 2260 gives to nobody; no county or city of China bears one of these names.
import type { Place } from '#modules/network/contract.ts';

/** A county with what the rest of the seed needs to know of it. */
export interface County {
  /** First part of the identifiers of its units. */
  readonly key: string;
  readonly placeId: string;
  readonly name: string;
  /** Districts have fewer departments of their own: the city's do the rest. */
  readonly urban: boolean;
  /** How much of the city's petition work arises there. */
  readonly weight: number;
  /** Streets end in 街道, towns in 镇, townships in 乡. */
  readonly townships: readonly { readonly key: string; readonly name: string }[];
}

/** The city as a place. */
export const CITY_PLACE = { placeId: '990100', name: '岱川市' } as const;

/** In the order of their codes. */
export const COUNTIES: readonly County[] = [
  {
    key: 'luming',
    placeId: '990102',
    name: '鹿鸣区',
    urban: true,
    weight: 26,
    townships: [
      { key: 'tongyin', name: '桐荫街道' },
      { key: 'wanzhao', name: '晚照街道' },
      { key: 'beita', name: '北塔里街道' },
      { key: 'liuwu', name: '柳坞镇' },
    ],
  },
  {
    key: 'chengxi',
    placeId: '990103',
    name: '澄溪区',
    urban: true,
    weight: 20,
    townships: [
      { key: 'yuetai', name: '月台街道' },
      { key: 'tingquan', name: '听泉街道' },
      { key: 'weidu', name: '苇渡镇' },
    ],
  },
  {
    key: 'qinghe',
    placeId: '990121',
    name: '青禾县',
    urban: false,
    weight: 14,
    townships: [
      { key: 'jiusui', name: '九穗镇' },
      { key: 'daoxiang', name: '稻香坪镇' },
      { key: 'mosang', name: '陌桑镇' },
      { key: 'mudi', name: '牧笛乡' },
    ],
  },
  {
    key: 'yunxiu',
    placeId: '990122',
    name: '云岫县',
    urban: false,
    weight: 11,
    townships: [
      { key: 'yunping', name: '云坪坝镇' },
      { key: 'wuxi', name: '雾溪镇' },
      { key: 'songyin', name: '松吟乡' },
      { key: 'lanping', name: '岚坪乡' },
      { key: 'qishu', name: '漆树坳乡' },
    ],
  },
  {
    key: 'shatang',
    placeId: '990123',
    name: '沙棠县',
    urban: false,
    weight: 9,
    townships: [
      { key: 'huyangdu', name: '胡杨渡镇' },
      { key: 'jianquan', name: '碱泉镇' },
      { key: 'hongsha', name: '红砂梁乡' },
      { key: 'tuoling', name: '驼铃乡' },
    ],
  },
  {
    key: 'yanhui',
    placeId: '990124',
    name: '雁回县',
    urban: false,
    weight: 8,
    townships: [
      { key: 'weibo', name: '苇泊镇' },
      { key: 'hongying', name: '鸿影镇' },
      { key: 'guifan', name: '归帆乡' },
      { key: 'pingshadu', name: '平沙渡乡' },
    ],
  },
  {
    key: 'pinglu',
    placeId: '990181',
    name: '平麓市',
    urban: false,
    weight: 12,
    townships: [
      { key: 'luqian', name: '麓前街道' },
      { key: 'tangli', name: '棠梨镇' },
      { key: 'shijiuping', name: '石臼坪镇' },
      { key: 'baiwei', name: '白苇乡' },
    ],
  },
];

/** The place code of a township: its county's, then streets from 001, towns from 100, townships from 200. */
export function townshipPlaceId(county: County, name: string): string {
  const kinds = { 道: 0, 镇: 100, 乡: 200 } as const;
  const kindOf = (of: string): number => kinds[of.at(-1) as keyof typeof kinds];
  const alike = county.townships.filter((township) => kindOf(township.name) === kindOf(name));
  const serial = kindOf(name) + alike.findIndex((township) => township.name === name) + 1;
  return `${county.placeId}${String(serial).padStart(3, '0')}`;
}

/** All places, each after the one it lies in. */
export const places: readonly Place[] = [
  { ...CITY_PLACE, level: 'city', parentId: null },
  ...COUNTIES.flatMap((county): Place[] => [
    { placeId: county.placeId, name: county.name, level: 'county', parentId: CITY_PLACE.placeId },
    ...county.townships.map(({ name }): Place => ({
      placeId: townshipPlaceId(county, name),
      name,
      level: 'township',
      parentId: county.placeId,
    })),
  ]),
];
