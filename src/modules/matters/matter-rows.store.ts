// How rows of a matter are written: one statement for what is new, one for what changed.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** One row as it is given to a statement: names of columns and what goes into them. */
export type Row = Readonly<Record<string, unknown>>;

/** Tables whose rows hang on a matter. */
export type ChildTable =
  | 'units'
  | 'claims'
  | 'assignments'
  | 'clocks'
  | 'notices'
  | 'answers'
  | 'ratings'
  | 'accused'
  | 'openings'
  | 'objections'
  | 'endings'
  | 'texts'
  | 'proceedings'
  | 'hearings'
  | 'supervisions'
  | 'proposals';
/** Rows by table. */
export type Children = Record<ChildTable, Row[]>;

/** How the rows of each table go in. A statement names none that brings no rows: each costs time even so. */
const INSERTS: Readonly<Record<ChildTable, RawBuilder<unknown>>> = {
  units: insertInto('matter_units', 'units'),
  claims: insertInto('claims'),
  assignments: insertInto('assignments'),
  clocks: insertInto('clocks'),
  notices: insertInto('notices'),
  answers: insertInto('answers'),
  ratings: insertInto('ratings'),
  accused: insertInto('accused'),
  openings: insertInto('identity_openings', 'openings'),
  objections: insertInto('objections'),
  endings: insertInto('endings'),
  texts: insertInto('matter_texts', 'texts'),
  proceedings: insertInto('proceedings'),
  hearings: insertInto('hearings'),
  supervisions: insertInto('supervisions'),
  proposals: insertInto('supervision_proposals', 'proposals'),
};

function insertInto(table: string, given = table): RawBuilder<unknown> {
  return sql.raw(`${given}_in as (insert into ${table}
    select row.* from given, jsonb_populate_recordset(null::${table}, it -> '${given}') row)`);
}

function withRows(children: Children): ChildTable[] {
  return (Object.keys(children) as ChildTable[]).filter((table) => children[table].length > 0);
}

/** The rows as they are given to a statement: only those there are. */
function rowsGiven(children: Children, matters: readonly Row[] = []): string {
  const rows = Object.fromEntries(withRows(children).map((table) => [table, children[table]]));
  return JSON.stringify(matters.length === 0 ? rows : { matters, ...rows });
}

/** Writes matters that are new, with their rows. */
export async function insertMatters(tx: Tx, matters: readonly Row[], children: Children): Promise<void> {
  const parts = withRows(children).map((table) => INSERTS[table]);
  const given = sql`given as (select ${rowsGiven(children, matters)}::jsonb as it)`;
  await tx.write(sql`with ${sql.join([given, ...parts])}
    insert into matters select row.* from given, jsonb_populate_recordset(null::matters, it -> 'matters') row`);
}

/** Adds rows to matters that stand. */
export async function insertChildren(tx: Tx, children: Children): Promise<void> {
  const parts = withRows(children).map((table) => INSERTS[table]);
  if (parts.length === 0) return;
  const given = sql`given as (select ${rowsGiven(children)}::jsonb as it)`;
  await tx.write(sql`with ${sql.join([given, ...parts])} select`);
}

/** How rows that stand already are changed: what they are set to, and the column that tells those of a matter apart. */
const UPDATES: Readonly<Partial<Record<ChildTable, { table: string; key: string; set: readonly string[] }>>> =
  {
    claims: { table: 'claims', key: 'claim_id', set: ['track', 'responsible_unit', 'outcome'] },
    clocks: {
      table: 'clocks',
      key: 'clock_id',
      set: [
        'raw_on',
        'due_on',
        'internal_on',
        'provisional',
        'extension_days',
        'state',
        'ended_on',
        'ledger',
        'calendar_version',
      ],
    },
    answers: { table: 'answers', key: 'answer_id', set: ['served_on', 'served_way'] },
    openings: { table: 'identity_openings', key: 'opening_id', set: ['decided_by', 'decision_sealed'] },
    proceedings: {
      table: 'proceedings',
      key: 'proceeding_id',
      set: ['admitted_on', 'declined_on', 'ground', 'outcome', 'issued_on', 'served_on'],
    },
    hearings: { table: 'hearings', key: 'hearing_id', set: ['held_from', 'held_to', 'cancelled_on'] },
    supervisions: {
      table: 'supervisions',
      key: 'supervision_id',
      set: ['rounds', 'answer_by', 'replied_on', 'ended_on', 'ended_how'],
    },
    proposals: { table: 'supervision_proposals', key: 'proposal_id', set: ['decided'] },
    objections: {
      table: 'objections',
      key: 'objection_id',
      set: ['decision', 'decided_on', 'to_unit', 'conference_on', 'decision_reason'],
    },
  };

/** Words that were sealed once are not taken away by a change that brings none. */
const KEPT = new Set(['decision_sealed']);

function updateOf(children: ChildTable, these: RawBuilder<unknown>): RawBuilder<unknown> {
  const update = UPDATES[children];
  if (update === undefined) throw new Error(`rows of ${children} are never changed`);
  const { table, key } = update;
  const set = update.set.map((column) =>
    KEPT.has(column) ? `${column} = coalesce(row.${column}, old.${column})` : `${column} = row.${column}`,
  );
  return sql`${sql.raw(`${children}_up as (update ${table} old set ${set.join(', ')}
      from given, jsonb_populate_recordset(null::${table}, it -> '${children}') row
      where old.matter_id = `)}${these}${sql.raw(` and old.matter_id = row.matter_id and old.${key} = row.${key})`)}`;
}

/** Changes matters that stand, and rows of theirs. */
export async function updateMatters(tx: Tx, matters: readonly Row[], children: Children): Promise<void> {
  // Named once more beside the rows: of those the planner expects a hundred and would read whole tables for them. One
  // alone is named without a list: for lists of any length the plan would be made anew for each.
  const [first, ...others] = matters.map((row) => row['matter_id']);
  const these = others.length === 0 ? sql`${first}::uuid` : sql`any(${[first, ...others]}::uuid[])`;
  const parts = withRows(children).map((table) => updateOf(table, these));
  const given = sql`given as (select ${rowsGiven(children, matters)}::jsonb as it)`;
  await tx.write(sql`with ${sql.join([given, ...parts])}
    update matters set version = row.version, regime = row.regime, state = row.state, holder_unit = row.holder_unit, decider_unit = row.decider_unit,
        approving_unit = row.approving_unit, redrafting_unit = row.redrafting_unit,
        responsible_unit = row.responsible_unit, track = row.track, routing_way = row.routing_way,
        routed_on = row.routed_on, accepted_on = row.accepted_on, answered_on = row.answered_on,
        served_on = row.served_on, closed_on = row.closed_on, rating_until = row.rating_until, rated_on = row.rated_on,
        attached_to = row.attached_to, next_rule = row.next_rule, next_raw_on = row.next_raw_on,
        next_due_on = row.next_due_on, next_internal_on = row.next_internal_on, snapshot = row.snapshot,
        head_seq = row.head_seq, head_hash = row.head_hash,
        walled_from = row.walled_from, erased_on = row.erased_on,
        supported_on = row.supported_on, executed_on = row.executed_on,
        closing_report = coalesce(row.closing_report, matters.closing_report),
        search = coalesce(matters.search || row.search, matters.search)
      from given, jsonb_populate_recordset(null::matters, it -> 'matters') row
      where matters.matter_id = ${these} and matters.matter_id = row.matter_id`);
}
