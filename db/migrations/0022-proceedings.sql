-- Review 复查, re-review 复核 and hearings 听证; texts of a matter that have no row of their own kind.

-- Who reviews the decisions of a unit; null: the unit that it reports to.
alter table units add column reviewed_by text references units check (reviewed_by <> unit_id);

-- A clock of the petitioner, such as the thirty days to ask for review; its holder is the unit to be asked.
alter table clocks add column is_right boolean not null default false;

-- Texts by their number within the matter. What a text is for stands with whatever names it in the state of the matter.
-- Empty once the texts of the matter were destroyed.
create table matter_texts (
  matter_id uuid not null references matters,
  text_id integer not null check (text_id > 0),
  body text not null,
  primary key (matter_id, text_id)
);

create table proceedings (
  matter_id uuid not null references matters,
  proceeding_id integer not null check (proceeding_id > 0),
  kind text not null check (kind in ('review', 'reReview')),
  unit_id text not null references units,
  against_unit text not null references units,
  received_on date not null,
  in_time boolean,
  admitted_on date,
  declined_on date,
  ground text check (ground in ('late', 'otherProcedure', 'withdrawn')),
  outcome text check (outcome in ('uphold', 'revoke', 'change', 'redo')),
  issued_on date,
  served_on date,
  primary key (matter_id, proceeding_id),
  check (unit_id <> against_unit),
  check (admitted_on is null or declined_on is null),
  check ((outcome is null) = (issued_on is null)),
  check (issued_on is null or admitted_on is not null)
);

create table hearings (
  matter_id uuid not null references matters,
  hearing_id integer not null check (hearing_id > 0),
  proceeding_id integer,
  unit_id text not null references units,
  opens_on date not null,
  held_from date,
  held_to date check (held_to >= held_from),
  cancelled_on date,
  primary key (matter_id, hearing_id),
  foreign key (matter_id, proceeding_id) references proceedings,
  check ((held_from is null) = (held_to is null)),
  check (held_from is null or cancelled_on is null)
);

-- What 0004 says of tables about a matter.
do $$
declare
  named text;
begin
  foreach named in array array['matter_texts', 'proceedings', 'hearings'] loop
    execute format('alter table %I enable row level security', named);
    execute format('create policy within_reach on %I for select to dengwen_desk using (
      ((select true from matter_units u where u.matter_id = %1$I.matter_id
          and u.unit_id = (select reach_unit()) limit 1)
        and matter_id <> all ((select reach_walled())::uuid[]))
      or matter_id = any ((select reach_matters())::uuid[]))', named);
    execute format('create policy written on %I for insert to dengwen_desk with check (true)', named);
  end loop;
  foreach named in array array['proceedings', 'hearings'] loop
    execute format('create policy changed_within_reach on %I for update to dengwen_desk using (
      ((select true from matter_units u where u.matter_id = %1$I.matter_id
          and u.unit_id = (select reach_unit()) limit 1)
        and matter_id <> all ((select reach_walled())::uuid[]))
      or matter_id = any ((select reach_matters())::uuid[])) with check (true)', named);
  end loop;
  grant select, insert on matter_texts to dengwen_desk;
  grant select, insert, update on proceedings, hearings to dengwen_desk;
end $$;
