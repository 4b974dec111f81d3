-- Says the reach of 0004 and 0010 so that the database finds it sooner. Who sees what stays as it is.

-- As plpgsql, whose statements are planned once for a connection; those of a function in SQL are planned at each call.
create or replace function reach_matters() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare
  proved constant uuid := nullif(current_setting('dengwen.matter', true), '')::uuid;
begin
  if proved is null then
    return '{}';
  end if;
  return array_remove(array[proved, (select attached_to from matters where matter_id = proved)], null);
end $$;
create or replace function reach_walled() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return array(select matter_id from matters where walled_from && reach_selves() and walled_from <> '{}');
end $$;
create or replace function walled_matters(selves text[]) returns setof uuid language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return query select matters.matter_id from matters where walled_from && selves and walled_from <> '{}';
end $$;
create or replace function submission_to_prove(wanted text)
returns table (matter_id uuid, query_code_digest text, people jsonb) language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return query select s.matter_id, s.query_code_digest, coalesce((
    select jsonb_agg(jsonb_build_object('party_id', p.party_id, 'name_sealed', null, 'phone_sealed', p.phone_sealed,
      'id_number_sealed', p.id_number_sealed, 'address_sealed', null))
    from parties p where p.matter_id = s.matter_id), '[]')
  from submissions s where s.number = wanted;
end $$;

-- One row for each unit that has a matter within its reach, whatever its part in it, which the matter itself tells. They
-- stand in the order of that unit's lists.
delete from matter_units one using matter_units other
  where one.matter_id = other.matter_id and one.unit_id = other.unit_id and one.capacity > other.capacity;
alter table matter_units drop constraint matter_units_pkey;
alter table matter_units drop column capacity;
alter table matter_units add primary key (matter_id, unit_id);
alter table matter_units add column received_on date;
update matter_units set received_on = matters.received_on from matters where matters.matter_id = matter_units.matter_id;
alter table matter_units alter column received_on set not null;
drop index matter_units_by_unit;
create index matter_units_by_unit on matter_units (unit_id, received_on desc, matter_id desc);

-- A candidate tells of two matters: neither may be beyond reach.
alter policy within_reach on repeat_candidates using (
  (select true from matter_units u
    where u.matter_id = repeat_candidates.matter_id and u.unit_id = (select reach_unit()) limit 1)
  and (select true from matter_units u
    where u.matter_id = repeat_candidates.other_matter_id and u.unit_id = (select reach_unit()) limit 1)
  and matter_id <> all ((select reach_walled())::uuid[])
  and other_matter_id <> all ((select reach_walled())::uuid[]));

-- What a list shows of a matter comes from the view that chooses its rows. A unit has the matters that it holds.
create or replace view matters_within_reach as
  select matter_id, number, state, kind, channel, received_on, holder_unit, registered_unit,
    next_raw_on, next_due_on, next_internal_on, search, walled_from,
    title, place_id, topic_id, next_rule, (snapshot -> 'submission' ->> 'participants')::integer as participants
  from matters
  where (select current_user <> 'dengwen_desk')
    or ((holder_unit = (select reach_unit())
        or (select true from matter_units u where u.matter_id = matters.matter_id and u.unit_id = (select reach_unit()) limit 1))
      and not walled_from && (select reach_selves()));

-- What reports count, thousands of rows at a time: for each count the matters within reach are gathered once.
do $$
declare
  counted record;
  within constant text := '
    (select current_user <> ''dengwen_desk'')
    or (matter_id in (select u.matter_id from matter_units u where u.unit_id = (select reach_unit()))
      and matter_id <> all ((select reach_walled())::uuid[]))';
begin
  for counted in select * from (values
      ('submissions', 'matter_id, submission_id, received_on, channel, participants, received_by_leader'),
      ('matters', 'matter_id, closed_on, served_on, rating_until, rated_on'),
      ('clocks', 'matter_id, clock_id, rule_id, state, raw_on, due_on, ended_on'),
      ('ratings', 'matter_id, rating_id, target, value, rated_on')) given (name, columns) loop
    execute format('create view counted_%1$s as select %2$s from %1$s where %3$s', counted.name, counted.columns, within);
    execute format('grant select on counted_%s to dengwen_desk', counted.name);
  end loop;
end $$;
