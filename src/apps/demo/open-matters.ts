// Plays the scripts of the open matters: the very commands of the product, with the clock set to each step's instant.
import type { Actor, OfficerActor, Role } from '#kernel/actor.ts';
import { clockAt, type Clock } from '#kernel/clock.ts';
import { plainDate, startOfDay, type PlainDate } from '#kernel/plain-date.ts';
import type { Result } from '#kernel/result.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { Receipt } from '#modules/intake/contract.ts';
import * as matters from '#modules/matters/index.ts';
import { appointToPost, createOfficer, loadNetwork } from '#modules/network/index.ts';
import { chanceOf } from '../../../db/seed/chance.ts';
import { openMatters, type Acting, type OpenMatter, type OpenStep } from '../../../db/seed/open-matters.ts';
import { personName } from '../../../db/seed/people.ts';
import { DEMO_ACTOR, mustHold } from './build-city.ts';

/** Since when officers without a login hold their posts. */
const SINCE = plainDate('2022-05-01');

/** Plays all scripts; `onProgress` hears how many matters of how many are done. */
export async function playOpenMatters(
  database: Database,
  appointed: ReadonlyMap<string, OfficerActor>,
  today: PlainDate,
  onProgress: (done: number, of: number) => void,
): Promise<number> {
  const scripts = openMatters(today);
  const cast = await appointCast(database, appointed, scripts);
  const stage = newStage(database, cast);
  for (const [index, script] of scripts.entries()) {
    for (const step of script.steps) await stage.play(script, step);
    if ((index + 1) % 50 === 0 || index + 1 === scripts.length) onProgress(index + 1, scripts.length);
  }
  return scripts.length;
}

interface Stage {
  play(script: OpenMatter, step: OpenStep): Promise<void>;
}

/** Officers by unit and role. */
type Cast = ReadonlyMap<string, OfficerActor>;

function newStage(database: Database, cast: Cast): Stage {
  const receipts = new Map<string, Receipt>();
  const play = async (tx: Tx, script: OpenMatter, step: OpenStep): Promise<void> => {
    const clock = clockAt(step.at);
    if (step.command === 'register') {
      receipts.set(script.key, await register(tx, actorOf(script, step), script, clock));
      return;
    }
    const matterId = receiptOf(script.key).matterId;
    if (step.command === 'rate') {
      mustHold(await matters.rateMatter(tx, { kind: 'petitioner', matterId }, step.input, clock));
      return;
    }
    const actor = actorOf(script, step);
    if (step.command === 'attach') {
      const { toKey, as, reason } = step;
      const input = { otherMatterId: receiptOf(toKey).matterId, as, reason };
      mustHold(await matters.attachMatter(tx, actor, { matterId, input }, clock));
      return;
    }
    await handle(tx, actor, matterId, step, clock);
  };
  const receiptOf = (key: string): Receipt => {
    const receipt = receipts.get(key);
    if (receipt === undefined) throw new Error(`the script of ${key} was not played yet`);
    return receipt;
  };
  const actorOf = (script: OpenMatter, { by }: OpenStep): Actor => {
    if (by.kind === 'public') return { kind: 'public' };
    if (by.kind === 'petitioner') return { kind: 'petitioner', matterId: receiptOf(script.key).matterId };
    const actor = cast.get(placeInCast(by as Officer));
    if (actor === undefined) throw new Error(`nobody plays ${JSON.stringify(by)}`);
    return actor;
  };
  return { play: (script, step) => database.transaction((tx) => play(tx, script, step)) };
}

async function register(tx: Tx, actor: Actor, { submission }: OpenMatter, clock: Clock): Promise<Receipt> {
  const { topics } = await loadNetwork(tx);
  const idOf = new Map([...topics.values()].map((topic) => [topic.path, topic.topicId]));
  const withTopic = <Part extends { readonly topicPath: string }>({ topicPath, ...part }: Part) => ({
    ...part,
    topicId: idOf.get(topicPath) ?? '',
  });
  const { claims, ...rest } = submission;
  return mustHold(
    await matters.registerSubmission(tx, actor, { ...withTopic(rest), claims: claims.map(withTopic) }, clock),
  );
}

type HandlingStep = Exclude<OpenStep, { command: 'register' | 'rate' | 'attach' }>;

/** Takes one step of a script: what the command's input is for. */
type Play<Input> = (
  tx: Tx,
  actor: Actor,
  target: { readonly matterId: string; readonly input: Input },
  clock: Clock,
) => Promise<Result<unknown>>;

const PLAYS: {
  readonly [Name in HandlingStep['command']]: Play<Extract<HandlingStep, { command: Name }>['input']>;
} = {
  route: matters.routeMatter,
  accept: matters.acceptMatter,
  extend: matters.extendDeadline,
  answer: matters.answerMatter,
  serve: matters.serveAnswer,
  close: matters.closeMatter,
  object: matters.objectToRouting,
  decideObjection: matters.decideObjection,
  split: matters.splitMatter,
  requestReview: matters.requestReview,
  admitReview: matters.admitReview,
  decideReview: matters.decideReview,
  serveReview: matters.serveReview,
  callHearing: matters.callHearing,
  recordHearing: matters.recordHearing,
  reportExecution: matters.reportExecution,
};

async function handle(
  tx: Tx,
  actor: Actor,
  matterId: string,
  { command, input }: HandlingStep,
  clock: Clock,
): Promise<void> {
  const play = PLAYS[command] as Play<typeof input>;
  mustHold(await play(tx, actor, { matterId, input }, clock));
}

type Officer = Extract<Acting, { readonly kind: 'officer' }>;

function placeInCast({ unitId, role }: { readonly unitId: string; readonly role: Role }): string {
  return `${unitId}/${role}`;
}

/** Units that only the scripts know get officers without a login, before the play begins. */
async function appointCast(
  database: Database,
  appointed: ReadonlyMap<string, OfficerActor>,
  scripts: readonly OpenMatter[],
): Promise<Cast> {
  const cast = new Map([...appointed.values()].map((actor) => [placeInCast(actor), actor]));
  const chance = chanceOf('officers of the open matters');
  const clock = clockAt(startOfDay(SINCE));
  await database.transaction(async (tx) => {
    const network = await loadNetwork(tx);
    for (const { by } of scripts.flatMap((script) => script.steps)) {
      if (by.kind !== 'officer' || cast.has(placeInCast(by))) continue;
      const { unitId, role } = by;
      const name = personName(chance);
      const { officerId } = mustHold(await createOfficer(tx, DEMO_ACTOR, { name }, clock));
      const post = { officerId, unitId, role, title: '工作人员', activeFrom: SINCE };
      const { postId } = mustHold(await appointToPost(tx, DEMO_ACTOR, post, clock));
      const scope = network.scopeOf(unitId);
      cast.set(placeInCast(by), {
        kind: 'officer',
        officerId,
        name,
        postId,
        unitId,
        role,
        scope,
        servedUnits: [unitId],
      });
    }
  });
  return cast;
}
