-- Retention 保管期限 and destruction 销毁: what is kept how long after closing, who agreed that it go, and what then is left.

-- The day on which texts and personal data of the matter were erased; the row itself and what figures need of it stay.
alter table matters add column erased_on date;
-- Closed matters of a unit that nobody erased, by the day of closing: what a list is made from.
create index matters_by_closing on matters (registered_unit, closed_on) where closed_on is not null and erased_on is null;
-- The name of an accused is gone with the matter's texts.
alter table accused alter column name_sealed drop not null;

-- How long matters are kept; the first row that fits a claim is its rule, the longest of a matter's claims counts. Null
-- fits all. The periods are the installation's own: those here are what it begins with, to be checked by its archivist.
create table retention_rules (
  rule_id text primary key,
  position integer not null unique,
  channel text check (channel in ('letter', 'visit', 'call', 'online', 'mailbox', 'superior')),
  kind text check (kind in ('suggestion', 'accusation', 'appeal')),
  outcome text check (outcome in (
    'supported', 'explained', 'notSupported', 'adopted', 'partlyAdopted', 'notAdopted', 'redirected')),
  -- Null: for ever 永久.
  years integer check (years > 0),
  basis_zh text not null,
  basis_en text not null
);
insert into retention_rules (rule_id, position, channel, kind, outcome, years, basis_zh, basis_en) values
  ('superior', 1, 'superior', null, null, null,
    '上级交办、领导批示的信访材料', 'Matters assigned by a superior or by a leader'),
  ('accusation', 2, null, 'accusation', null, 30,
    '检举控告材料', 'Accusations'),
  ('supported', 3, null, null, 'supported', 30,
    '予以支持、有处理结果的信访材料', 'Matters whose claim was supported'),
  ('adopted', 4, null, null, 'adopted', 30,
    '采纳的建议意见', 'Suggestions that were adopted'),
  ('partly-adopted', 5, null, null, 'partlyAdopted', 30,
    '部分采纳的建议意见', 'Suggestions that were adopted in part'),
  ('other', 6, null, null, null, 10,
    '其他信访材料', 'All other matters');

-- That a matter must not be destroyed 暂缓销毁: a court, an audit, an inquiry still needs it.
create table retention_holds (
  matter_id uuid not null references matters,
  hold_id uuid not null,
  reason text not null,
  placed_by uuid not null references officers,
  placed_at timestamptz not null,
  released_by uuid references officers,
  released_at timestamptz,
  primary key (matter_id, hold_id),
  check ((released_by is null) = (released_at is null))
);

-- Destruction lists 销毁清单: proposed by one, approved by two others, carried out by a job.
create table destruction_lists (
  list_id uuid primary key,
  unit_id text not null references units,
  state text not null check (state in ('proposed', 'rejected', 'approved', 'done')),
  reason text not null,
  items integer not null check (items > 0),
  -- SHA-256 over what the list names: those who approve say which list they read.
  digest text not null,
  proposed_by uuid not null references officers,
  proposed_at timestamptz not null,
  first_approved_by uuid references officers,
  first_approved_at timestamptz,
  approved_by uuid references officers,
  approved_at timestamptz,
  rejected_by uuid references officers,
  rejected_at timestamptz,
  rejection text,
  finished_at timestamptz,
  check (first_approved_by <> proposed_by),
  check (approved_by <> proposed_by and approved_by <> first_approved_by),
  check (approved_by is null or first_approved_by is not null),
  check (state in ('proposed', 'rejected') or approved_by is not null),
  check ((state = 'rejected') = (rejected_by is not null)),
  check ((state = 'done') = (finished_at is not null))
);
create index destruction_lists_by_unit on destruction_lists (unit_id, proposed_at);

create table destruction_items (
  matter_id uuid not null references matters,
  list_id uuid not null references destruction_lists,
  -- The order in which they are carried out, from 1.
  position integer not null check (position > 0),
  number text not null,
  rule_id text not null references retention_rules,
  closed_on date not null,
  -- The last day on which it was to be kept.
  keep_until date not null,
  state text not null check (state in ('listed', 'erased', 'kept')),
  -- Why it was kept after all: a hold that came after the approval, and the like.
  kept_because text,
  primary key (matter_id, list_id),
  check ((state = 'kept') = (kept_because is not null))
);
create index destruction_items_by_list on destruction_items (list_id, position);

-- What was shown cannot be unsaid; of a matter that was erased the officer's words go, the fact stays.
create or replace function refuse_change_of_disclosures() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.reason = '' and (to_jsonb(new) - 'reason') = (to_jsonb(old) - 'reason')
      and exists (select from matters where matter_id = old.matter_id and erased_on is not null) then
      return new;
    end if;
  end if;
  raise exception 'what was shown cannot be unsaid (%)', tg_op using errcode = 'insufficient_privilege';
end $$;

-- Row-level security: items and holds as the matter they are about (0010), lists by the units of the scope.
do $$
declare
  name text;
  within constant text := '
    ((select true from matter_units u where u.matter_id = %1$I.matter_id and u.unit_id = (select reach_unit()) limit 1)
      and matter_id <> all ((select reach_walled())::uuid[]))';
begin
  foreach name in array array['destruction_items', 'retention_holds'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy within_reach on %1$I for select to dengwen_desk using (' || within || ')', name);
    execute format('create policy written on %I for insert to dengwen_desk with check (true)', name);
    execute format('grant select, insert on %I to dengwen_desk', name);
  end loop;
  execute format('create policy changed_within_reach on %1$I for update to dengwen_desk using (' || within
    || ') with check (true)', 'retention_holds');
end $$;
grant update on retention_holds to dengwen_desk;

alter table destruction_lists enable row level security;
create policy within_reach on destruction_lists for select to dengwen_desk
  using (unit_id = any ((select reach_scope())::text[]));
create policy changed_within_reach on destruction_lists for update to dengwen_desk
  using (unit_id = any ((select reach_scope())::text[])) with check (unit_id = any ((select reach_scope())::text[]));
create policy proposed on destruction_lists for insert to dengwen_desk
  with check (unit_id = any ((select reach_scope())::text[]));
grant select, insert, update on destruction_lists to dengwen_desk;
grant select, update on retention_rules to dengwen_desk;
