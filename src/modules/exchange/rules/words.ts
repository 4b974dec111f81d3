// Decides what the words in a column of choices mean. The map of a ledger may give words a meaning of its own first.
import { nameKey } from './cell-text.ts';

const CHANNELS = {
  letter: ['来信', '群众来信', '信件', '信', '写信'],
  visit: ['来访', '走访', '群众来访', '接访', '访', '上访', '个访', '集体访'],
  call: ['来电', '电话', '热线', '来电反映'],
  online: ['网上信访', '网信', '网上', '网络', '网上投诉', '留言', '网民留言', '电子邮件'],
  mailbox: ['领导信箱', '市长信箱', '书记信箱', '县长信箱', '区长信箱'],
  superior: ['上级交办', '上级转送', '上级转办', '交办件', '上级'],
} as const;

const KINDS = {
  appeal: ['申诉求决', '申诉求决类', '求决', '申诉', '投诉请求', '投诉'],
  suggestion: ['建议意见', '意见建议', '建议意见类', '意见建议类', '建议', '意见'],
  accusation: ['检举控告', '揭发控告', '检举控告类', '揭发控告类', '检举', '控告', '举报'],
} as const;

const OUTCOMES = {
  supported: ['支持', '予以支持', '全部支持'],
  explained: ['解释说明', '解释', '说明'],
  notSupported: ['不予支持', '不支持'],
  adopted: ['采纳', '予以采纳'],
  partlyAdopted: ['部分采纳'],
  notAdopted: ['不予采纳', '未采纳', '不采纳'],
  redirected: ['引导其他途径', '告知其他途径', '导入法定途径'],
} as const;

const ROUTING_WAYS = {
  transfer: ['转送', '转办', '转'],
  assign: ['交办', '交'],
  own: ['自办', '直办', '本级办理', '自行办理'],
} as const;

const HIGHER_LEVELS = {
  province: ['省', '赴省', '到省', '省级', '去省', '赴省上访'],
  capital: ['京', '进京', '赴京', '到京', '北京', '进京上访'],
} as const;

const UPSTREAM_LEVELS = {
  state: ['国家', '国家级', '中央', '国家信访局'],
  province: ['省级', '省', '省信访局', '省委省政府'],
  city: ['市级', '市', '市信访局', '市委市政府'],
} as const;

const LEADERS = {
  city: ['市级', '市级领导', '市领导', '市'],
  county: ['县级', '县级领导', '县领导', '区级领导', '区领导', '县', '区', '县区级', '县区领导'],
} as const;

const ANSWERS = {
  true: ['是', '匿名', '√', 'Y', 'yes', '1'],
  false: ['否', '实名', '×', 'N', 'no', '0'],
} as const;

/** The fields whose columns hold choices. */
export const CHOICES = {
  channel: CHANNELS,
  kind: KINDS,
  outcome: OUTCOMES,
  routingWay: ROUTING_WAYS,
  level: HIGHER_LEVELS,
  upstreamLevel: UPSTREAM_LEVELS,
  receivedByLeader: LEADERS,
  anonymous: ANSWERS,
} as const;

/** A field whose column holds choices. */
export type ChoiceField = keyof typeof CHOICES;
/** What the words of such a column can mean. */
export type Choice<Field extends ChoiceField> = keyof (typeof CHOICES)[Field];

/** Words that say that there is nothing to say. */
const NOTHING = new Set(['无', '/', '-', '—', '——', '不详', '未填', '空', '暂无', '未知', 'null', 'NULL']);

/** Whether a cell is empty, or says in words that it is. */
export function saysNothing(text: string): boolean {
  const key = nameKey(text);
  return key === '' || NOTHING.has(key);
}

/** What a word means in a column of choices; undefined where nobody has said. */
export function meaningOf<Field extends ChoiceField>(field: Field, text: string): Choice<Field> | undefined {
  const key = nameKey(text);
  const meanings = Object.entries<readonly string[]>(CHOICES[field]);
  const found = meanings.find(([meaning, words]) => meaning === key || words.includes(key));
  return found?.[0] as Choice<Field> | undefined; // keys of the table of this very field
}

/** The words to choose from, for whoever corrects a row. */
export function wordsToChoose(field: ChoiceField): readonly string[] {
  return Object.values<readonly string[]>(CHOICES[field]).flatMap(([first]) =>
    first === undefined ? [] : [first],
  );
}

/** Whether the words of a field are choices. */
export function isChoice(field: string): field is ChoiceField {
  return field in CHOICES;
}
