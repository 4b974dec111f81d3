-- An officer's post handed over to another officer for a while 代行: which actions, from when to when, and why.

create table delegations (
  delegation_id uuid primary key,
  -- The post that is acted in: its unit, role and scope. Its holder is the one who is acted for.
  post_id uuid not null references posts,
  -- Who acts.
  officer_id uuid not null references officers,
  -- Names of the table of actions; never more than the role of the post may.
  actions text[] not null check (cardinality(actions) > 0),
  reason text not null,
  active_from date not null,
  -- The first day on which it no longer stands.
  active_until date not null,
  -- The holder of the post, or a security officer for one who is absent.
  given_by uuid not null references officers,
  given_at timestamptz not null,
  revoked_by uuid references officers,
  revoked_at timestamptz,
  check (active_until > active_from and active_until - active_from <= 90),
  check ((revoked_by is null) = (revoked_at is null))
);
-- What somebody may act in today; what somebody handed over.
create index delegations_by_officer on delegations (officer_id, active_until);
create index delegations_by_post on delegations (post_id, active_until);

-- The second barrier under the rule of access/rules/delegation.ts: none of the three offices is handed over, nobody hands
-- over to themselves, and what was agreed is never altered, only revoked.
create function refuse_unfit_delegation() returns trigger language plpgsql as $$
declare
  given posts;
begin
  if tg_op = 'UPDATE' then
    if (new.post_id, new.officer_id, new.actions, new.active_from, new.active_until, new.given_by, new.given_at)
      is distinct from
      (old.post_id, old.officer_id, old.actions, old.active_from, old.active_until, old.given_by, old.given_at)
      or old.revoked_at is not null then
      raise exception 'delegation % is not altered, only revoked', old.delegation_id
        using errcode = 'check_violation', constraint = 'delegations_are_not_altered', table = 'delegations';
    end if;
    return new;
  end if;
  select * into given from posts where post_id = new.post_id;
  if given.role in ('administrator', 'securityOfficer', 'auditor') or given.officer_id = new.officer_id then
    raise exception 'post % cannot be handed over to officer %', new.post_id, new.officer_id
      using errcode = 'check_violation', constraint = 'delegations_of_casework_only', table = 'delegations';
  end if;
  return new;
end
$$;
create trigger delegations_are_fit before insert or update on delegations
  for each row execute function refuse_unfit_delegation();

-- A session acts in a post of its officer's own, or beyond that in one handed over to them.
alter table sessions add column delegation_id uuid references delegations;

-- Whose post an act was done in, where it was not the actor's own, and by what leave.
alter table audit_entries add column on_behalf_of uuid;
alter table audit_entries add column delegation_id uuid;

grant select, insert, update on delegations to dengwen_desk;
