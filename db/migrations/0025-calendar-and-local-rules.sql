-- The office's calendar in versions, the local rules in force, and by which of both a clock was computed.

-- Each version is the one before with some days changed; version 0 is the national calendar of the program. A version is never
-- changed: clocks name it, and their ledgers are recomputed with it.
create table calendar_versions (
  version integer primary key check (version > 0),
  -- {"days": [{"day", "kind", "holiday"}], "years": [2027]}: what this version changes of the one before.
  change jsonb not null,
  reason text not null check (reason <> ''),
  made_by text not null,
  made_at timestamptz not null,
  -- Open clocks are revised by a job, matter by matter in the order of their identifiers.
  state text not null default 'running' check (state in ('running', 'done')),
  matters_total integer,
  matters_done integer not null default 0,
  -- The last matter of this pass, and whether the pass has revised anything: passes go on until one finds nothing.
  last_matter uuid,
  pass_revised integer not null default 0,
  finished_at timestamptz,
  check ((state = 'done') = (finished_at is not null))
);

-- Since which day local rules (an overlay) are in force here, or no longer. Rows are added, never changed: the last one of a code
-- that begins on or before a day holds for it.
create table law_settings (
  setting_id integer generated always as identity primary key,
  code text not null,
  in_force boolean not null,
  from_on date not null,
  reason text not null check (reason <> ''),
  made_by text not null,
  made_at timestamptz not null
);

create function refuse_change_of_law() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'calendar_versions' then
    if (new.version, new.change, new.reason, new.made_by, new.made_at)
      is not distinct from (old.version, old.change, old.reason, old.made_by, old.made_at) then
      return new;
    end if;
  end if;
  raise exception 'what clocks were computed by cannot be altered (% of %)', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger calendar_versions_stay before update or delete on calendar_versions
  for each row execute function refuse_change_of_law();
create trigger calendar_versions_stay_whole before truncate on calendar_versions
  for each statement execute function refuse_change_of_law();
create trigger law_settings_stay before update or delete on law_settings
  for each row execute function refuse_change_of_law();
create trigger law_settings_stay_whole before truncate on law_settings
  for each statement execute function refuse_change_of_law();

grant select, insert on calendar_versions, law_settings to dengwen_desk;

-- rule_id names the national rule, for figures and lists; local_rule the one that took its place.
alter table clocks add column calendar_version integer not null default 0;
alter table clocks add column local_rule text;
create index clocks_running on clocks (due_on, raw_on) where state = 'running';

-- What a change of the calendar may touch, as facts of clocks without their matters: for whoever previews it and reads no matter.
-- Matters with walls are left out, of whom a number would tell.
create function clocks_a_calendar_may_move(days date[], years_published boolean, counted_in_working_days text[])
returns setof jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select one - 'holderUnit' - 'clockId'
  from clocks c join matters m using (matter_id), jsonb_array_elements(m.snapshot -> 'clocks') one
  where c.state = 'running' and m.walled_from = '{}' and (one ->> 'clockId')::integer = c.clock_id
    and ((years_published and c.provisional) or exists (select from unnest(days) as changed(day)
      where changed.day <= c.due_on
        and changed.day >= case when coalesce(c.local_rule, c.rule_id) = any (counted_in_working_days)
          then c.trigger_on else c.raw_on end))
$$;

-- A matter that was moved to the other Regulation: its petitioner is told.
alter table notices drop constraint notices_kind_check;
alter table notices add constraint notices_kind_check check (kind in (
  'receipt', 'acceptance', 'path', 'extension', 'declining', 'noLongerAccepting', 'reply', 'withdrawal', 'moved'));
