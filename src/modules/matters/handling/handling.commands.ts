// What officers do to a matter, one function for each thing an officer says. Each runs through changeMatter.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from '#modules/audit/index.ts';
import { isActive, loadNetwork, proposeUnits, type Network } from '#modules/network/index.ts';
import { changeMatter, type Target } from '../changing.ts';
import { documentsOfAnswer, documentsOfClosing } from '../documents/documents-of-answer.ts';
import { documentsOfAcceptance } from '../documents/documents-of-ending.ts';
import { documentsOfRouting } from '../documents/documents-of-routing.ts';
import { extensionNotice, receiptNotice } from '../documents/documents-on-the-way.ts';
import { inItsWords, type Offer, type Owed } from '../documents/document-offer.ts';
import { approvalOf } from '../approval/draft.commands.ts';
import { changeInWriting } from '../documents/issuing.ts';
import type { MatterChanged } from '../contract.ts';
import type {
  AcceptMatter,
  AnswerMatter,
  CloseMatter,
  ExtendDeadline,
  GiveNotice,
  RouteMatter,
  ServeAnswer,
} from './handling.contract.ts';
import { closeMatter as decideClose, serveAnswer as decideService } from '../endings/rules/decide-ending.ts';
import {
  acceptMatter as decideAcceptance,
  answerMatter as decideAnswer,
  extendDeadline as decideExtension,
  giveNotice as decideNotice,
} from './rules/decide-handling.ts';
import { routeMatter as decideRouting } from './rules/decide-routing.ts';
import type { MatterState, RoutingGround } from '../rules/state.ts';
import { writeTexts } from '../texts.ts';
import { asWalledToday } from '../walls/walls.commands.ts';

/**
 * Routes a matter: transfer 转送, assign 交办 or own handling 自办 (2022 art. 22). The reason is the competence that
 * matched; another unit than those proposed needs the officer's own reason.
 */
export function routeMatter(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: RouteMatter },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, 'route', target, clock, async (state, circumstances) => {
    const network = await loadNetwork(tx);
    const ground = groundOf(network, state, input, circumstances.today);
    if (!ground.ok) return ground;
    const walled = await asWalledToday(tx, network, state);
    const toKind = network.units.get(input.toUnit)?.kind;
    const event = decideRouting(walled, input, ground.value, circumstances, toKind);
    if (!event.ok) return event;
    const { assignment } = event.value.data;
    const fromOffice = network.units.get(circumstances.unitId)?.kind === 'petitionOffice';
    const documents = documentsOfRouting(state, assignment, fromOffice);
    return succeed({ event: event.value, prose: {}, documents });
  });
}

/** Records the written notice of receipt, path and procedure (2022 art. 23). */
export function giveNotice(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: GiveNotice },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, 'giveNotice', target, clock, (state, circumstances) => {
    const text = input.text.trim();
    const event = decideNotice(state, input, digestOf(text), circumstances);
    // What is told on the telephone is no letter.
    const inWriting = input.way !== 'phone' && state.reachable;
    return withNotice(state, event, text, inWriting ? letter(receiptNotice) : undefined);
  });
}

/** Accepts a matter 受理 with a track for each claim (2022 art. 31), and tells the petitioner. */
export function acceptMatter(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: AcceptMatter },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, 'accept', target, clock, (state, circumstances) => {
    const text = input.noticeText.trim();
    const event = decideAcceptance(state, input, digestOf(text), circumstances);
    return withNotice(state, event, text, documentsOfAcceptance(state, input.tracks));
  });
}

/** Extends the sixty days by at most thirty, approved by a leader of the handling unit (2022 art. 34, 2005 art. 33). */
export function extendDeadline(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: ExtendDeadline },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, 'extend', target, clock, (state, circumstances) => {
    const reason = input.reason.trim();
    const event = decideExtension(state, input, digestOf(reason), circumstances);
    return withNotice(state, event, reason, letter(extensionNotice));
  });
}

