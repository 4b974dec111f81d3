// Has the petition office of the invented city supervise: what rules find, some of it ordered and urged, and recommendations, of
// which one is answered. By the very commands of the product.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import * as matters from '#modules/matters/index.ts';
import { answerRecommendation, makeRecommendation } from '#modules/supervision/index.ts';
import { mustHold } from './build-city.ts';

/** Units whose officers have a login, so that a visitor of the demo can look at both sides. */
const SUPERVISED = ['handler', 'housing-handler', 'urban-handler'] as const;
const DAYS_TO_REPLY = 10;

type Officers = (login: string) => OfficerActor;

/** Lets the rules look for breaches, and the office act on some of what they find. */
export async function superviseCity(
  database: Database,
  officers: ReadonlyMap<string, OfficerActor>,
  clock: Clock,
): Promise<void> {
  const officer: Officers = (login) => {
    const found = officers.get(login);
    if (found === undefined) throw new Error(`nobody has the login ${login}`);
    return found;
  };
  await matters.findBreachesJob.run(database, {}, clock);
  await database.transaction(async (tx) => {
    await supervise(tx, officer, clock);
    await recommend(tx, officer, clock);
  });
}

/** The first of the units that is late is supervised and replies, the next is urged on. */
async function supervise(tx: Tx, officer: Officers, clock: Clock): Promise<void> {
  const clerk = officer('clerk');
  const { items } = await matters.listProposals(tx, clerk, clock.today());
  const late = SUPERVISED.map(officer).flatMap((unit) => {
    const found = items.findLast(({ toUnit }) => toUnit === unit.unitId);
    return found === undefined ? [] : [{ unit, ...found }];
  });
  const answerBy: PlainDate = addDays(clock.today(), DAYS_TO_REPLY);
  const [ordered, urged] = late;
  if (ordered !== undefined) {
    const { unit, matterId, toUnit, proposalId } = ordered;
    const input = {
      toUnit,
      proposalId,
      answerBy,
      ground: 'procedure',
      facts: '期限届满后仍未办理，也没有向信访人说明情况。',
      requirement: '请立即办理并告知信访人，书面报告逾期的原因和整改措施。',
    } as const;
    mustHold(await matters.superviseUnit(tx, clerk, { matterId, input }, clock));
    const reply = { supervisionId: 1, reply: '已安排专人办理，并电话告知信访人；逾期系现场核查未及时安排。' };
    mustHold(await matters.replyToSupervision(tx, unit, { matterId, input: reply }, clock));
  }
  if (urged !== undefined) {
    const { matterId, toUnit, proposalId } = urged;
    const input = { toUnit, proposalId, answerBy, requirement: '请抓紧办理，并书面说明逾期的原因。' };
    mustHold(await matters.urgeUnit(tx, clerk, { matterId, input }, clock));
  }
}

async function recommend(tx: Tx, officer: Officers, clock: Clock): Promise<void> {
  const clerk = officer('clerk');
  const labour = officer('handler');
  const work = {
    kind: 'work',
    toUnit: labour.unitId,
    problem: '反映拖欠工资的来访人多次往返，首次接待时没有一次告知所需材料。',
    recommendation: '建议在接待窗口和网上公示所需材料清单，实行一次告知。',
  } as const;
  const { recommendationId } = mustHold(await makeRecommendation(tx, clerk, work, clock));
  const adopted = { adoption: 'adopted', text: '已公示材料清单，并纳入窗口人员培训。' } as const;
  mustHold(await answerRecommendation(tx, labour, { recommendationId, ...adopted }, clock));
  const policy = {
    kind: 'policy',
    toUnit: officer('housing-handler').unitId,
    problem: '老旧小区维修资金的使用条件不明确，同类诉求反复发生。',
    recommendation: '建议修订维修资金应急使用办法，明确屋面漏水等情形的申请条件和时限。',
  } as const;
  mustHold(await makeRecommendation(tx, clerk, policy, clock));
}
