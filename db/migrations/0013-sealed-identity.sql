-- Sealed identity 身份保密: people whom nobody sees, unless a second person lets somebody for some hours.

-- Whether the petitioner asked for confidentiality, or accuses (by default): of such people nothing is shown, and nobody
-- is found by them. The history of the matter says the same; verification compares the two.
alter table parties add column confidential boolean not null default false;
update parties set confidential = true
  where exists (select from matters where matters.matter_id = parties.matter_id and matters.kind = 'accusation');

-- That an earlier matter is by the same person says who petitioned in both.
delete from repeat_candidates where ground = 'samePerson' and exists (
  select from matters where matters.kind = 'accusation'
    and matters.matter_id in (repeat_candidates.matter_id, repeat_candidates.other_matter_id));

-- Openings 启封: who asked to see the people of a matter, and who decided. When, for how long and what became of it
-- stands in the history. The words are sealed, because officers give reasons by telling of people; they are null once the
-- texts of the matter were destroyed.
create table identity_openings (
  matter_id uuid not null references matters,
  opening_id integer not null,
  asked_by uuid not null references officers,
  decided_by uuid references officers,
  reason_sealed text,
  decision_sealed text,
  primary key (matter_id, opening_id),
  check (decided_by <> asked_by),
  check (decided_by is not null or decision_sealed is null)
);

-- Under which opening somebody was shown; null where nothing was sealed.
alter table disclosures add column opening_id integer;
alter table disclosures add foreign key (matter_id, opening_id) references identity_openings;

-- What 0004 says of tables about a matter.
do $$
declare
  within constant text := '
    ((select true from matter_units u where u.matter_id = identity_openings.matter_id
        and u.unit_id = (select reach_unit()) limit 1)
      and matter_id <> all ((select reach_walled())::uuid[]))
    or matter_id = any ((select reach_matters())::uuid[])';
begin
  alter table identity_openings enable row level security;
  execute 'create policy within_reach on identity_openings for select to dengwen_desk using (' || within || ')';
  create policy written on identity_openings for insert to dengwen_desk with check (true);
  execute 'create policy changed_within_reach on identity_openings for update to dengwen_desk
    using (' || within || ') with check (true)';
  grant select, insert, update on identity_openings to dengwen_desk;
end $$;
