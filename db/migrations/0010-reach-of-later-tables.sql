-- What 0004 says of tables about a matter, for those that came after it.
do $$
declare
  name text;
  within constant text := '
    ((select true from matter_units u where u.matter_id = %1$I.matter_id and u.unit_id = (select reach_unit()) limit 1)
      and matter_id <> all ((select reach_walled())::uuid[]))
    or matter_id = any ((select reach_matters())::uuid[])';
begin
  foreach name in array array['disclosures', 'attachments', 'attachment_pieces'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy within_reach on %1$I for select to dengwen_desk using (' || within || ')', name);
    execute format('create policy written on %I for insert to dengwen_desk with check (true)', name);
    execute format('grant select, insert on %I to dengwen_desk', name);
  end loop;
end $$;
