-- Row-level security of the audit log: everybody's acts are written, the auditor reads them, and others those of the
-- matters within their reach. Nobody may change or remove anything: there is no grant for it, and the triggers refuse it.

create function reach_role() returns text language sql stable as $$
  select nullif(current_setting('dengwen.role', true), '') $$;

alter table audit_entries enable row level security;
create policy written on audit_entries for insert to dengwen_desk with check (true);
create policy within_reach on audit_entries for select to dengwen_desk using (
  ((select reach_role()) = 'auditor' and (matter_id is null or matter_id <> all ((select reach_walled())::uuid[])))
  or ((select true from matter_units u where u.matter_id = audit_entries.matter_id and u.unit_id = (select reach_unit()) limit 1)
    and matter_id <> all ((select reach_walled())::uuid[])));

-- Nobody reads back what was typed.
alter table audit_words enable row level security;
create policy written on audit_words for insert to dengwen_desk with check (true);

alter table audit_waiting_heads enable row level security;
create policy written on audit_waiting_heads for insert to dengwen_desk with check (true);

-- Of the program alone: no grant, and no policy that would show a row.
alter table audit_checkpoint_heads enable row level security;

-- The numbers of matters, for the auditor, who reads no matter.
create view audited_matters as
  select matter_id, number from matters
  where (select current_user <> 'dengwen_desk')
    or ((select reach_role()) = 'auditor' and not walled_from && (select reach_selves()));

grant select, insert on audit_entries to dengwen_desk;
grant insert on audit_words, audit_waiting_heads to dengwen_desk;
grant select on audited_matters to dengwen_desk;
