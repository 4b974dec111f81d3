// Making a recommendation and answering it. The letter is part of it: numbered, laid out and sealed in the same transaction.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { officerWho } from '#modules/access/index.ts';
import { appendEvents, chainEvents, chainStart, digestOf, type ChainHead } from '#modules/audit/index.ts';
import { nationalCalendar } from '#modules/calendar/index.ts';
import { writePaper, type Content } from '#modules/documents/index.ts';
import { computeDeadline, findRule, regimeInForceOn, type Rule } from '#modules/law/index.ts';
import { findNumbered } from '#modules/matters/index.ts';
import { isActive, loadNetwork, type Network } from '#modules/network/index.ts';
import type {
  AnswerRecommendation,
  MakeRecommendation,
  RecommendationKind,
  RecommendationView,
} from './contract.ts';
import {
  digestOfContent,
  findRecommendation,
  insertRecommendation,
  saveAnswer,
  type RecommendationContent,
} from './recommendation.store.ts';
import { viewOf } from './recommendation.views.ts';
import {
  answerRecommendation as decideAnswer,
  evolveRecommendation,
  whyNotRecommend,
  type RecommendationEvent,
  type RecommendationState,
  type Regime,
} from './rules/recommendation.ts';
import { RECOMMENDATION_UNKNOWN } from './rules/recommendation-refusals.ts';

const DOCUMENTS = {
  work: 'workRecommendation',
  policy: 'policyRecommendation',
  accountability: 'accountabilityRecommendation',
} as const satisfies Record<RecommendationKind, Content['kind']>;

/** Makes a recommendation, with matters that it comes from or without. */
export async function makeRecommendation(
  tx: Tx,
  actor: Actor,
  input: MakeRecommendation,
  clock: Clock,
): Promise<Result<RecommendationView>> {
  const officer = officerWho(actor, 'makeRecommendation');
  if (!officer.ok) return officer;
  const { unitId } = officer.value;
  const today = clock.today();
  const network = await loadNetwork(tx);
  const office = network.units.get(unitId);
  if (office === undefined) throw new Error(`unit ${unitId} of an officer is gone`);
  const numbers = [...new Set((input.matters ?? []).map((number) => number.trim().toUpperCase()))];
  const named = await findNumbered(tx, officer.value, numbers);
  const whose = input.whose?.trim();
  const toUnit = activeUnit(network, input.toUnit, today);
  const { regime, rule, dueOn } = owedBy(input.kind, today);
  const not = whyNotRecommend({
    ...{ kind: input.kind, regime, office, toUnit, whose },
    unknown: numbers.filter((number) => !named.some((one) => one.number === number)),
    keptApart: named.filter(({ apart }) => apart).map(({ number }) => number),
  });
  if (not !== undefined || toUnit === undefined) return refuse(not ?? RECOMMENDATION_UNKNOWN);
  const words = {
    problem: input.problem.trim(),
    recommendation: input.recommendation.trim(),
    whose: whose ?? null,
    matters: named.map(({ matterId, number }) => ({ matterId, number })),
  };
  const { number, paper } = await writePaper(tx, {
    regime,
    content: letterOf(input.kind, words, { toUnit: toUnit.name, days: daysOf(input.kind, rule) }),
    unit: office,
    issuedOn: today,
  });
  const content: RecommendationContent = { ...words, paper };
  const recommendationId = tx.entropy.id(clock.now());
  const made = await append(tx, actor, clock, recommendationId, chainStart(recommendationId), undefined, {
    type: 'recommendation.made',
    occurredOn: today,
    data: {
      ...{ kind: input.kind, regime, officeUnit: unitId, toUnit: toUnit.unitId, number, issuedOn: today },
      ruleId: rule.id,
      dueOn,
      contentDigest: digestOfContent(content),
    },
  });
  await insertRecommendation(tx, { ...made, content, issuedBy: officer.value.officerId });
  return succeed(await viewOf(tx, officer.value, { ...made, content, answer: null }, today));
}

/** Answers in writing whether a recommendation is adopted. */
export async function answerRecommendation(
  tx: Tx,
  actor: Actor,
  { recommendationId, adoption, text }: AnswerRecommendation & { readonly recommendationId: string },
  clock: Clock,
): Promise<Result<RecommendationView>> {
  const officer = officerWho(actor, 'answerRecommendation');
  if (!officer.ok) return officer;
  const found = await findRecommendation(tx, officer.value, recommendationId, 'forUpdate');
  if (found === undefined) return refuse(RECOMMENDATION_UNKNOWN);
  const today = clock.today();
  const words = text.trim();
  const answer = { adoption, digest: digestOf(words) };
  const event = decideAnswer(found.state, answer, { unitId: officer.value.unitId, today });
  if (!event.ok) return event;
  const answered = await append(tx, actor, clock, recommendationId, found.head, found.state, event.value);
  await saveAnswer(tx, { ...answered, text: words });
  return succeed(await viewOf(tx, officer.value, { ...found, ...answered, answer: words }, today));
}

/** Links an event into the history of a recommendation, which stands under its identifier beside those of matters. */
async function append(
  tx: Tx,
  actor: Actor,
  clock: Clock,
  recommendationId: string,
  head: ChainHead,
  before: RecommendationState | undefined,
  event: RecommendationEvent,
): Promise<{ readonly state: RecommendationState; readonly head: ChainHead }> {
  const draft = { type: event.type, occurredOn: event.occurredOn, data: { ...event.data } };
  const events = chainEvents(recommendationId, head, [draft], { actor, at: clock.now() });
  await appendEvents(tx, events);
  const [link] = events;
  if (link === undefined) throw new Error('an event was lost on its way into the chain');
  return {
    state: evolveRecommendation(recommendationId, before, event),
    head: { seq: link.seq, hash: link.hash },
  };
}

/** By which rule an answer is owed, and until when: the Regulation of 2005 gives thirty days to advice on work alone. */
function owedBy(
  kind: RecommendationKind,
  today: PlainDate,
): { readonly regime: Regime; readonly rule: Rule; readonly dueOn: PlainDate | null } {
  const regime = regimeInForceOn(today);
  const rule = findRule(regime, 'answerRecommendation');
  if (rule === undefined) throw new Error(`no rule for answers to recommendations under ${regime}`);
  if (daysOf(kind, rule) === null) return { regime, rule, dueOn: null };
  const deadline = computeDeadline({ rule, trigger: today, calendar: nationalCalendar() });
  if (!deadline.ok) throw new Error(`rule ${rule.id} refuses its own period`);
  return { regime, rule, dueOn: deadline.value.due };
}

function daysOf(kind: RecommendationKind, { length }: Rule): number | null {
  return kind === 'work' && 'count' in length ? length.count : null;
}

function letterOf(
  kind: RecommendationKind,
  words: Omit<RecommendationContent, 'paper'>,
  { toUnit, days }: { readonly toUnit: string; readonly days: number | null },
): Content {
  const facts = {
    toUnit,
    matters: words.matters.map(({ number }) => number),
    problem: words.problem,
    recommendation: words.recommendation,
    answerWithinDays: days,
  };
  return kind === 'accountability'
    ? { kind: DOCUMENTS[kind], facts: { ...facts, whose: words.whose ?? '' } }
    : { kind: DOCUMENTS[kind], facts };
}

function activeUnit(network: Network, unitId: string, today: PlainDate) {
  const unit = network.units.get(unitId);
  return unit !== undefined && isActive(unit, today) ? unit : undefined;
}
