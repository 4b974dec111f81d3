// What the departments of the invented city are called, today and in 2005, where counties have one of their own,
// and which second-level topics each is in charge of (部门职责清单). Every topic stands with exactly one of them.

/** A department, as the city and some of its counties have one. */
export interface Department {
  /** Last part of the identifiers of its units. */
  readonly key: string;
  /** Name without the place: 住房和城乡建设局. */
  readonly name: string;
  readonly shortName: string;
  /** What the ledgers of 2005 and 2006 call it; the same name where left out. */
  readonly nameThen?: string;
  /** The department that did its work in 2005, where it did not exist yet. */
  readonly heldThenBy?: string;
  /** all seven counties and districts, the five that are no districts, those listed, or none. */
  readonly counties: 'all' | 'rural' | 'none' | readonly string[];
  /** Who is in charge where a county has no such department: the city's, or the county's petition office finds one. */
  readonly elsewhere: 'city' | 'petitionOffice';
  /** First-level topics for which it is the first to ask. */
  readonly fields?: readonly string[];
  /** Second-level topics, by path. */
  readonly topics: readonly string[];
}

const under = (field: string, names: string): readonly string[] =>
  names.split(' ').map((name) => `${field}/${name}`);

/** The departments of government. */
export const DEPARTMENTS: readonly Department[] = [
  {
    key: 'housing',
    name: '住房和城乡建设局',
    shortName: '住建局',
    nameThen: '建设局',
    counties: 'all',
    elsewhere: 'city',
    fields: ['城乡建设'],
    topics: under(
      '城乡建设',
      '安全生产 村镇建设 工程质量 国有土地上房屋征收与补偿 建筑市场 住房保障与房地产 其他',
    ),
  },
  {
    key: 'urban-management',
    name: '城市管理局',
    shortName: '城管局',
    nameThen: '城市管理行政执法局',
    counties: 'all',
    elsewhere: 'city',
    topics: under('城乡建设', '城市建设和市政管理'),
  },
  {
    key: 'land',
    name: '自然资源局',
    shortName: '自然资源局',
    nameThen: '国土资源局',
    counties: 'rural',
    elsewhere: 'city',
    fields: ['国土资源'],
    topics: [
      ...under('城乡建设', '城乡规划 集体土地上房屋拆迁与补偿'),
      ...under('国土资源', '海洋气象地震 矿产资源管理 土地征收 土地资源管理 其他'),
    ],
  },
  {
    key: 'environment',
    name: '生态环境局',
    shortName: '生态环境局',
    nameThen: '环境保护局',
    counties: 'rural',
    elsewhere: 'city',
    fields: ['环境保护'],
    topics: under('环境保护', '环保管理 环境污染 建设项目审批 其他'),
  },
  {
    key: 'labour',
    name: '人力资源和社会保障局',
    shortName: '人社局',
    nameThen: '劳动和社会保障局',
    counties: 'all',
    elsewhere: 'city',
    fields: ['劳动和社会保障'],
    topics: under(
      '劳动和社会保障',
      '城镇职工社会保险 工资福利 就业培训 劳动保护 劳动关系 社保基金管理 退休政策及待遇 其他',
    ),
  },
  {
    key: 'insurance',
    name: '医疗保障局',
    shortName: '医保局',
    heldThenBy: 'labour',
    counties: 'rural',
    elsewhere: 'city',
    topics: under('劳动和社会保障', '城镇居民社会保险'),
  },
  {
    key: 'education',
    name: '教育局',
    shortName: '教育局',
    counties: 'all',
    elsewhere: 'city',
    fields: ['教育文体'],
    topics: under('教育文体', '教师队伍和待遇 教育行政管理 教育收费 教育体制 考试招生 失学辍学 其他'),
  },
  {
    key: 'health',
    name: '卫生健康委员会',
    shortName: '卫健委',
    nameThen: '卫生局',
    counties: 'all',
    elsewhere: 'city',
    fields: ['卫生计生'],
    topics: under('卫生计生', '公共卫生 人口计生 医患纠纷 医政监管 其他'),
  },
  {
    key: 'transport',
    name: '交通运输局',
    shortName: '交通局',
    nameThen: '交通局',
    counties: 'rural',
    elsewhere: 'city',
    fields: ['交通运输'],
    topics: under('交通运输', '出租车管理 建设管理 交通运输 客货运输 邮政管理 其他'),
  },
  {
    key: 'civil',
    name: '民政局',
    shortName: '民政局',
    counties: 'all',
    elsewhere: 'city',
    fields: ['民政'],
    topics: under('民政', '福利慈善 基层选举和社区建设 民间组织 区划地名 社会服务 社会救助 其他'),
  },
  {
    key: 'veterans',
    name: '退役军人事务局',
    shortName: '退役军人局',
    heldThenBy: 'civil',
    counties: 'all',
    elsewhere: 'city',
    topics: under('民政', '复退安置 优抚'),
  },
  {
    key: 'police',
    name: '公安局',
    shortName: '公安局',
    counties: 'all',
    elsewhere: 'city',
    topics: under('政法', '户籍证件 交通管理 警务督察 社会治安'),
  },
  {
    key: 'justice',
    name: '司法局',
    shortName: '司法局',
    counties: 'all',
    elsewhere: 'city',
    topics: under('政法', '法律服务 法制建设 行政复议'),
  },
  {
    key: 'market',
    name: '市场监督管理局',
    shortName: '市场监管局',
    nameThen: '工商行政管理局',
    counties: 'all',
    elsewhere: 'city',
    topics: [
      ...under('商贸旅游', '市场监管 质监检验检疫'),
      ...under('卫生计生', '食品药品监管'),
      ...under('科技与信息产业', '知识产权'),
    ],
  },
  {
    key: 'agriculture',
    name: '农业农村局',
    shortName: '农业农村局',
    nameThen: '农业局',
    counties: 'all',
    elsewhere: 'city',
    fields: ['农村农业'],
    topics: under(
      '农村农业',
      '村务管理 动物防疫 扶贫开发 惠农补贴 农副产品流通 农垦农场 农资农技 土地承包经营 其他',
    ),
  },
  {
    key: 'water',
    name: '水务局',
    shortName: '水务局',
    nameThen: '水利局',
    counties: 'rural',
    elsewhere: 'city',
    topics: under('农村农业', '水库移民 水利水电'),
  },
  {
    key: 'forestry',
    name: '林业和草原局',
    shortName: '林草局',
    nameThen: '林业局',
    counties: ['yunxiu', 'pinglu'],
    elsewhere: 'petitionOffice',
    topics: under('农村农业', '草原草场 林业管理 野生资源管理'),
  },
  {
    key: 'assets',
    name: '国有资产监督管理委员会',
    shortName: '国资委',
    counties: 'none',
    elsewhere: 'petitionOffice',
    topics: under('经济管理', '国资监管 企业破产'),
  },
  {
    key: 'finance',
    name: '财政局',
    shortName: '财政局',
    counties: 'none',
    elsewhere: 'petitionOffice',
    topics: under('经济管理', '保险证券期货 金融财税'),
  },
  {
    key: 'reform',
    name: '发展和改革委员会',
    shortName: '发改委',
    counties: 'none',
    elsewhere: 'petitionOffice',
    fields: ['经济管理'],
    topics: under('经济管理', '宏观调控 能源管理 其他'),
  },
  {
    key: 'emergency',
    name: '应急管理局',
    shortName: '应急局',
    nameThen: '安全生产监督管理局',
    counties: 'none',
    elsewhere: 'petitionOffice',
    topics: [...under('经济管理', '安全生产'), ...under('民政', '救灾募捐')],
  },
  {
    key: 'industry',
    name: '工业和信息化局',
    shortName: '工信局',
    nameThen: '经济委员会',
    counties: 'none',
    elsewhere: 'city',
    fields: ['科技与信息产业'],
    topics: under('科技与信息产业', '电信 科学技术 信息化建设 其他'),
  },
  {
    key: 'commerce',
    name: '商务局',
    shortName: '商务局',
    counties: 'none',
    elsewhere: 'petitionOffice',
    fields: ['商贸旅游'],
    topics: under('商贸旅游', '商业贸易 其他'),
  },
  {
    key: 'culture',
    name: '文化和旅游局',
    shortName: '文旅局',
    nameThen: '文化局',
    counties: 'none',
    elsewhere: 'petitionOffice',
    topics: [...under('商贸旅游', '旅游管理'), ...under('教育文体', '体育 文化 文物管理')],
  },
];

