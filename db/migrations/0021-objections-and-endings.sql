-- Objections to a routing (2022 art. 23(3), 24), and matters that end without an answer.

-- One row for each time a unit held itself not competent: who decides, and what was decided. By whom and when in full stands
-- in the history.
create table objections (
  matter_id uuid not null references matters,
  objection_id integer not null,
  -- The routing objected to.
  assignment_id integer not null,
  by_unit text not null references units,
  raised_on date not null,
  reason text not null,
  proposed_unit text references units,
  decider text not null check (decider in ('sender', 'commonSuperior', 'jointConference')),
  decider_unit text not null references units,
  -- returned: agreed, and back with the sender. rerouted: agreed, and with another unit. refused: the unit goes on.
  decision text check (decision in ('returned', 'rerouted', 'refused')),
  decided_on date,
  to_unit text references units,
  -- The day of the joint conference that decided.
  conference_on date,
  decision_reason text,
  primary key (matter_id, objection_id),
  foreign key (matter_id, assignment_id) references assignments,
  check ((decision is null) = (decided_on is null)),
  check (decision is null or decision_reason is not null),
  check (decision <> 'rerouted' or to_unit is not null),
  check (decision is null or (decider = 'jointConference') = (conference_on is not null))
);

-- How a matter ended without an answer: on which ground, and what the petitioner was told.
create table endings (
  matter_id uuid primary key references matters,
  ending text not null check (ending in (
    'declined', 'noLongerAccepted', 'directReply', 'ledToOtherProcedure', 'withdrawn')),
  -- A ground of the law pack; null where the petitioner withdrew, which needs none.
  ground text,
  unit_id text not null references units,
  ended_on date not null,
  reason text,
  turn_to text,
  check (ending = 'withdrawn' or (ground is not null and reason is not null and turn_to is not null))
);

alter table notices drop constraint notices_kind_check;
alter table notices add constraint notices_kind_check check (kind in (
  'receipt', 'acceptance', 'path', 'extension', 'declining', 'noLongerAccepting', 'reply', 'withdrawal'));

-- The unit that has to decide while the matter stays where it is: it stands in that unit's in-tray, too.
alter table matters add column decider_unit text references units;
create index matters_to_decide on matters (decider_unit, matter_id) where decider_unit is not null;
create or replace view matters_within_reach as
  select matter_id, number, state, kind, channel, received_on, holder_unit, registered_unit,
    next_raw_on, next_due_on, next_internal_on, search, walled_from,
    title, place_id, topic_id, next_rule, (snapshot -> 'submission' ->> 'participants')::integer as participants,
    decider_unit
  from matters
  where (select current_user <> 'dengwen_desk')
    or ((holder_unit = (select reach_unit())
        or (select true from matter_units u where u.matter_id = matters.matter_id and u.unit_id = (select reach_unit()) limit 1))
      and not walled_from && (select reach_selves()));

-- What 0004 says of tables about a matter.
do $$
declare
  name text;
  within constant text := '
    ((select true from matter_units u where u.matter_id = %1$I.matter_id and u.unit_id = (select reach_unit()) limit 1)
      and matter_id <> all ((select reach_walled())::uuid[]))
    or matter_id = any ((select reach_matters())::uuid[])';
begin
  foreach name in array array['objections', 'endings'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy within_reach on %1$I for select to dengwen_desk using (' || within || ')', name);
    execute format('create policy written on %I for insert to dengwen_desk with check (true)', name);
    execute format('grant select, insert on %I to dengwen_desk', name);
  end loop;
  execute format('create policy changed_within_reach on %1$I for update to dengwen_desk
    using (' || within || ') with check (true)', 'objections');
  grant update on objections to dengwen_desk;
end $$;
