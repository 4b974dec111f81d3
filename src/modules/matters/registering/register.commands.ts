// Opens matters: from the desk, from the portal and from ledgers. The submission, the matter, its first clock, its
// history and the search for repeats are one transaction.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Fault, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from '#modules/audit/index.ts';
import {
  checkSubmission,
  isConfidential,
  isReachable,
  prepareSubmissions,
  savePrepared,
  type PreparedSubmission,
} from '#modules/intake/index.ts';
import type { Kind, Receipt, RegisterSubmission } from '#modules/intake/contract.ts';
import {
  keeperOutside,
  loadNetwork,
  petitionOfficeOf,
  placePath,
  type Network,
} from '#modules/network/index.ts';
import { applyEvent, circumstancesOf, saveApplied } from '../changing.ts';
import type { AnswerProse } from '../matter.store.ts';
import { FIND_REPEATS } from '../repeats/repeats.jobs.ts';
import type { LedgerFacts } from '../rules/events.ts';
import { sealNames } from '../walls/sealed-accused.store.ts';
import { prepareAccused, type PreparedAccused } from '../walls/walls.commands.ts';
import { enterFromLedger, openMatter, type Opening } from './rules/open.ts';
import { nobodyOutside } from '../walls/rules/wall-refusals.ts';

/** One matter of a ledger: what came in, and what became of it. */
export interface LedgerEntry {
  readonly submission: RegisterSubmission;
  readonly registeredUnit: string;
  readonly routing: LedgerFacts['routing'];
  readonly acceptedOn: PlainDate | null;
  readonly answer:
    | (AnswerProse & {
        readonly issuedOn: PlainDate;
        readonly servedOn: PlainDate | null;
        readonly servedWay: 'inPerson' | 'post' | 'online' | 'other' | null;
      })
    | null;
  readonly outcome: LedgerFacts['outcome'];
  readonly closedOn: PlainDate | null;
}

/**
 * Registers a submission and opens its matter at the actor's unit; one from the portal at the petition office of the
 * place. Refuses only contradictions in the form, each named with its field: the duty to register is absolute
 * (2022 art. 22, 23). Answers the receipt with number and query code.
 */
export async function registerSubmission(
  tx: Tx,
  actor: Actor,
  input: RegisterSubmission,
  clock: Clock,
): Promise<Result<Receipt>> {
  const circumstances = await circumstancesOf(tx, actor, clock);
  const regime = circumstances.law.regimeOn(input.receivedOn);
  const checked = checkSubmission(input, clock.today(), regime);
  if (!checked.ok) return checked;
  const network = await loadNetwork(tx);
  const unknown = checkReferences(network, input);
  if (unknown !== undefined) return refuse(unknown);
  const receiving = registeringUnit(network, actor, input.placeId, clock.today());
  if (receiving === undefined) return refuse(noOfficeForPlace());
  const accused = await prepareAccused(tx, network, input.accused ?? [], 0);
  if (!accused.ok) return accused;
  // An accusation never stays with a unit that is accused, or stands below the accused: one outside keeps it.
  const unitId = keeperOutside(network.units, receiving, accused.value.walledFrom);
  if (unitId === undefined) return refuse(nobodyOutside('accused'));
  const at = clock.now();
  const origin = actor.kind === 'public' ? 'portal' : 'desk';
  const prepared = await prepareSubmissions(tx, [input], { unitId, at, origin });
  const applied = prepared.map((one) => {
    const opening = openingOf(network, input, one, unitId, accused.value);
    const event = openMatter(opening, circumstances);
    return applyEvent({
      actor,
      at,
      law: circumstances.law,
      matterId: one.row.matter_id,
      loaded: undefined,
      event,
      prose: { ...proseOf(input), accused: sealNames(tx.vault, one.row.matter_id, accused.value.names) },
    });
  });
  await saveApplied(tx, applied);
  await savePrepared(tx, prepared);
  const [receipt] = prepared.map((one) => receiptOf(one, network, isConfidential(input)));
  if (receipt === undefined) throw new Error('the submission was lost while it was registered');
  await tx.enqueue({ kind: FIND_REPEATS, payload: { matterId: receipt.matterId } });
  return succeed(receipt);
}

/**
 * Takes over matters of a ledger with what became of them, many in one transaction. The entries were checked by the
 * importer; a unit, place or topic that does not exist is a bug there and fails on the database's references.
 */
export async function enterLedgerMatters(
  tx: Tx,
  actor: Actor,
  entries: readonly LedgerEntry[],
  clock: Clock,
): Promise<string[]> {
  const network = await loadNetwork(tx);
  const circumstances = await circumstancesOf(tx, actor, clock);
  const at = clock.now();
  const matterIds: string[] = [];
  for (const [unitId, group] of Map.groupBy(entries, (entry) => entry.registeredUnit)) {
    const prepared = await prepareSubmissions(
      tx,
      group.map((entry) => entry.submission),
      { unitId, at, origin: 'ledger' },
    );
    const applied = group.map((entry, index) => {
      const one = prepared[index];
      if (one === undefined) throw new Error('fewer submissions prepared than given');
      matterIds.push(one.row.matter_id);
      return applyLedgerEntry(entry, one, { actor, at, circumstances, network });
    });
    await saveApplied(tx, applied);
    await savePrepared(tx, prepared);
  }
  return matterIds;
}

