// Invented officers with posts and logins. Their passwords are made by the command that seeds the city.
import { plainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { PostRole } from '#modules/network/contract.ts';

/** An officer with their one post. */
export interface OfficerSeed {
  readonly login: string;
  readonly name: string;
  readonly unitId: string;
  readonly role: PostRole;
  readonly title: string;
  readonly activeFrom: PlainDate;
}

const SINCE = plainDate('2022-05-01');

/** In the order in which a tour of the demo meets them. */
export const officers: readonly OfficerSeed[] = [
  // 市信访局
  officer('clerk', '孟素珍', 'city.petition', 'clerk', '来访接待科科员'),
  officer('clerk2', '邵永斌', 'city.petition', 'clerk', '办信科科员'),
  officer('office-handler', '叶秀芳', 'city.petition', 'handler', '督查科科长'),
  officer('leader', '顾守仁', 'city.petition', 'leader', '局长'),
  officer('admin', '卢涛', 'city.petition', 'administrator', '信息中心主任'),
  officer('security', '秦淑兰', 'city.petition', 'securityOfficer', '办公室保密员'),
  officer('auditor', '陶建平', 'city.petition', 'auditor', '机关纪委审计员'),
  // 市委、市政府：决定受理争议，复核
  officer('city-clerk', '薛金顺', 'city', 'clerk', '办公室信访科科长'),
  officer('city-leader', '武来祥', 'city', 'leader', '秘书长'),
  // 承办单位
  officer('handler', '常玉林', 'city.labour', 'handler', '信访科科长'),
  officer('labour-leader', '段文生', 'city.labour', 'leader', '副局长'),
  officer('housing-handler', '白晓燕', 'city.housing', 'handler', '信访办主任'),
  officer('housing-leader', '尹增林', 'city.housing', 'leader', '副局长'),
  officer('urban-handler', '万勤', 'city.urban-management', 'handler', '办公室副主任'),
  officer('urban-leader', '侯增礼', 'city.urban-management', 'leader', '副局长'),
  officer('education-handler', '乔凤琴', 'city.education', 'handler', '信访科科长'),
  officer('heating-handler', '钱双全', 'enterprise.heating', 'handler', '客户服务部经理'),
  // 青禾县
  officer('county-clerk', '汤爱莲', 'qinghe.petition', 'clerk', '接访股股长'),
  officer('county-leader', '康广生', 'qinghe.petition', 'leader', '局长'),
  officer('county-handler', '雷树根', 'qinghe.land', 'handler', '信访股股长'),
  officer('county-labour', '贺彩霞', 'qinghe.labour', 'handler', '劳动监察大队副大队长'),
  // 墙内
  officer('discipline', '龚玉斌', 'city.discipline', 'handler', '信访室副主任'),
  officer('political-legal', '易占林', 'city.political-legal', 'handler', '执法监督科科长'),
];

function officer(login: string, name: string, unitId: string, role: PostRole, title: string): OfficerSeed {
  return { login, name, unitId, role, title, activeFrom: SINCE };
}
