// Where the rows of each grain come from, and what each field of a measure's filter means in SQL. The query for a
// figure and the query for the list behind it both start here; that is why they agree.
import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import {
  countedFor,
  namedFor,
  namesWithin,
  notWalledFrom,
  recommendationOutsideWalls,
} from '#platform/db/query-reach.ts';
import { COLLECTIVE_FROM } from '#modules/intake/contract.ts';
import type { Grain } from './contract.ts';
import type { Fields } from './rules/measure.ts';

/** A piece of SQL. */
export type Sql = RawBuilder<unknown>;

/** Whose matters are counted; null is everything, for the command line. */
export type Scope = {
  /** The units, each named. */
  readonly units: readonly string[];
  /** The units by whose rows matters are found: the highest of them, above which the others stand; null for all. */
  readonly by: readonly string[] | null;
  /** Who asks, as walls name them. */
  readonly selves: readonly string[];
} | null;

/** A column that, after the day, puts the rows of a grain in order and tells them apart. */
export interface KeyColumn {
  readonly column: string;
  readonly type: 'uuid' | 'integer';
  /** The name it has in a row of the list. */
  readonly field: string;
}

/** How one grain is read. */
export interface GrainSql {
  /** A view that shows what is within reach; its columns are named bare. */
  readonly from: Sql;
  /** The columns that filters, sums and the list need. They stand in one index, so that counting reads no table. */
  readonly columns: Sql;
  readonly days: Readonly<Record<string, Sql>>;
  readonly key: readonly [KeyColumn, ...KeyColumn[]];
  /** The key in bytes: what the digest is taken over. */
  readonly id: Sql;
  /** How many bytes that is. */
  readonly idBytes: number;
  /** Rows of the units' scope: matters by who registered, holds or held them; higher visits by the units' places. */
  readonly inScope: (by: readonly string[], units: readonly string[]) => Sql;
  /** Rows of matters that no wall keeps from whoever asks, as one more condition. */
  readonly outsideWalls: (selves: readonly string[]) => Sql;
  /** Each field of a filter, said of a row `r`. */
  readonly fields: (today: PlainDate) => Readonly<Record<string, Sql>>;
  /** What must be joined to the rows to know a field, where it does not stand in them. */
  readonly joins: Readonly<Record<string, (scope: Scope) => Sql>>;
}

const MATTER_ID: KeyColumn = { column: 'matter_id', type: 'uuid', field: 'matterId' };

const ofMatters = (by: readonly string[]): Sql => sql`${countedFor(by)}`;
const noWalls = (selves: readonly string[]): Sql => sql`and ${notWalledFrom(selves)}`;

/** That another matter than the row's own is within the scope, too: how it stands is nobody else's business. */
function ofScope(scope: Scope, matterId: string): Sql {
  if (scope === null) return sql``;
  const whose = scope.by === null ? sql`` : sql`and ${namedFor(scope.by, matterId)}`;
  return sql`${whose} and ${notWalledFrom(scope.selves, matterId)}`;
}

/** The fields of a grain, each with its SQL: the compiler sees that none is missing. */
type FieldsOf<G extends Grain> = Readonly<Record<keyof Fields[G], Sql>>;

const SUBMISSION: FieldsOf<'submission'> = {
  channel: sql`r.channel`,
  collective: sql`(r.participants >= ${sql.lit(COLLECTIVE_FROM)})`,
  receivedByLeader: sql`r.received_by_leader`,
  matterClosed: sql`(own.closed is true)`,
};

/**
 * Whether the matter, or the one it was joined to, is closed. `offset 0` has it looked up row by row: it is asked of few
 * rows, and a join of the planner's choice would read all matters.
 */
const ownMatter = (scope: Scope): Sql => sql`left join lateral (select true as closed
  from matters m left join matters joined on joined.matter_id = m.attached_to ${ofScope(scope, 'joined.matter_id')}
  where m.matter_id = r.matter_id and (m.closed_on is not null or joined.closed_on is not null) offset 0) own on true`;

const HIGHER_VISIT: FieldsOf<'higherVisit'> = { level: sql`r.level` };

const matterFields = (today: PlainDate): FieldsOf<'matter'> => ({
  rated: sql`(r.rated_on is not null)`,
  ratingOver: sql`(r.rated_on is not null or coalesce(r.rating_until < ${sql.lit(today)}::date, false))`,
});

const CLOCK: FieldsOf<'clock'> = {
  rule: sql`r.rule_id`,
  state: sql`r.state`,
  onTime: sql`(r.state = 'met' and r.ended_on <= r.due_on)`,
};

const RATING: FieldsOf<'rating'> = { target: sql`r.target`, value: sql`r.value` };

const ASSIGNMENT: FieldsOf<'assignment'> = { way: sql`r.way` };

const SUPERVISION: FieldsOf<'supervision'> = {
  kind: sql`r.kind`,
  accepted: sql`(r.ended_how is not distinct from 'accepted')`,
};

const RECOMMENDATION: FieldsOf<'recommendation'> = {
  kind: sql`r.kind`,
  adopted: sql`coalesce(r.adoption in ('adopted', 'partlyAdopted'), false)`,
};

const EXECUTION: FieldsOf<'execution'> = { executed: sql`(r.executed_on is not null)` };

const PROCEEDING: FieldsOf<'proceeding'> = { kind: sql`r.kind`, outcome: sql`r.outcome` };

