-- Who may sign in, and how: three offices kept apart, a second factor for every officer, first start, recovery.

-- network ----------------------------------------------------------------------------------------

alter table posts drop constraint posts_role_check;
alter table posts add constraint posts_role_check
  check (role in ('clerk', 'handler', 'leader', 'administrator', 'securityOfficer', 'auditor'));

-- The second barrier under the rule of network/rules/offices.ts: whatever writes a post, no one person holds two of
-- the three offices, nor one of them beside a casework post.
create function refuse_combined_offices() returns trigger language plpgsql as $$
declare
  offices constant text[] := array['administrator', 'securityOfficer', 'auditor'];
begin
  -- Two appointments of one person come one after another, and the second sees the first.
  perform 1 from officers where officer_id = new.officer_id for update;
  if exists (
    select 1 from posts held
    where held.officer_id = new.officer_id
      and held.post_id <> new.post_id
      and held.role <> new.role
      and (held.role = any (offices) or new.role = any (offices))
      and daterange(held.active_from, held.active_until) && daterange(new.active_from, new.active_until)
  ) then
    raise exception 'officer % would hold % beside an office that is kept apart', new.officer_id, new.role
      using errcode = 'check_violation', constraint = 'offices_kept_apart', table = 'posts';
  end if;
  return new;
end
$$;
create trigger offices_kept_apart before insert or update on posts
  for each row execute function refuse_combined_offices();
