-- Supervision of units 督办 (2022 art. 40, 2005 art. 36), what rules propose of it, the three recommendations, and what waits to be
-- carried out. Rows for lists and figures: what happened stands in the histories.

-- An urging or an order of an office to a unit; `rounds` counts its letters, the rest is of the last of them.
create table supervisions (
  matter_id uuid not null references matters,
  supervision_id integer not null check (supervision_id > 0),
  kind text not null check (kind in ('urging', 'order')),
  office_unit text not null references units,
  to_unit text not null references units check (to_unit <> office_unit),
  ground text check (ground in ('overdue', 'noFeedback', 'procedure', 'shirking', 'fraud', 'notExecuted', 'other')),
  issued_on date not null,
  rounds integer not null check (rounds > 0),
  answer_by date not null,
  replied_on date,
  ended_on date,
  ended_how text check (ended_how in ('accepted', 'replied', 'ordered', 'withdrawn')),
  primary key (matter_id, supervision_id),
  check (kind = 'urging' or ground is not null),
  check ((ended_on is null) = (ended_how is null))
);
-- What an office supervises and what a unit owes, the reply due first first.
create index supervisions_of_office on supervisions (office_unit, answer_by, matter_id);
create index supervisions_owed on supervisions (to_unit, answer_by, matter_id);
create index supervisions_by_day on supervisions (issued_on, matter_id, supervision_id) include (kind, ended_how);

-- A clock that ran out, told once for its last day.
create table supervision_proposals (
  matter_id uuid not null references matters,
  proposal_id integer not null check (proposal_id > 0),
  office_unit text not null references units,
  to_unit text not null references units check (to_unit <> office_unit),
  rule_id text not null,
  clock_id integer not null,
  due_on date not null,
  raised_on date not null check (raised_on > due_on),
  decided boolean not null,
  primary key (matter_id, proposal_id),
  unique (matter_id, clock_id, due_on),
  foreign key (matter_id, clock_id) references clocks
);
create index supervision_proposals_waiting on supervision_proposals (office_unit, due_on) where not decided;

-- The opinion that supports a claim, and the day on which that was reported as carried out.
alter table matters add column supported_on date;
alter table matters add column executed_on date;
update matters set
  supported_on = (snapshot -> 'answers' -> -1 ->> 'issuedOn')::date,
  executed_on = (select (report ->> 'on')::date from jsonb_array_elements(snapshot -> 'execution') with ordinality given (report, place)
    where (report ->> 'isDone')::boolean order by place limit 1)
where snapshot ->> 'answeredOn' is not null
  and snapshot -> 'answers' -> -1 -> 'outcomes' @> '[{"outcome": "supported"}]';
create index matters_to_execute on matters (holder_unit, supported_on) where supported_on is not null and executed_on is null;
create index matters_by_support on matters (supported_on, matter_id) include (executed_on) where supported_on is not null;

-- What 0004 says of tables about a matter; petitioners have no business with what is between units.
do $$
declare
  named text;
begin
  foreach named in array array['supervisions', 'supervision_proposals'] loop
    execute format('alter table %I enable row level security', named);
    execute format('create policy within_reach on %I for select to dengwen_desk using (
      (select true from matter_units u where u.matter_id = %1$I.matter_id
          and u.unit_id = (select reach_unit()) limit 1)
        and matter_id <> all ((select reach_walled())::uuid[]))', named);
    execute format('create policy written on %I for insert to dengwen_desk with check (true)', named);
    execute format('create policy changed_within_reach on %I for update to dengwen_desk using (
      (select true from matter_units u where u.matter_id = %1$I.matter_id
          and u.unit_id = (select reach_unit()) limit 1)
        and matter_id <> all ((select reach_walled())::uuid[])) with check (true)', named);
    execute format('grant select, insert, update on %I to dengwen_desk', named);
  end loop;
end $$;