/** Issues the written answer with the four parts of 2022 art. 32(1) and an outcome for each claim. */
export function answerMatter(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: AnswerMatter },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, 'answer', target, clock, async (state, circumstances) => {
    const text = {
      claim_text: input.claimText.trim(),
      facts: input.facts.trim(),
      opinion: input.opinion.trim(),
      basis: input.basis.trim(),
    };
    const { changedFacts: changed } = input;
    const changedFacts = changed === undefined ? undefined : writeTexts(state, { changedFacts: changed });
    const words = { textDigest: digestOf(text), ...(changedFacts === undefined ? {} : { changedFacts }) };
    const approval = await approvalOf(tx, state, circumstances.unitId, input);
    if (approval.fault !== undefined) return refuse(approval.fault);
    const event = decideAnswer(state, input, words, circumstances);
    if (!event.ok) return event;
    const answers = new Map([[state.answers.length + 1, text]]);
    const searchable = [text.facts, text.opinion];
    const documents = documentsOfAnswer(state, approval.needed);
    return succeed({ event: event.value, prose: { answers, searchable, ...changedFacts?.prose }, documents });
  });
}

/** Records how and when the answer reached the petitioner 送达; from then they may rate. */
export function serveAnswer(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: ServeAnswer },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'serve', target, clock, (state, circumstances) => {
    const event = decideService(state, input, circumstances);
    return event.ok ? succeed({ event: event.value, prose: {} }) : event;
  });
}

/** Closes a matter 办结; an assigned one with its closing report (2022 art. 22(1)(3)). */
export function closeMatter(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: CloseMatter },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, 'close', target, clock, (state, circumstances) => {
    const report = input.closingReport?.trim();
    const event = decideClose(state, report === undefined ? null : digestOf(report), circumstances);
    if (!event.ok) return event;
    const documents = documentsOfClosing(state, circumstances.unitId, report);
    return succeed({ event: event.value, prose: { closingReport: report }, documents });
  });
}

function withNotice<Event>(state: MatterState, event: Result<Event>, text: string, documents?: Owed) {
  if (!event.ok) return event;
  const prose = { notices: new Map([[state.notices.length + 1, text]]) };
  return succeed({ event: event.value, prose, documents });
}

function letter(offer: Offer): Owed {
  return (of) => [inItsWords(offer, of)];
}

function groundOf(
  network: Network,
  state: MatterState,
  input: RouteMatter,
  today: Parameters<typeof proposeUnits>[2],
): Result<RoutingGround> {
  const unit = network.units.get(input.toUnit);
  if (unit === undefined || !isActive(unit, today)) return refuse(unitUnknown());
  const finding = proposeUnits(network, state, today);
  const match = finding.matches.find((one) => one.unitId === input.toUnit);
  if (match !== undefined) return succeed({ competenceId: match.competenceId, ...match.explanation });
  const reason = input.reason?.trim() ?? '';
  if (reason === '' && input.way !== 'own') return refuse(reasonNeeded(unit.name, finding.explanation.zh));
  const why =
    reason === '' ? { zh: '本单位自行办理', en: 'handled by the registering unit itself' } : same(reason);
  return succeed({ competenceId: null, ...why });
}

function same(text: string): { zh: string; en: string } {
  return { zh: text, en: text };
}

function unitUnknown(): Refusal {
  return {
    code: 'unit-unknown',
    kind: 'invalid',
    field: 'toUnit',
    text: {
      zh: '没有这个单位，或该单位已撤并。请从单位列表中选择。',
      en: 'There is no such unit, or it no longer exists. Choose one from the list.',
    },
  };
}

function reasonNeeded(unitName: string, finding: string): Refusal {
  return {
    code: 'routing-reason-needed',
    kind: 'invalid',
    field: 'reason',
    text: {
      zh: `职权表没有推荐“${unitName}”（${finding}）。如仍转该单位，请写明理由。`,
      en: `The competence table does not propose “${unitName}”. Give your reason if it shall still go there.`,
    },
  };
}
