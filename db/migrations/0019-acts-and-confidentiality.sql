-- A sign-in is recorded once it is complete; a step that leads on but not yet in has an act of its own. So has what is
-- refused of what leaves no record where it is done.
alter table audit_entries drop constraint audit_entries_act_check;
alter table audit_entries add constraint audit_entries_act_check check (act in (
  'readMatter', 'listMatters', 'searchMatters', 'unmask', 'readLedger', 'report', 'export', 'print', 'command',
  'permissionChange', 'signIn', 'signInStep', 'signInFailed', 'signOut', 'readAudit', 'attempt'));
