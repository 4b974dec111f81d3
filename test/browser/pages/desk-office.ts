// A city office at work on 25 March 2026: more matters in its tray than one page shows, with every light.
import { plainDate } from '#kernel/plain-date.ts';
import type { Database } from '#platform/db/database.ts';
import type { Receipt, RegisterSubmission } from '#modules/intake/contract.ts';
import { registerSubmission } from '#modules/matters/index.ts';
import { buildNetwork, must, on, submission, UNITS } from '../../support/given.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from '../office-server.ts';

export const TODAY = '2026-03-25';

/** When what came in, and so what light it shows: an office has fifteen days to route. */
const RECEIVED = [
  { day: '2026-03-04', count: 2 }, // overdue
  { day: '2026-03-10', count: 1 }, // due today
  { day: '2026-03-13', count: 3 }, // due soon
  { day: '2026-03-24', count: 49 },
] as const;

/** As many of each light as the tray must show. */
export const LIGHTS = { 已逾期: 2, 今天到期: 1, 将到期: 3 } as const;
export const IN_TRAY = RECEIVED.reduce((sum, { count }) => sum + count, 0);

const SUBJECTS = [
  { title: '路灯不亮', body: '巷口的路灯坏了半个月，晚上行人看不见路。' },
  { title: '公交线路停运', body: '去火车站的公交线路停运后，老人看病要走四十分钟。' },
  { title: '学位不足', body: '片区小学学位不足，孩子被分到七公里外的学校。' },
  { title: '井盖松动', body: '十字路口井盖松动，车辆经过时响声很大，有安全隐患。' },
  { title: '河道异味', body: '村后河道入夏以来一直有异味，怀疑上游有偷排。' },
  { title: '医保报销迟延', body: '异地住院的医药费提交报销后三个月没有到账。' },
  { title: '集市占道', body: '早市摊位占满机动车道，救护车进不来。' },
] as const;

/** The office and those who work in it. */
export interface DeskOffice extends TestOffice {
  readonly clerk: Appointed;
  readonly colleague: Appointed;
  readonly handler: Appointed;
  readonly administrator: Appointed;
  /** Registers one more, received today, by the colleague. */
  register(changes: Partial<RegisterSubmission>): Promise<Receipt>;
}

/** Opens the office. */
export async function openDesk(): Promise<DeskOffice> {
  let people: Pick<DeskOffice, 'clerk' | 'colleague' | 'handler' | 'administrator'> | undefined;
  const office = await openOffice(TODAY, async ({ database }) => {
    await buildNetwork(database);
    people = await staff(database);
    for (const [index, changes] of arrivals().entries()) {
      await receive(database, people.clerk, { ...changes, ...personOf(index) });
    }
  });
  if (people === undefined) throw new Error('nobody works here');
  const { colleague } = people;
  return {
    ...office,
    ...people,
    register: (changes) => receive(office.database, colleague, { receivedOn: plainDate(TODAY), ...changes }),
  };
}

async function staff(database: Database) {
  const at = { unitId: UNITS.office } as const;
  return {
    clerk: await appoint(database, { ...at, login: 'desk-clerk', name: '孟素珍', role: 'clerk' }),
    colleague: await appoint(database, { ...at, login: 'second-clerk', name: '邵永斌', role: 'clerk' }),
    handler: await appoint(database, {
      login: 'housing-handler',
      name: '白晓燕',
      unitId: UNITS.housing,
      role: 'handler',
    }),
    administrator: await appoint(database, {
      ...at,
      login: 'network-keeper',
      name: '卢涛',
      role: 'administrator',
    }),
  };
}

function arrivals(): Partial<RegisterSubmission>[] {
  const days = RECEIVED.flatMap(({ day, count }) => Array.from({ length: count }, () => day));
  return days.map((day, index) => {
    const subject = SUBJECTS[index % SUBJECTS.length] ?? SUBJECTS[0];
    return {
      receivedOn: plainDate(day),
      channel: index % 3 === 0 ? 'call' : 'letter',
      title: `${subject.title}（第${index + 1}件）`,
      body: subject.body,
      claims: [{ text: subject.title, kind: 'appeal' }],
    };
  });
}

function personOf(index: number): Pick<RegisterSubmission, 'parties'> {
  return {
    parties: [
      { role: 'petitioner', name: `来信人${index + 1}`, phone: `199${String(index).padStart(8, '0')}` },
    ],
  };
}

function receive(
  database: Database,
  { actor }: Appointed,
  changes: Partial<RegisterSubmission>,
): Promise<Receipt> {
  const input = submission(changes);
  return database.transaction(async (tx) =>
    must(await registerSubmission(tx, actor, input, on(input.receivedOn))),
  );
}
