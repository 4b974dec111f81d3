-- Drafts that came back 退回修改: the officer who drafted finds them, as the head of the unit finds those that wait.

-- The unit whose draft its head returned to be changed; null where none was, or a later one took its place.
alter table matters add column redrafting_unit text references units;
-- Few are being changed at a time: the list reads only these.
create index matters_to_redraft on matters (redrafting_unit, matter_id) where redrafting_unit is not null;

-- Drafts returned before: the last one of a matter, while its step is still due.
update matters m set redrafting_unit = last.draft ->> 'unitId'
from (select matter_id, snapshot -> 'drafts' -> -1 as draft,
        (select p from jsonb_array_elements(coalesce(snapshot -> 'proceedings', '[]')) p
          where p -> 'opinion' = 'null' and (p -> 'admission' ->> 'admitted') is distinct from 'false'
          limit 1) as proceeding
      from matters where snapshot ? 'drafts') last
where last.matter_id = m.matter_id and last.draft -> 'decision' ->> 'approved' = 'false'
  and case when last.proceeding is not null
    then last.draft ->> 'step' = 'review' and last.proceeding -> 'proceedingId' = last.draft -> 'proceedingId'
      and last.proceeding ->> 'unitId' = last.draft ->> 'unitId'
    else last.draft ->> 'step' = 'answer' and m.state = 'accepted' and m.holder_unit = last.draft ->> 'unitId'
      and (last.draft ->> 'answers')::integer = jsonb_array_length(m.snapshot -> 'answers') end;