-- The three recommendations 三项建议 of a petition office to a unit (2022 art. 40, 2005 art. 36–38), with or without matters that they
-- come from. Facts and words are sealed together, as those of documents are; what happened stands in `events` under its identifier.
create table recommendations (
  recommendation_id uuid primary key,
  kind text not null check (kind in ('work', 'policy', 'accountability')),
  regime text not null check (regime in ('2005', '2022')),
  office_unit text not null references units,
  to_unit text not null references units check (to_unit <> office_unit),
  number text not null,
  issued_on date not null,
  issued_by uuid not null references officers,
  -- The rule of the written answer, and its last day where the Regulation names a period.
  rule_id text not null,
  due_on date,
  adoption text check (adoption in ('adopted', 'partlyAdopted', 'notAdopted')),
  answered_on date,
  content_sealed text not null,
  content_digest text not null,
  answer_sealed text,
  answer_digest text,
  head_seq integer not null check (head_seq > 0),
  head_hash text not null,
  check ((adoption is null) = (answered_on is null)),
  check ((answered_on is null) = (answer_sealed is null)),
  check ((answered_on is null) = (answer_digest is null))
);
create index recommendations_made on recommendations (office_unit, issued_on, recommendation_id);
create index recommendations_received on recommendations (to_unit, issued_on, recommendation_id);
create index recommendations_by_day on recommendations (issued_on, recommendation_id) include (kind, adoption);

-- The matters from which one comes. Who is kept from one of them by a wall does not see the recommendation either.
create table recommendation_matters (
  matter_id uuid not null references matters,
  recommendation_id uuid not null references recommendations,
  primary key (matter_id, recommendation_id)
);
create index recommendation_matters_by_recommendation on recommendation_matters (recommendation_id);

-- Recommendations that come from a matter which a wall keeps from these selves. The owner's: whoever asks sees no such matter.
create function walled_recommendations(selves text[]) returns setof uuid language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return query select c.recommendation_id from recommendation_matters c
    where c.matter_id in (select matters.matter_id from matters where walled_from && selves and walled_from <> '{}');
end $$;
revoke execute on function walled_recommendations(text[]) from public;
grant execute on function walled_recommendations(text[]) to dengwen_desk;

do $$
declare
  within constant text := '
    (office_unit = any ((select reach_scope())::text[]) or to_unit = any ((select reach_scope())::text[]))
    and recommendation_id not in (select walled_recommendations((select reach_selves())))';
begin
  alter table recommendations enable row level security;
  execute 'create policy within_reach on recommendations for select to dengwen_desk using (' || within || ')';
  execute 'create policy answered_within_reach on recommendations for update to dengwen_desk using (' || within
    || ') with check (true)';
  create policy made on recommendations for insert to dengwen_desk
    with check (office_unit = any ((select reach_scope())::text[]));
  grant select, insert, update on recommendations to dengwen_desk;
  alter table recommendation_matters enable row level security;
  create policy within_reach on recommendation_matters for select to dengwen_desk using (
    (select true from matter_units u where u.matter_id = recommendation_matters.matter_id
        and u.unit_id = (select reach_unit()) limit 1)
      and matter_id <> all ((select reach_walled())::uuid[]));
  create policy written on recommendation_matters for insert to dengwen_desk with check (true);
  grant select, insert on recommendation_matters to dengwen_desk;
end $$;

-- What reports count besides: whatever was routed, supervised, recommended and supported, each for those who see it (0017).
do $$
declare
  counted record;
  within constant text := '
    (select current_user <> ''dengwen_desk'')
    or (matter_id in (select u.matter_id from matter_units u where u.unit_id = (select reach_unit()))
      and matter_id <> all ((select reach_walled())::uuid[]))';
begin
  for counted in select * from (values
      ('assignments', 'assignments', 'matter_id, assignment_id, way, assigned_on'),
      ('supervisions', 'supervisions', 'matter_id, supervision_id, kind, issued_on, ended_how'),
      ('executions', 'matters', 'matter_id, supported_on, executed_on')) given (name, source, columns) loop
    execute format('create view counted_%1$s as select %2$s from %3$I where %4$s',
      counted.name, counted.columns, counted.source, within);
    execute format('grant select on counted_%s to dengwen_desk', counted.name);
  end loop;
end $$;
create view counted_recommendations as
  select recommendation_id, kind, adoption, issued_on, office_unit from recommendations
  where (select current_user <> 'dengwen_desk')
    or (office_unit = any ((select reach_scope())::text[])
      and recommendation_id not in (select walled_recommendations((select reach_selves()))));
grant select on counted_recommendations to dengwen_desk;
-- In place of one that no question asks for, so that a routing writes no more than before.
drop index assignments_by_unit;
create index assignments_by_day on assignments (assigned_on, matter_id, assignment_id) include (way);
