// The lists of supervision as screens show them.
import { listSupervisionGrounds } from '#modules/law/index.ts';
import type { OfficerActor } from '#kernel/actor.ts';
import { daysBetween, parsePlainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { everyPage } from '#platform/http/workbook.ts';
import { ruleOf } from '../law.ts';
import { findGround } from './rules/decide-supervision.ts';
import type { Regime } from '../rules/state.ts';
import type {
  ExecutionList,
  ExportSupervisions,
  ListSupervisions,
  ProposalList,
  SupervisionCounts,
  SupervisionPage,
  SupervisionRow,
} from './supervision.contract.ts';
import {
  countWaiting,
  listOfUnit,
  listOwedExecutions,
  listWaitingProposals,
  type SupervisionPosition,
} from './supervision-lists.store.ts';

const PAGE = 50;
/** Supervisions of the officer's office, or those that their unit has to reply to. */
export async function listSupervisions(
  tx: Tx,
  actor: OfficerActor,
  asked: ListSupervisions,
  today: PlainDate,
): Promise<SupervisionPage> {
  const limit = asked.limit ?? PAGE;
  const rows = await listOfUnit(tx, actor, asked, { after: readCursor(asked.cursor), limit: limit + 1 });
  const items = rows.slice(0, limit).map((row): SupervisionRow => {
    const ground = row.ground as SupervisionGroundOf; // the table's check holds it to the words of the contract
    const name = findGround(listSupervisionGrounds(row.regime as Regime), ground)?.name;
    return {
      matterId: row.matter_id,
      number: row.number,
      title: row.title,
      supervisionId: row.supervision_id,
      kind: row.kind as SupervisionRow['kind'],
      officeUnit: row.office_unit,
      toUnit: row.to_unit,
      ground: name === undefined ? null : { ...name },
      issuedOn: row.issued_on,
      rounds: row.rounds,
      answerBy: row.answer_by,
      repliedOn: row.replied_on,
      late: row.ended_on === null && row.replied_on === null && row.answer_by < today,
      endedOn: row.ended_on,
      ended: row.ended_how as SupervisionRow['ended'],
    };
  });
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? `${last.answerBy}_${last.matterId}_${last.supervisionId}` : null };
}

/** All of them, in the same order. */
export function allSupervisions(
  tx: Tx,
  actor: OfficerActor,
  asked: ExportSupervisions,
  today: PlainDate,
): AsyncGenerator<SupervisionRow> {
  return everyPage((page) => listSupervisions(tx, actor, { ...asked, ...page }, today));
}

type SupervisionGroundOf = Parameters<typeof findGround>[1];

/** What rules proposed to the officer's office. */
export async function listProposals(tx: Tx, actor: OfficerActor, today: PlainDate): Promise<ProposalList> {
  const rows = await listWaitingProposals(tx, actor);
  return {
    items: rows.map((row) => ({
      matterId: row.matter_id,
      number: row.number,
      title: row.title,
      proposalId: row.proposal_id,
      toUnit: row.to_unit,
      ruleId: row.rule_id,
      ruleName: { ...ruleOf(row.rule_id).name },
      dueOn: row.due_on,
      daysLate: daysBetween(row.due_on, today),
      raisedOn: row.raised_on,
    })),
  };
}

/** Supported opinions that wait to be carried out by the officer's unit and those below it. */
export async function listExecutions(tx: Tx, actor: OfficerActor, today: PlainDate): Promise<ExecutionList> {
  const rows = await listOwedExecutions(tx, actor);
  return {
    items: rows.map((row) => {
      const supportedOn = row.supported_on ?? today; // the query asks for those that have one
      return {
        matterId: row.matter_id,
        number: row.number,
        title: row.title,
        unitId: row.holder_unit,
        supportedOn,
        days: daysBetween(supportedOn, today),
        supervised: row.supervised,
      };
    }),
  };
}

/** What waits, for the menu. */
export function countSupervision(tx: Tx, actor: OfficerActor, today: PlainDate): Promise<SupervisionCounts> {
  return countWaiting(tx, actor, today);
}

function readCursor(cursor: string | undefined): SupervisionPosition | undefined {
  const [, day, matterId, id] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})_(\d{1,9})$/.exec(cursor ?? '') ?? [];
  const answerBy = day === undefined ? undefined : parsePlainDate(day);
  if (answerBy === undefined || matterId === undefined || id === undefined) return undefined;
  return { answerBy, matterId, supervisionId: Number(id) };
}
