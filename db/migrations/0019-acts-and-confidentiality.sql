-- A sign-in is recorded once it is complete; a step that leads on but not yet in has an act of its own. So has what is
-- refused of what leaves no record where it is done.
alter table audit_entries drop constraint audit_entries_act_check;
alter table audit_entries add constraint audit_entries_act_check check (act in (
  'readMatter', 'listMatters', 'searchMatters', 'unmask', 'readLedger', 'report', 'export', 'print', 'command',
  'permissionChange', 'signIn', 'signInStep', 'signInFailed', 'signOut', 'readAudit', 'attempt'));

-- Who gave confidentiality up may ask for it again. That another matter is by the same person then says who petitioned in
-- both: nothing may say so any more, not even on a page of that other matter, which the petitioner does not reach.
create function forget_same_person() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  delete from repeat_candidates where ground = 'samePerson' and new.matter_id in (matter_id, other_matter_id);
  return null;
end $$;
create trigger same_person_forgotten after update of confidential on parties
  for each row when (new.confidential and not old.confidential) execute function forget_same_person();
