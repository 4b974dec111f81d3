// What is supervised, owed, proposed and waits to be carried out, across matters. Whatever is asked, the officer's reach is in it.
import { sql, type Expression, type SqlBool } from 'kysely';
import type { OfficerActor } from '#kernel/actor.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { inScope, outsideWalls } from '#platform/db/query-reach.ts';
import type { ListSupervisions, SupervisionBox } from './supervision.contract.ts';

const MOST = 500;

/** Where a page of supervisions ended. */
export interface SupervisionPosition {
  readonly answerBy: PlainDate;
  readonly matterId: string;
  readonly supervisionId: number;
}

/** Supervisions of an office, or owed by a unit, the reply due first first. */
export async function listOfUnit(
  tx: Tx,
  actor: OfficerActor,
  { box, ended }: Pick<ListSupervisions, 'box' | 'ended'>,
  stretch: { readonly after: SupervisionPosition | undefined; readonly limit: number },
) {
  const { after, limit } = stretch;
  let query = supervisionsOf(tx, actor, box).where(
    'supervisions.ended_on',
    ended === true ? 'is not' : 'is',
    null,
  );
  if (after !== undefined) {
    query = query.where(
      sql<SqlBool>`(supervisions.answer_by, supervisions.matter_id, supervisions.supervision_id)
        > (${after.answerBy}::date, ${after.matterId}::uuid, ${after.supervisionId}::integer)`,
    );
  }
  return query
    .select([
      'supervisions.matter_id',
      'supervisions.supervision_id',
      'supervisions.kind',
      'supervisions.office_unit',
      'supervisions.to_unit',
      'supervisions.ground',
      'supervisions.issued_on',
      'supervisions.rounds',
      'supervisions.answer_by',
      'supervisions.replied_on',
      'supervisions.ended_on',
      'supervisions.ended_how',
      'matters.number',
      'matters.title',
      'matters.regime',
    ])
    .orderBy('supervisions.answer_by')
    .orderBy('supervisions.matter_id')
    .orderBy('supervisions.supervision_id')
    .limit(limit)
    .execute();
}

function supervisionsOf(tx: Tx, actor: OfficerActor, box: SupervisionBox | undefined) {
  const query = tx.db
    .selectFrom('supervisions')
    .innerJoin('matters', 'matters.matter_id', 'supervisions.matter_id')
    .where(({ or, eb }) =>
      or([
        ...(box === 'owed' ? [] : [eb('supervisions.office_unit', '=', actor.unitId)]),
        ...(box === 'office' ? [] : [eb('supervisions.to_unit', '=', actor.unitId)]),
      ]),
    )
    .where('matters.erased_on', 'is', null)
    .where(inScope(actor))
    .where(outsideWalls(actor));
  // What was replied to waits for the office; the unit owes nothing until it is ordered again.
  return box === 'owed'
    ? query.where(({ or, eb }) =>
        or([eb('supervisions.replied_on', 'is', null), eb('supervisions.ended_on', 'is not', null)]),
      )
    : query;
}

/** What rules proposed to an office and waits: undecided, and its clock runs as it did. The longest overdue first. */
export async function listWaitingProposals(tx: Tx, actor: OfficerActor) {
  return waitingProposals(tx, actor)
    .select([
      'proposals.matter_id',
      'proposals.proposal_id',
      'proposals.to_unit',
      'proposals.rule_id',
      'proposals.due_on',
      'proposals.raised_on',
      'matters.number',
      'matters.title',
    ])
    .orderBy('proposals.due_on')
    .orderBy('proposals.matter_id')
    .orderBy('proposals.proposal_id')
    .limit(MOST)
    .execute();
}

function waitingProposals(tx: Tx, actor: OfficerActor) {
  return tx.db
    .selectFrom('supervision_proposals as proposals')
    .innerJoin('matters', 'matters.matter_id', 'proposals.matter_id')
    .innerJoin('clocks', (join) =>
      join
        .onRef('clocks.matter_id', '=', 'proposals.matter_id')
        .onRef('clocks.clock_id', '=', 'proposals.clock_id')
        .onRef('clocks.due_on', '=', 'proposals.due_on'),
    )
    .where('proposals.office_unit', '=', actor.unitId)
    .where('proposals.decided', '=', false)
    .where('clocks.state', '=', 'running')
    .where('matters.erased_on', 'is', null)
    .where(inScope(actor))
    .where(outsideWalls(actor));
}

/** Supported opinions that wait to be carried out by the officer's unit or one below it, the longest waiting first. */
export async function listOwedExecutions(tx: Tx, actor: OfficerActor) {
  return owedExecutions(tx, actor)
    .select([
      'matters.matter_id',
      'matters.number',
      'matters.title',
      'matters.holder_unit',
      'matters.supported_on',
      sql<boolean>`exists (select from supervisions where supervisions.matter_id = matters.matter_id
        and supervisions.ground = 'notExecuted' and supervisions.ended_on is null)`.as('supervised'),
    ])
    .orderBy('matters.supported_on')
    .orderBy('matters.matter_id')
    .limit(MOST)
    .execute();
}

function owedExecutions(tx: Tx, actor: OfficerActor) {
  return tx.db
    .selectFrom('matters')
    .where('matters.supported_on', 'is not', null)
    .where('matters.executed_on', 'is', null)
    .where('matters.erased_on', 'is', null)
    .where(sql<SqlBool>`matters.holder_unit = any(${actor.scope}::text[])`)
    .where(inScope(actor))
    .where(outsideWalls(actor));
}

/** How much of each waits. */
export async function countWaiting(tx: Tx, actor: OfficerActor, today: PlainDate) {
  const when = (condition: Expression<SqlBool>) => sql<number>`count(*) filter (where ${condition})`;
  const office = await supervisionsOf(tx, actor, 'office')
    .where('supervisions.ended_on', 'is', null)
    .select([sql<number>`count(*)`.as('open'), when(sql`supervisions.replied_on is not null`).as('replied')])
    .executeTakeFirstOrThrow();
  const owed = await supervisionsOf(tx, actor, 'owed')
    .where('supervisions.ended_on', 'is', null)
    .select([
      sql<number>`count(*)`.as('owed'),
      when(sql`supervisions.answer_by < ${today}::date`).as('owedLate'),
    ])
    .executeTakeFirstOrThrow();
  const proposed = await waitingProposals(tx, actor)
    .select(sql<number>`count(*)`.as('proposals'))
    .executeTakeFirstOrThrow();
  const waiting = await owedExecutions(tx, actor)
    .select(sql<number>`count(*)`.as('executions'))
    .executeTakeFirstOrThrow();
  return { ...office, ...owed, ...proposed, ...waiting };
}

/** The next matters with such clocks, after one, in the order of their identifiers; reads for the program itself. */
export async function listUntoldBreaches(
  tx: Tx,
  today: PlainDate,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await sql<{ matter_id: string }>`
    select distinct clocks.matter_id from clocks join matters using (matter_id)
    where clocks.state = 'running' and not clocks.is_right and not clocks.is_promise and clocks.due_on < ${today}::date
      and clocks.matter_id > ${after}::uuid and matters.state <> 'attached' and matters.erased_on is null
      and not exists (select from supervision_proposals told where told.matter_id = clocks.matter_id
        and told.clock_id = clocks.clock_id and told.due_on = clocks.due_on)
    order by clocks.matter_id limit ${limit}`.execute(tx.db);
  return rows.rows.map((row) => row.matter_id);
}