/** Bodies of the Party and mass organisations with topics of their own; only the city has them in this network. */
export const PARTY_BODIES: readonly Department[] = [
  {
    key: 'organization',
    name: '委组织部',
    shortName: '委组织部',
    counties: 'none',
    elsewhere: 'petitionOffice',
    topics: under('党务政务', '党的建设 政治体制'),
  },
  {
    key: 'publicity',
    name: '委宣传部',
    shortName: '委宣传部',
    counties: 'none',
    elsewhere: 'petitionOffice',
    topics: under('党务政务', '宣传舆论'),
  },
  {
    key: 'united-front',
    name: '委统战部',
    shortName: '委统战部',
    counties: 'none',
    elsewhere: 'petitionOffice',
    topics: under('党务政务', '港澳台侨 民族宗教'),
  },
  {
    key: 'trade-union',
    name: '总工会',
    shortName: '总工会',
    counties: 'none',
    elsewhere: 'petitionOffice',
    topics: under('党务政务', '群众团体'),
  },
];

/** Topics of the political-legal bodies: matters of litigation (2022 art. 28(2)). */
export const POLITICAL_LEGAL_TOPICS = under('政法', '诉讼 刑案侦破 刑罚执行 仲裁与调解 其他');

/** Topics of the discipline bodies. */
export const DISCIPLINE_TOPICS = under('纪检监察', '党政处分 干部作风 滥用职权 失职渎职 贪污贿赂 其他');

/** Topics that the petition office handles itself. */
export const PETITION_OFFICE_TOPICS = under('党务政务', '国防外交 其他');

/** Enterprises that answer for a service, under the department in charge of it. */
export const ENTERPRISES = [
  {
    key: 'heating',
    name: '岱川供热公司',
    under: 'urban-management',
    topic: '城乡建设/城市建设和市政管理/冬季采暖',
  },
  {
    key: 'waterworks',
    name: '岱川自来水公司',
    under: 'urban-management',
    topic: '城乡建设/城市建设和市政管理/自来水供应',
  },
  {
    key: 'gas',
    name: '岱川燃气公司',
    under: 'urban-management',
    topic: '城乡建设/城市建设和市政管理/燃气供应',
  },
  {
    key: 'buses',
    name: '岱川公交公司',
    under: 'transport',
    topic: '城乡建设/城市建设和市政管理/公共汽车',
  },
  { key: 'machinery', name: '岱川机械集团', under: 'assets', topic: null },
  { key: 'textile', name: '岱川纺织集团', under: 'assets', topic: null },
] as const;
