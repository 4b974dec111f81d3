-- The database itself shows everybody only what is within their reach (row-level security), whatever a statement asks.
-- Whoever signs in, tracks or hands in acts as a role that owns nothing; the program itself (jobs, imports,
-- verification, the command line) acts as the owner. Settings of one transaction say who acts: see platform/db/reach.ts.

do $$
begin
  if not exists (select from pg_roles where rolname = 'dengwen_desk') then
    create role dengwen_desk nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of this server made it first
end $$;
do $$
begin
  if not pg_has_role(current_user, 'dengwen_desk', 'member') then
    execute format('grant dengwen_desk to %I', current_user);
  end if;
end $$;

-- Whom the walls of a matter keep from it: accused units with what stands below them, accused officers, officers who
-- recused themselves (2022 art. 28, 30(3), 46(5)).
alter table matters add column walled_from text[] not null default '{}';

-- Units that take part beside the one that holds the matter have it within their scope, too, and so has every unit above
-- one of those: `above`. Whether an officer reaches a matter is one look by unit, however many stand below theirs.
alter table matter_units drop constraint matter_units_capacity_check;
alter table matter_units add constraint matter_units_capacity_check
  check (capacity in ('registered', 'held', 'supports', 'supervises', 'reviews', 'above'));

-- Whom an accusation is about 被反映人. The name is sealed; unit and officer are named where they are of the network.
create table accused (
  matter_id uuid not null references matters,
  accused_id integer not null,
  kind text not null check (kind in ('unit', 'person')),
  unit_id text references units,
  officer_id uuid references officers,
  name_sealed text not null,
  primary key (matter_id, accused_id)
);

-- who acts ---------------------------------------------------------------------------------------

create function reach_scope() returns text[] language sql stable as $$
  select string_to_array(nullif(current_setting('dengwen.scope', true), ''), ',') $$;

-- The unit of whoever acts, by which rows of matters are found.
create function reach_unit() returns text language sql stable as $$
  select nullif(current_setting('dengwen.unit', true), '') $$;

create function reach_selves() returns text[] language sql stable as $$
  select string_to_array(nullif(current_setting('dengwen.selves', true), ''), ',') $$;

-- The matter that a petitioner has proved, and the earlier one it was joined to. Defined by the owner, because the
-- policy of matters asks it.
create function reach_matters() returns uuid[] language sql stable security definer
set search_path = public, pg_temp as $$
  select array_remove(array[proved.matter_id, matters.attached_to], null)
  from (select nullif(current_setting('dengwen.matter', true), '')::uuid as matter_id) proved
    left join matters on matters.matter_id = proved.matter_id $$;

