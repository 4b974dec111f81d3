-- What lists show of every row: read from the state, it would be unpacked again for each.
alter table matters add column participants integer;
update matters set participants = (snapshot -> 'submission' ->> 'participants')::integer;
alter table matters alter column participants set not null;

-- A unit has the matters that it registered, as it has those that it holds: where one is walled off from its own, the wall
-- says so. The row of the matter tells it, so that fewer are sought among the units of each matter that a search finds.
create or replace view matters_within_reach as
  select matter_id, number, state, kind, channel, received_on, holder_unit, registered_unit,
    next_raw_on, next_due_on, next_internal_on, search, walled_from,
    title, place_id, topic_id, next_rule, participants,
    decider_unit
  from matters
  where (select current_user <> 'dengwen_desk')
    or (((select reach_unit()) in (holder_unit, registered_unit)
        or (select true from matter_units u where u.matter_id = matters.matter_id and u.unit_id = (select reach_unit()) limit 1))
      and not walled_from && (select reach_selves()));
