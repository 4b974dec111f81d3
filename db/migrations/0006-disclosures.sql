-- Who was shown the personal data of a party in full, and what for.

create table disclosures (
  matter_id uuid not null references matters,
  disclosure_id uuid not null,
  party_id uuid not null,
  officer_id uuid not null references officers,
  post_id uuid not null references posts,
  unit_id text not null references units,
  -- In the officer's words, what the data was needed for.
  reason text not null,
  disclosed_at timestamptz not null,
  primary key (matter_id, disclosure_id),
  foreign key (matter_id, party_id) references parties
);
create function refuse_change_of_disclosures() returns trigger language plpgsql as $$
begin
  raise exception 'what was shown cannot be unsaid (%)', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger disclosures_are_append_only before update or delete on disclosures
  for each row execute function refuse_change_of_disclosures();
create trigger disclosures_are_never_truncated before truncate on disclosures
  for each statement execute function refuse_change_of_disclosures();
