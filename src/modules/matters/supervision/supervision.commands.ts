// Supervision of a matter 督办, one function for each thing somebody says. Letters are issued in the transaction of the step
// that they belong to.
import { listSupervisionGrounds } from '#modules/law/index.ts';
import type { Actor, OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { officerWho } from '#modules/access/index.ts';
import type { Content } from '#modules/documents/index.ts';
import { viewSubmissions } from '#modules/intake/index.ts';
import { loadNetwork, supervisorsOf, type Network } from '#modules/network/index.ts';
import { changeMatter, type Decision, type Target } from '../changing.ts';
import type { MatterAction, MatterChanged } from '../contract.ts';
import { issueDocument } from '../documents/document.commands.ts';
import * as decide from './rules/decide-supervision.ts';
import type { MatterEvent } from '../rules/events.ts';
import type { MatterState } from '../rules/state.ts';
import type {
  AcceptReply,
  EndSupervision,
  RepeatSupervision,
  ReplyToSupervision,
  SetProposalAside,
  SuperviseUnit,
  UrgeUnit,
} from './supervision.contract.ts';
import { writeTexts, type Written } from '../texts.ts';

type On<Input> = Target & { readonly input: Input };

/** Urges a unit on 催办, with its letter 催办单. */
export async function urgeUnit(
  tx: Tx,
  actor: Actor,
  { input, ...target }: On<UrgeUnit>,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const network = await loadNetwork(tx);
  const may = maySupervise(network, actor, clock.today());
  return withLetter(tx, actor, 'urge', target, clock, (state, circumstances) => {
    const { requirement, answerBy, toUnit } = input;
    const words = writeTexts(state, { requirement });
    return {
      words,
      event: decide.urgeUnit(state, input, words, may, circumstances),
      letter: async () => ({
        kind: 'urgingLetter',
        facts: {
          matter: await aboutMatter(tx, state),
          toUnit: nameIn(network, toUnit),
          ground: sayStanding(state, toUnit, circumstances.today),
          requirement: requirement.trim(),
          answerBy,
        },
      }),
    };
  });
}

/** Orders supervision of a unit 督办, with its letter 督办函. */
export async function superviseUnit(
  tx: Tx,
  actor: Actor,
  { input, ...target }: On<SuperviseUnit>,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const network = await loadNetwork(tx);
  const may = maySupervise(network, actor, clock.today());
  return withLetter(tx, actor, 'supervise', target, clock, (state, circumstances) => {
    const { facts, requirement } = input;
    const words = writeTexts(state, { facts, requirement });
    return {
      words,
      event: decide.superviseUnit(state, input, words, may, circumstances),
      letter: () => orderLetter(tx, network, state, input),
    };
  });
}

/** Orders again 再次督办, or urges again, with a letter of its own. */
export async function repeatSupervision(
  tx: Tx,
  actor: Actor,
  { input, ...target }: On<RepeatSupervision>,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const network = await loadNetwork(tx);
  return withLetter(tx, actor, 'repeatSupervision', target, clock, (state, circumstances) => {
    const { facts, requirement, answerBy } = input;
    const words = writeTexts(state, { facts, requirement });
    return {
      words,
      event: decide.repeatSupervision(state, input, words, circumstances),
      letter: async () => {
        const former = state.supervisions?.find((one) => one.supervisionId === input.supervisionId);
        if (former === undefined) throw new Error('a supervision was repeated that there is none of');
        const { toUnit, ground, rounds } = former;
        if (ground !== null) {
          return orderLetter(tx, network, state, {
            ...{ toUnit, ground, facts, requirement, answerBy },
            times: rounds.length + 1,
          });
        }
        return {
          kind: 'urgingLetter',
          facts: {
            matter: await aboutMatter(tx, state),
            toUnit: nameIn(network, toUnit),
            ground: facts.trim(),
            requirement: requirement.trim(),
            answerBy,
          },
        };
      },
    };
  });
}

/** Replies in writing to an urging or an order. */
export function replyToSupervision(
  tx: Tx,
  actor: Actor,
  { input, ...target }: On<ReplyToSupervision>,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'replySupervision', target, clock, (state, circumstances) => {
    const words = writeTexts(state, { reply: input.reply });
    return worded(decide.replyToSupervision(state, input, words, circumstances), words);
  });
}

/** Accepts the reply: the supervision has ended. */
export function acceptReply(
  tx: Tx,
  actor: Actor,
  { input, ...target }: On<AcceptReply>,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'acceptReply', target, clock, (state, circumstances) => {
    const words = writeTexts(state, { opinion: input.opinion });
    return worded(decide.acceptReply(state, input, words, circumstances), words);
  });
}

