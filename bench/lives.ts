// Whole lives over HTTP: register, route, accept, answer, serve by officers of the units concerned, and the
// petitioner's rating, each step a request of its own.
import { randomUUID } from 'node:crypto';
import { systemClock } from '#kernel/clock.ts';
import type { Receipt } from '#modules/intake/contract.ts';
import { verifyMatters } from '#modules/matters/index.ts';
import { chanceOf } from '../db/seed/chance.ts';
import { startServerProcess } from '../test/support/server-process.ts';
import { untilJobsAreDone, type BenchDatabase } from './bench-database.ts';
import { buildCity, HUB_CLERK, loginOf, signingIn } from './city.ts';
import { openClient, type Client } from './client.ts';
import { letterWriter, type Letter } from './letters.ts';
import { rounded, underLoad, type Measured } from './measure.ts';

/** What was measured. */
export interface LifeFigures extends Measured {
  readonly callers: number;
  /** Requests of one life; one less where this version has no public interface to rate over. */
  readonly steps: number;
  readonly jobsLeft: number;
  readonly jobsSeconds: number;
  /** Lives a second when the time is counted until the last job is done. */
  readonly perSecondWithJobs: number;
  /** Faults that verification found afterwards. */
  readonly faults: number;
}

const NOTICE = '您的来信已收到，现予受理，将在六十日内办结并书面答复。';
const ANSWER = {
  facts: '经现场核查并调阅档案，反映的情况属实，有关单位未按合同约定履行义务，已约谈其负责人。',
  opinion: '责令有关单位三十日内整改到位，逾期由主管部门依法处理；费用问题由双方依合同另行结算。',
  basis: '《信访工作条例》第三十二条及本行业有关规定。',
};

/** Measures whole lives on a database of its own, which has the network already. */
export async function measureLives(
  database: BenchDatabase,
  load: { readonly callers: number; readonly seconds: number },
): Promise<LifeFigures> {
  const installation = await database.open();
  const topics = await buildCity(installation.database, systemClock);
  const server = await startServerProcess({ environment: database.environment });
  const client = openClient(server.url, load.callers);
  const write = letterWriter(chanceOf('lives'), topics);
  const sessionOf = signingIn(client);
  try {
    const rates = await hasPublicApi(client);
    const live = () => liveOnce(client, sessionOf, inHub(write(systemClock.today(), true)), rates);
    await underLoad({ callers: load.callers, seconds: 3 }, live);
    await untilJobsAreDone(installation.database.pool, 300);
    const measured = await underLoad({ ...load, server: server.pid }, live);
    const began = Date.now();
    const jobsLeft = await untilJobsAreDone(installation.database.pool, 600);
    const jobsSeconds = (Date.now() - began) / 1000;
    const { faults } = await verifyMatters(installation.database);
    return {
      ...measured,
      callers: load.callers,
      steps: rates ? 6 : 5,
      jobsLeft,
      jobsSeconds: rounded(jobsSeconds, 1),
      perSecondWithJobs: rounded(measured.done / (load.seconds + jobsSeconds), 1),
      faults: faults.length,
    };
  } finally {
    client.close();
    await server.stop();
    await installation.close();
  }
}

function inHub(letter: Letter): Letter {
  return { ...letter, registeredUnit: 'city.petition' };
}

async function hasPublicApi(client: Client): Promise<boolean> {
  const { body } = await client.ask({ method: 'GET', path: '/api/openapi.json' });
  return '/api/v1/public/ratings' in (body as { paths: object }).paths;
}

async function liveOnce(
  client: Client,
  sessionOf: (login: string) => Promise<Readonly<Record<string, string>>>,
  letter: Letter,
  rates: boolean,
): Promise<void> {
  const clerk = await sessionOf(HUB_CLERK);
  const handler = await sessionOf(loginOf(letter.responsibleUnit, 'handler'));
  const post = async (path: string, headers: Readonly<Record<string, string>>, body: unknown) => {
    const keyed = { ...headers, 'idempotency-key': randomUUID() };
    return (await client.ask({ method: 'POST', path: `/api/v1${path}`, headers: keyed, body })).body;
  };
  const receipt = (await post('/submissions', clerk, letter.submission)) as Receipt;
  const matter = `/matters/${receipt.matterId}`;
  const [claim] = letter.submission.claims;
  const outcome = claim?.kind === 'suggestion' ? 'adopted' : 'supported';
  const way = letter.responsibleUnit === letter.registeredUnit ? 'own' : 'transfer';
  await post(`${matter}/route`, clerk, { way, toUnit: letter.responsibleUnit });
  const tracks = [{ claimId: 1, track: 'petitionProcedure' }];
  await post(`${matter}/accept`, handler, { tracks, noticeWay: 'post', noticeText: NOTICE });
  const answer = { ...ANSWER, claimText: claim?.text, outcomes: [{ claimId: 1, outcome }] };
  await post(`${matter}/answer`, handler, answer);
  await post(`${matter}/serve`, handler, { way: 'post' });
  if (!rates) return;
  const [party] = letter.submission.parties;
  const { number, queryCode } = receipt;
  const proof = { number, queryCode, lastFour: party?.phone?.slice(-4) };
  const ratings = (['office', 'unit'] as const).map((target) => ({ target, value: 'satisfied' }));
  await post('/public/ratings', { 'x-forwarded-for': somewhere() }, { proof, ratings });
}

/** The address of another petitioner each time. */
function somewhere(): string {
  const part = () => 1 + Math.floor(Math.random() * 250);
  return `10.${part()}.${part()}.${part()}`;
}
