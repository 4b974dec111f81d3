-- What the hunt for walled matters found in the database (test/integration/walls-hunt.integration.test.ts).

-- The auditor who is behind a wall is told of an attempt on the matter what would be told if there were no such matter:
-- an attempt by somebody who does not reach it is refused as of a matter that never existed, and is shown as that. Were
-- it left out, somebody could find out that a matter exists by trying its identifier and looking for the attempt.

-- Whether a refused act was that of an officer who does not reach the matter. The owner's, because it asks about matters
-- that whoever reads the audit log may not see.
create function tried_out_of_reach(matter uuid, refusal text, officer uuid, unit text, role text, acting_for uuid)
returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if refusal is null or officer is null then
    return false;
  end if;
  return refusal = 'matter-unknown'
    or role in ('administrator', 'securityOfficer', 'auditor')
    or not exists (select from matter_units u where u.matter_id = matter and u.unit_id = unit)
    or exists (select from matters m where m.matter_id = matter and m.walled_from && array[officer::text, unit, 'deputy:' || acting_for]);
end $$;

alter policy within_reach on audit_entries using (
  ((select reach_role()) = 'auditor' and (matter_id is null or matter_id <> all ((select reach_walled())::uuid[])
    or tried_out_of_reach(matter_id, refusal, officer_id, unit_id, role, on_behalf_of)))
  or ((select true from matter_units u where u.matter_id = audit_entries.matter_id and u.unit_id = (select reach_unit()) limit 1)
    and matter_id <> all ((select reach_walled())::uuid[])));

-- A unit that is walled off has no row here, but an officer who was recused, or once served the accused, has the rows of
-- the unit in which they serve now: their number alone tells that there is a matter.
alter policy within_reach on matter_units using (
  unit_id = (select reach_unit()) and matter_id <> all ((select reach_walled())::uuid[]));