/** Ends a supervision without a reply that was accepted. */
export function endSupervision(
  tx: Tx,
  actor: Actor,
  { input, ...target }: On<EndSupervision>,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'endSupervision', target, clock, (state, circumstances) => {
    const words = writeTexts(state, { reason: input.reason });
    return worded(decide.endSupervision(state, input, words, circumstances), words);
  });
}

/** Sets aside what a rule proposed. */
export function setProposalAside(
  tx: Tx,
  actor: Actor,
  { input, ...target }: On<SetProposalAside>,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'setProposalAside', target, clock, (state, circumstances) => {
    const words = writeTexts(state, { reason: input.reason });
    return worded(decide.setProposalAside(state, input, words, circumstances), words);
  });
}

/** Whether whoever acts serves in an office that may supervise a unit. */
export function maySupervise(network: Network, actor: Actor, today: PlainDate): decide.MaySupervise {
  const own = actor.kind === 'officer' || actor.kind === 'system' ? actor.unitId : undefined;
  return (unitId) => supervisorsOf(network, unitId, today).some((office) => office.unitId === own);
}

/** A step that brings a letter. */
interface Told {
  readonly words: Written<string>;
  readonly event: Result<MatterEvent>;
  readonly letter: () => Promise<Content>;
}

/** Takes a step and issues its letter, or does neither. */
async function withLetter(
  tx: Tx,
  actor: Actor,
  action: MatterAction,
  target: Target,
  clock: Clock,
  tell: (state: MatterState, circumstances: Parameters<Parameters<typeof changeMatter>[5]>[1]) => Told,
): Promise<Result<MatterChanged>> {
  const officer = officerWho(actor, action === 'urge' ? 'urgeUnit' : 'superviseUnit');
  if (!officer.ok) return officer;
  let letter: Told['letter'] | undefined;
  const changed = await changeMatter(tx, actor, action, target, clock, (state, circumstances) => {
    const told = tell(state, circumstances);
    letter = told.letter;
    return worded(told.event, told.words);
  });
  if (!changed.ok || letter === undefined) return changed;
  return withDocument(tx, officer.value, changed.value, await letter(), clock);
}

async function withDocument(
  tx: Tx,
  officer: OfficerActor,
  changed: MatterChanged,
  content: Content,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const issued = await issueDocument(tx, officer, { matterId: changed.matterId, content }, clock);
  return issued.ok ? succeed({ ...changed, version: issued.value.version }) : issued;
}

async function orderLetter(
  tx: Tx,
  network: Network,
  state: MatterState,
  input: Pick<SuperviseUnit, 'toUnit' | 'ground' | 'facts' | 'requirement' | 'answerBy'> & {
    readonly times?: number;
  },
): Promise<Content> {
  const ground = listSupervisionGrounds(state.regime).find(({ key }) => key === input.ground);
  return {
    kind: 'supervisionLetter',
    facts: {
      matter: await aboutMatter(tx, state),
      toUnit: nameIn(network, input.toUnit),
      ground: ground?.name.zh ?? '',
      facts: input.facts.trim(),
      requirement: input.requirement.trim(),
      answerBy: input.answerBy,
      ...(input.times === undefined ? {} : { times: input.times }),
    },
  };
}

/** Letters between units name a matter by its number; who petitions stands in none of them. */
async function aboutMatter(
  tx: Tx,
  state: MatterState,
): Promise<{
  readonly number: string;
  readonly petitioner: string;
  readonly receivedOn: PlainDate;
  readonly synopsis: string;
}> {
  const [submission] = await viewSubmissions(tx, state.matterId);
  const { number } = state.submission;
  return { number, petitioner: '信访人', receivedOn: state.receivedOn, synopsis: submission?.title ?? '' };
}

/** How the matter stands with the unit: which of its periods ends or ended when. */
function sayStanding(state: MatterState, toUnit: string, today: PlainDate): string {
  const clock = state.clocks.find(
    (one) => one.state === 'running' && one.right !== true && one.holderUnit === toUnit,
  );
  if (clock === undefined) return '尚未办结';
  return clock.dueOn < today
    ? `办理期限已于${clock.dueOn}届满，尚未办理`
    : `办理期限将于${clock.dueOn}届满，尚未办理`;
}

function nameIn(network: Network, unitId: string): string {
  return network.units.get(unitId)?.name ?? unitId;
}

function worded(event: Result<MatterEvent>, words: Written<string>): Result<Decision> {
  return event.ok ? succeed({ event: event.value, prose: words.prose }) : event;
}
