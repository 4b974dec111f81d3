// The list behind a figure: the same rows under the same condition as the figure, with the facts that a reader needs.
import { sql } from 'kysely';
import type { Grain } from './contract.ts';
import { GRAINS, type Sql } from './grains.ts';
import { condition, joinsOf, orderOf, rowsQuery, type Selection } from './rows.query.ts';
import type { Measure } from './rules/measure.ts';

/** Values of day and key of the last row already read, in their order. */
export type Position = readonly (string | number)[];

/** A stretch of a list. */
export interface Stretch {
  readonly after: Position | undefined;
  readonly limit: number;
}

/** The facts of each row, and where they stand. `counted` is the condition of a rate. */
const DETAILS: Readonly<Record<Grain, (counted: Sql) => { readonly columns: Sql; readonly joins: Sql }>> = {
  submission: () => ({
    columns: sql`r.submission_id as "submissionId", r.matter_id as "matterId", s.number, s.title, r.day as "receivedOn",
      r.channel, r.participants, s.place_id as "placeId", s.registered_unit as "registeredUnit"`,
    joins: sql`join submissions s on s.matter_id = r.matter_id and s.submission_id = r.submission_id`,
  }),
  higherVisit: () => ({
    columns: sql`r.visit_id as "visitId", r.day as "visitedOn", r.level, r.participants,
      h.notice_number as "noticeNumber", h.place_id as "placeId"`,
    joins: sql`join higher_visits h on h.visit_id = r.visit_id`,
  }),
  matter: (counted) => ({
    columns: sql`r.matter_id as "matterId", m.number, m.title, m.received_on as "receivedOn",
      m.served_on as "servedOn", m.closed_on as "closedOn", m.holder_unit as "holderUnit", ${counted} as counted`,
    joins: sql`join matters m on m.matter_id = r.matter_id`,
  }),
  clock: (counted) => ({
    columns: sql`r.matter_id as "matterId", r.clock_id as "clockId", m.number, m.title, r.rule_id as "ruleId",
      r.day as "rawOn", r.due_on as "dueOn", r.ended_on as "endedOn", m.holder_unit as "holderUnit", ${counted} as counted`,
    joins: sql`join matters m on m.matter_id = r.matter_id`,
  }),
  rating: (counted) => ({
    columns: sql`r.matter_id as "matterId", r.rating_id as "ratingId", m.number, m.title, t.unit_id as "unitId",
      r.value, r.day as "ratedOn", ${counted} as counted`,
    joins: sql`join ratings t on t.matter_id = r.matter_id and t.rating_id = r.rating_id
      join matters m on m.matter_id = r.matter_id`,
  }),
  assignment: () => ({
    columns: sql`r.matter_id as "matterId", r.assignment_id as "assignmentId", m.number, m.title, r.way,
      t.from_unit as "fromUnit", t.to_unit as "toUnit", r.day as "assignedOn"`,
    joins: sql`join assignments t on t.matter_id = r.matter_id and t.assignment_id = r.assignment_id
      join matters m on m.matter_id = r.matter_id`,
  }),
  supervision: (counted) => ({
    columns: sql`r.matter_id as "matterId", r.supervision_id as "supervisionId", m.number, m.title, r.kind,
      t.office_unit as "officeUnit", t.to_unit as "toUnit", r.day as "issuedOn", t.ended_on as "endedOn", ${counted} as counted`,
    joins: sql`join supervisions t on t.matter_id = r.matter_id and t.supervision_id = r.supervision_id
      join matters m on m.matter_id = r.matter_id`,
  }),
  recommendation: (counted) => ({
    columns: sql`r.recommendation_id as "recommendationId", t.number as "letterNumber", r.kind,
      t.office_unit as "officeUnit", t.to_unit as "toUnit", r.day as "issuedOn", t.answered_on as "answeredOn",
      ${counted} as counted`,
    joins: sql`join recommendations t on t.recommendation_id = r.recommendation_id`,
  }),
  execution: (counted) => ({
    columns: sql`r.matter_id as "matterId", m.number, m.title, m.holder_unit as "holderUnit", r.day as "supportedOn",
      r.executed_on as "executedOn", ${counted} as counted`,
    joins: sql`join matters m on m.matter_id = r.matter_id`,
  }),
  proceeding: () => ({
    columns: sql`r.matter_id as "matterId", r.proceeding_id as "proceedingId", m.number, m.title, r.kind,
      t.unit_id as "reviewUnit", t.against_unit as "againstUnit", t.received_on as "receivedOn",
      t.admitted_on as "admittedOn", r.outcome, t.issued_on as "issuedOn"`,
    joins: sql`join proceedings t on t.matter_id = r.matter_id and t.proceeding_id = r.proceeding_id
      join matters m on m.matter_id = r.matter_id`,
  }),
  hearing: () => ({
    columns: sql`r.matter_id as "matterId", r.hearing_id as "hearingId", m.number, m.title, p.kind as "heldIn",
      t.unit_id as "hearingUnit", t.held_from as "heldFrom", r.day as "heldOn"`,
    joins: sql`join hearings t on t.matter_id = r.matter_id and t.hearing_id = r.hearing_id
      left join proceedings p on p.matter_id = t.matter_id and p.proceeding_id = t.proceeding_id
      join matters m on m.matter_id = r.matter_id`,
  }),
};

/**
 * A stretch of the list behind a measure, in the order of its digest. The rows of the stretch are found first, in an
 * index and in order, and only then looked up: joined the other way about, each stretch would read the whole period.
 */
export function listQuery(measure: Measure, selection: Selection, { after, limit }: Stretch): Sql {
  const { grain, filter, value } = measure;
  const rate = typeof value === 'object' && 'rate' in value ? value.rate : {};
  const { columns, joins } = DETAILS[grain](condition(grain, rate, selection.today));
  const found = sql`select r.* from (${rowsQuery(measure, selection)}) r ${joinsOf(grain, filter, selection.scope)}
    where ${condition(grain, filter, selection.today)} ${afterPosition(grain, after)}
    order by ${orderOf(grain)} limit ${sql.lit(limit)}`;
  return sql`select ${columns} from (${found}) r ${joins} order by ${orderOf(grain)}`;
}

function afterPosition(grain: Grain, after: Position | undefined): Sql {
  if (after === undefined) return sql``;
  const types = ['date', ...GRAINS[grain].key.map(({ type }) => type)];
  const values = types.map((type, index) => sql`${after[index]}::${sql.raw(type)}`);
  return sql`and (${orderOf(grain)}) > (${sql.join(values)})`;
}
