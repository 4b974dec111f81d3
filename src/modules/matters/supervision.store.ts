// How the rows of supervision are saved with their matter, as parts of the one statement that saves it.
import { sql, type RawBuilder } from 'kysely';

type Row = Readonly<Record<string, unknown>>;

/** New rows. */
export const SUPERVISION_INSERTS = {
  supervisions: sql`supervisions_in as (insert into supervisions
    select row.* from given, jsonb_populate_recordset(null::supervisions, it -> 'supervisions') row)`,
  proposals: sql`proposals_in as (insert into supervision_proposals
    select row.* from given, jsonb_populate_recordset(null::supervision_proposals, it -> 'proposals') row)`,
} as const;

/** Changed rows of the matters named; nothing where there are none. */
export function supervisionUpdates(
  children: { readonly supervisions: readonly Row[]; readonly proposals: readonly Row[] },
  these: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const supervisions = sql`, supervisions_up as (update supervisions old set rounds = row.rounds,
        answer_by = row.answer_by, replied_on = row.replied_on, ended_on = row.ended_on, ended_how = row.ended_how
      from given, jsonb_populate_recordset(null::supervisions, it -> 'supervisions') row
      where old.matter_id = ${these} and old.matter_id = row.matter_id and old.supervision_id = row.supervision_id)`;
  const proposals = sql`, proposals_up as (update supervision_proposals old set decided = row.decided
      from given, jsonb_populate_recordset(null::supervision_proposals, it -> 'proposals') row
      where old.matter_id = ${these} and old.matter_id = row.matter_id and old.proposal_id = row.proposal_id)`;
  const none = sql``;
  return sql`${children.supervisions.length > 0 ? supervisions : none}${children.proposals.length > 0 ? proposals : none}`;
}