-- What proves a matter: all of it sealed or a digest. Asked before anybody is known.
create function submission_to_prove(wanted text)
returns table (matter_id uuid, query_code_digest text, people jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.matter_id, s.query_code_digest, coalesce((
    select jsonb_agg(jsonb_build_object('party_id', p.party_id, 'name_sealed', null, 'phone_sealed', p.phone_sealed,
      'id_number_sealed', p.id_number_sealed, 'address_sealed', null))
    from parties p where p.matter_id = s.matter_id), '[]')
  from submissions s where s.number = wanted $$;

-- Sequences are made as years come, by their owner.
alter function take_numbers(integer, integer) security definer set search_path = public, pg_temp;

-- Few matters have walls; those that keep any of these out, by index.
create index matters_with_walls on matters using gin (walled_from) where walled_from <> '{}';
create function walled_matters(selves text[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select matter_id from matters where walled_from && selves and walled_from <> '{}' $$;
create function reach_walled() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select walled_matters(reach_selves())) $$;

-- In what follows a matter is looked up with `limit 1`: so each row is looked up by itself, where `exists` would have the
-- planner gather every matter of the unit first, however few rows a page shows.

-- policies ---------------------------------------------------------------------------------------

-- Asked for every list and by every other policy: without a look at the matter. Units walled off have no row here.
alter table matter_units enable row level security;
create policy within_reach on matter_units for select to dengwen_desk using (
  unit_id = (select reach_unit()));
create policy written on matter_units for insert to dengwen_desk with check (true);

alter table matters enable row level security;
create policy within_reach on matters for select to dengwen_desk using (
  ((select true from matter_units u where u.matter_id = matters.matter_id and u.unit_id = (select reach_unit()) limit 1)
    and not walled_from && (select reach_selves()))
  or matter_id = any ((select reach_matters())::uuid[]));
create policy changed_within_reach on matters for update to dengwen_desk using (
  ((select true from matter_units u where u.matter_id = matters.matter_id and u.unit_id = (select reach_unit()) limit 1)
    and not walled_from && (select reach_selves()))
  or matter_id = any ((select reach_matters())::uuid[])) with check (true);
create policy registered on matters for insert to dengwen_desk with check (true);

-- The same rows, for searching: under a policy no index answers for words, because whether two texts match might be told
-- to somebody by an error. The statements of this program tell nobody. Rows found here are read through matters again.
create view matters_within_reach as
  select matter_id, number, state, kind, channel, received_on, holder_unit, registered_unit,
    next_raw_on, next_due_on, next_internal_on, search, walled_from
  from matters
  where (select current_user <> 'dengwen_desk')
    or ((select true from matter_units u where u.matter_id = matters.matter_id and u.unit_id = (select reach_unit()) limit 1)
      and not walled_from && (select reach_selves()));

-- Rows about a matter are within reach where the matter is: said without reading the matter, because reports read a
-- million of them.
do $$
declare
  name text;
  within constant text := '
    ((select true from matter_units u where u.matter_id = %1$I.matter_id and u.unit_id = (select reach_unit()) limit 1)
      and matter_id <> all ((select reach_walled())::uuid[]))
    or matter_id = any ((select reach_matters())::uuid[])';
begin
  foreach name in array array['claims', 'assignments', 'clocks', 'notices', 'answers', 'ratings',
      'submissions', 'parties', 'accused', 'events'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy within_reach on %1$I for select to dengwen_desk using (' || within || ')', name);
    execute format('create policy written on %I for insert to dengwen_desk with check (true)', name);
    execute format('create policy changed_within_reach on %1$I for update to dengwen_desk
      using (' || within || ') with check (true)', name);
  end loop;
end $$;

-- A candidate tells of two matters: neither may be beyond reach.
alter table repeat_candidates enable row level security;
create policy within_reach on repeat_candidates for select to dengwen_desk using (
  exists (select from matters where matters.matter_id = repeat_candidates.matter_id)
  and exists (select from matters where matters.matter_id = repeat_candidates.other_matter_id));
create policy dropped_within_reach on repeat_candidates for delete to dengwen_desk using (
  exists (select from matters where matters.matter_id = repeat_candidates.matter_id));

-- Ledgers are full of names and texts: the units of the scope have theirs.
alter table ledgers enable row level security;
create policy within_reach on ledgers for select to dengwen_desk using (unit_id = any ((select reach_scope())::text[]));
create policy changed_within_reach on ledgers for update to dengwen_desk
  using (unit_id = any ((select reach_scope())::text[])) with check (unit_id = any ((select reach_scope())::text[]));
create policy uploaded on ledgers for insert to dengwen_desk with check (unit_id = any ((select reach_scope())::text[]));
alter table ledger_rows enable row level security;
create policy within_reach on ledger_rows for select to dengwen_desk using (
  exists (select from ledgers where ledgers.ledger_id = ledger_rows.ledger_id));
alter table ledger_faults enable row level security;
create policy within_reach on ledger_faults for select to dengwen_desk using (
  exists (select from ledgers where ledgers.ledger_id = ledger_faults.ledger_id));

-- grants -----------------------------------------------------------------------------------------

grant usage on schema public to dengwen_desk;
grant select, insert, update on matters, claims, assignments, clocks, notices, answers, ratings, submissions, parties,
  accused to dengwen_desk;
grant select, insert on matter_units, events to dengwen_desk;
grant select, delete on repeat_candidates to dengwen_desk;
grant select on matters_within_reach to dengwen_desk;
grant select, insert, update on ledgers to dengwen_desk;
grant select on ledger_rows, ledger_faults to dengwen_desk;
grant select, insert, update on idempotent_requests to dengwen_desk;
grant select, insert, update on places, topics, units, competences, officers, posts, accounts, sessions to dengwen_desk;
grant select, insert, update on higher_visits, circular_totals to dengwen_desk;