/** How each grain is read. */
export const GRAINS: Readonly<Record<Grain, GrainSql>> = {
  submission: {
    from: sql`from counted_submissions`,
    columns: sql`matter_id, submission_id, channel, participants, received_by_leader`,
    days: { receivedOn: sql`received_on` },
    key: [{ column: 'submission_id', type: 'uuid', field: 'submissionId' }],
    id: sql`uuid_send(submission_id)`,
    idBytes: 16,
    inScope: ofMatters,
    outsideWalls: noWalls,
    fields: () => SUBMISSION,
    joins: { matterClosed: ownMatter },
  },
  higherVisit: {
    from: sql`from higher_visits`,
    columns: sql`visit_id, level, participants`,
    days: { visitedOn: sql`visited_on` },
    key: [{ column: 'visit_id', type: 'uuid', field: 'visitId' }],
    id: sql`uuid_send(visit_id)`,
    idBytes: 16,
    outsideWalls: () => sql``,
    inScope: (_by, units) =>
      sql`place_id in (select u.place_id from units u where u.unit_id = any(${units}::text[]))`,
    fields: () => HIGHER_VISIT,
    joins: {},
  },
  matter: {
    from: sql`from counted_matters`,
    columns: sql`matter_id, rating_until, rated_on`,
    days: { closedOn: sql`closed_on`, servedOn: sql`served_on` },
    key: [MATTER_ID],
    id: sql`uuid_send(matter_id)`,
    idBytes: 16,
    inScope: ofMatters,
    outsideWalls: noWalls,
    fields: matterFields,
    joins: {},
  },
  clock: {
    from: sql`from counted_clocks`,
    columns: sql`matter_id, clock_id, rule_id, state, ended_on, due_on`,
    days: { rawOn: sql`raw_on` },
    key: [MATTER_ID, { column: 'clock_id', type: 'integer', field: 'clockId' }],
    id: sql`(uuid_send(matter_id) || int4send(clock_id))`,
    idBytes: 20,
    inScope: ofMatters,
    outsideWalls: noWalls,
    fields: () => CLOCK,
    joins: {},
  },
  rating: {
    from: sql`from counted_ratings`,
    columns: sql`matter_id, rating_id, target, value`,
    days: { ratedOn: sql`rated_on` },
    key: [MATTER_ID, { column: 'rating_id', type: 'integer', field: 'ratingId' }],
    id: sql`(uuid_send(matter_id) || int4send(rating_id))`,
    idBytes: 20,
    inScope: ofMatters,
    outsideWalls: noWalls,
    fields: () => RATING,
    joins: {},
  },
  assignment: {
    from: sql`from counted_assignments`,
    columns: sql`matter_id, assignment_id, way`,
    days: { assignedOn: sql`assigned_on` },
    key: [MATTER_ID, { column: 'assignment_id', type: 'integer', field: 'assignmentId' }],
    id: sql`(uuid_send(matter_id) || int4send(assignment_id))`,
    idBytes: 20,
    inScope: ofMatters,
    outsideWalls: noWalls,
    fields: () => ASSIGNMENT,
    joins: {},
  },
  supervision: {
    from: sql`from counted_supervisions`,
    columns: sql`matter_id, supervision_id, kind, ended_how`,
    days: { issuedOn: sql`issued_on` },
    key: [MATTER_ID, { column: 'supervision_id', type: 'integer', field: 'supervisionId' }],
    id: sql`(uuid_send(matter_id) || int4send(supervision_id))`,
    idBytes: 20,
    inScope: ofMatters,
    outsideWalls: noWalls,
    fields: () => SUPERVISION,
    joins: {},
  },
  recommendation: {
    from: sql`from counted_recommendations`,
    columns: sql`recommendation_id, kind, adoption`,
    days: { issuedOn: sql`issued_on` },
    key: [{ column: 'recommendation_id', type: 'uuid', field: 'recommendationId' }],
    id: sql`uuid_send(recommendation_id)`,
    idBytes: 16,
    // A recommendation is counted with the office that made it.
    inScope: (_by, units) => sql`${namesWithin(units, ['office_unit'])}`,
    outsideWalls: (selves) => sql`and ${recommendationOutsideWalls(selves)}`,
    fields: () => RECOMMENDATION,
    joins: {},
  },
  execution: {
    from: sql`from counted_executions`,
    columns: sql`matter_id, executed_on`,
    days: { supportedOn: sql`supported_on` },
    key: [MATTER_ID],
    id: sql`uuid_send(matter_id)`,
    idBytes: 16,
    inScope: ofMatters,
    outsideWalls: noWalls,
    fields: () => EXECUTION,
    joins: {},
  },
  // Few matters are reviewed: their tables are read as they are, bound by their own policies.
  proceeding: {
    from: sql`from proceedings`,
    columns: sql`matter_id, proceeding_id, kind, outcome`,
    days: { receivedOn: sql`received_on`, admittedOn: sql`admitted_on`, issuedOn: sql`issued_on` },
    key: [MATTER_ID, { column: 'proceeding_id', type: 'integer', field: 'proceedingId' }],
    id: sql`(uuid_send(matter_id) || int4send(proceeding_id))`,
    idBytes: 20,
    inScope: ofMatters,
    outsideWalls: noWalls,
    fields: () => PROCEEDING,
    joins: {},
  },
  hearing: {
    from: sql`from hearings`,
    columns: sql`matter_id, hearing_id`,
    days: { heldOn: sql`held_to` },
    key: [MATTER_ID, { column: 'hearing_id', type: 'integer', field: 'hearingId' }],
    id: sql`(uuid_send(matter_id) || int4send(hearing_id))`,
    idBytes: 20,
    inScope: ofMatters,
    outsideWalls: noWalls,
    fields: () => ({}),
    joins: {},
  },
};
