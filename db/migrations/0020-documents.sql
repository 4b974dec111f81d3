-- Official documents 文书: what was issued in a matter, in which words and under which number. Nothing of it changes.

-- How many of each series a unit has issued in a year. The row is held until the document commits, so no number is taken
-- without a document and none is missing.
create table document_counters (
  unit_id text not null references units,
  year integer not null,
  series text not null,
  last integer not null check (last > 0),
  primary key (unit_id, year, series)
);

-- The next number of a series. The owner's, because the desk has no right on the counters themselves.
create function take_document_number(unit text, of_year integer, of_series text)
returns integer language sql volatile security definer set search_path = public, pg_temp as $$
  insert into document_counters (unit_id, year, series, last) values (unit, of_year, of_series, 1)
  on conflict (unit_id, year, series) do update set last = document_counters.last + 1
  returning last
$$;

create table documents (
  matter_id uuid not null references matters,
  document_id uuid not null,
  -- The order in which they were issued, from 1.
  position integer not null check (position > 0),
  kind text not null,
  number text not null,
  unit_id text not null references units,
  issued_on date not null,
  -- Facts and words, sealed together; null once the matter was destroyed.
  content_sealed text,
  -- SHA-256 of what is sealed; stands in the history of the matter as well.
  digest text not null,
  -- SHA-256 of the address by which the public can have it confirmed; null where it never is.
  confirm_digest text,
  -- The document that this one takes the place of.
  corrects uuid,
  issued_by uuid not null references officers,
  issued_at timestamptz not null,
  primary key (matter_id, document_id),
  unique (matter_id, position),
  unique (matter_id, corrects),
  foreign key (matter_id, corrects) references documents
);
-- A code on paper is looked up by itself.
create index documents_by_confirmation on documents (confirm_digest) where confirm_digest is not null;

-- What was issued stays as it is. Sealing anew under another key changes the seal, not the words: their digest stands in the
-- history. Destroyed with its matter, the words go and the rest stays.
create function refuse_change_of_documents() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - 'content_sealed') = (to_jsonb(old) - 'content_sealed') and old.content_sealed is not null
      and (new.content_sealed is not null
        or exists (select from matters where matter_id = old.matter_id and erased_on is not null)) then
      return new;
    end if;
  end if;
  raise exception 'a document that was issued cannot be changed; issue another that corrects it (%)', tg_op
    using errcode = 'insufficient_privilege';
end $$;
create trigger documents_stay before update or delete on documents
  for each row execute function refuse_change_of_documents();
create trigger documents_stay_whole before truncate on documents
  for each statement execute function refuse_change_of_documents();

-- Number, day and unit for whoever holds the paper; of a matter about an accusation, or with a wall, the same as of none.
create function confirm_document(digest_of_address text)
returns table (number text, issued_on date, unit_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select documents.number, documents.issued_on, units.name
  from documents join matters using (matter_id) join units on units.unit_id = documents.unit_id
  where documents.confirm_digest = digest_of_address
    and matters.kind <> 'accusation' and matters.walled_from = '{}'
$$;

-- What 0004 says of tables about a matter.
do $$
declare
  within constant text := '
    ((select true from matter_units u where u.matter_id = documents.matter_id
        and u.unit_id = (select reach_unit()) limit 1)
      and matter_id <> all ((select reach_walled())::uuid[]))
    or matter_id = any ((select reach_matters())::uuid[])';
begin
  alter table documents enable row level security;
  execute 'create policy within_reach on documents for select to dengwen_desk using (' || within || ')';
  create policy written on documents for insert to dengwen_desk with check (true);
  grant select, insert on documents to dengwen_desk;
end $$;
revoke execute on function take_document_number(text, integer, text) from public;
grant execute on function take_document_number(text, integer, text) to dengwen_desk;