function applyLedgerEntry(
  entry: LedgerEntry,
  prepared: PreparedSubmission,
  by: {
    readonly actor: Actor;
    readonly at: Date;
    readonly circumstances: Awaited<ReturnType<typeof circumstancesOf>>;
    readonly network: Network;
  },
): ReturnType<typeof applyEvent> {
  const { submission, registeredUnit, routing, acceptedOn, answer, outcome, closedOn } = entry;
  const opening = openingOf(by.network, submission, prepared, registeredUnit);
  const text: AnswerProse | undefined = answer === null ? undefined : answerProse(answer);
  const facts: LedgerFacts = {
    routing,
    acceptedOn,
    outcome,
    closedOn,
    answer:
      answer === null || text === undefined
        ? null
        : {
            unitId: routing?.toUnit ?? registeredUnit,
            textDigest: digestOf(text),
            issuedOn: answer.issuedOn,
            servedOn: answer.servedOn,
            servedWay: answer.servedWay,
          },
  };
  const prose = proseOf(submission);
  return applyEvent({
    actor: by.actor,
    at: by.at,
    law: by.circumstances.law,
    matterId: prepared.row.matter_id,
    loaded: undefined,
    event: enterFromLedger(opening, facts, by.circumstances),
    prose:
      text === undefined
        ? prose
        : {
            ...prose,
            answers: new Map([[1, text]]),
            searchable: [...prose.searchable, text.facts, text.opinion],
          },
  });
}

function answerProse({ claim_text, facts, opinion, basis }: AnswerProse): AnswerProse {
  return { claim_text, facts, opinion, basis };
}

function openingOf(
  network: Network,
  input: RegisterSubmission,
  { row }: PreparedSubmission,
  unitId: string,
  { accused, walledFrom }: Omit<PreparedAccused, 'names'> = { accused: [], walledFrom: [] },
): Opening {
  return {
    kind: kindOf(input),
    submission: {
      submissionId: row.submission_id,
      number: row.number,
      channel: input.channel,
      participants: row.participants,
      contentDigest: row.content_digest,
    },
    receivedOn: input.receivedOn,
    placeId: input.placeId,
    topicId: input.topicId ?? input.claims[0]?.topicId ?? null,
    registeredUnit: unitId,
    reachable: isReachable(input.parties),
    byPetitionOffice: network.units.get(unitId)?.kind === 'petitionOffice',
    accused,
    walledFrom,
    ...(input.sealIdentity === true ? { identityAsked: true } : {}),
    claims: input.claims.map((claim, index) => ({
      claimId: index + 1,
      kind: claim.kind,
      topicId: claim.topicId ?? input.topicId ?? null,
      textDigest: digestOf(claim.text.trim()),
      track: null,
      responsibleUnit: null,
      outcome: null,
    })),
  };
}

/** A matter with one accusation in it is treated as an accusation: the strictest rule guards the whole. */
function kindOf(input: RegisterSubmission): Kind {
  const kinds = input.claims.map((claim) => claim.kind);
  if (kinds.includes('accusation')) return 'accusation';
  return kinds.includes('appeal') ? 'appeal' : 'suggestion';
}

function proseOf(input: RegisterSubmission) {
  return {
    title: input.title.trim(),
    searchable: [input.title, input.body, ...input.claims.map((claim) => claim.text)],
    claims: new Map(input.claims.map((claim, index) => [index + 1, claim.text.trim()])),
  };
}

function registeringUnit(
  network: Network,
  actor: Actor,
  placeId: string,
  today: PlainDate,
): string | undefined {
  if (actor.kind === 'officer' || actor.kind === 'system') return actor.unitId;
  return petitionOfficeOf(network.units, placePath(network.places, placeId), today)?.unitId;
}

function checkReferences(network: Network, input: RegisterSubmission): Refusal | undefined {
  const faults: Fault[] = [];
  if (!network.places.has(input.placeId)) {
    faults.push({
      field: 'placeId',
      text: {
        zh: '没有这个问题属地，请从列表中选择。',
        en: 'There is no such place; choose one from the list.',
      },
    });
  }
  const topics = [input.topicId, ...input.claims.map((claim) => claim.topicId)];
  if (topics.some((topicId) => topicId !== undefined && !network.topics.has(topicId))) {
    faults.push({
      field: 'topicId',
      text: {
        zh: '没有这个内容分类，请从列表中选择。',
        en: 'There is no such content class; choose one from the list.',
      },
    });
  }
  if (faults.length === 0) return undefined;
  return {
    code: 'reference-unknown',
    kind: 'invalid',
    text: { zh: '有的选项不存在，请重新选择。', en: 'An entry does not exist; choose again.' },
    faults,
  };
}

function noOfficeForPlace(): Refusal {
  return {
    code: 'no-office-for-place',
    kind: 'invalid',
    field: 'placeId',
    text: {
      zh: '该地尚未设立信访工作机构，请选择上一级地区。',
      en: 'No petition office serves this place yet; choose the place above it.',
    },
  };
}

function receiptOf(
  { row, queryCode }: PreparedSubmission,
  network: Network,
  identitySealed: boolean,
): Receipt {
  return {
    matterId: row.matter_id,
    submissionId: row.submission_id,
    number: row.number,
    queryCode: queryCode ?? '',
    receivedOn: row.received_on,
    registeredUnit: network.units.get(row.registered_unit)?.name ?? row.registered_unit,
    identitySealed,
  };
}
