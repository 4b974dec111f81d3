-- The audit log: who did, read, exported or was refused what, when; and the proof that nobody altered it since.
-- Append only, as the history of matters is. Not about one matter, so its keys do not begin with one.

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log cannot be altered (% on %)', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- One row for each act. Identifiers are of version 7 and sort by the instant, so pages and days go by the primary key.
create table audit_entries (
  entry_id uuid primary key,
  recorded_at timestamptz not null,
  act text not null check (act in (
    'readMatter', 'listMatters', 'searchMatters', 'unmask', 'readLedger', 'report', 'export', 'print', 'command',
    'permissionChange', 'signIn', 'signInFailed', 'signOut', 'readAudit')),
  operation text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  refusal text,
  actor_kind text not null check (actor_kind in ('officer', 'petitioner', 'public', 'system')),
  officer_id uuid,
  post_id uuid,
  unit_id text,
  role text,
  task text,
  matter_id uuid,
  -- What was changed or read, where that is no matter: a unit, a ledger, a measure.
  subject text,
  request_id text,
  -- Without personal data.
  details jsonb not null,
  -- Keyed digest of what a person typed into a search or a sign-in; the words stand in audit_words.
  words_digest text,
  -- Keyed by the vault: whoever owns the database server cannot make an entry that holds.
  digest text not null,
  check ((outcome = 'refused') = (refusal is not null))
);
-- Who read this matter; what this officer did.
create index audit_entries_by_matter on audit_entries (matter_id, entry_id) where matter_id is not null;
create index audit_entries_by_officer on audit_entries (officer_id, entry_id) where officer_id is not null;

-- What people typed, sealed, because they type names. Apart from the entries, so that it can be sealed under new keys
-- or lawfully erased: the entry keeps its keyed digest and proves what stood here, and that something did.
create table audit_words (
  entry_id uuid primary key references audit_entries,
  words_sealed text not null
);

-- The chain over the entries, made in batches after they are committed, so that no request waits for another.
create table audit_links (
  seq bigint primary key check (seq > 0),
  entry_id uuid not null unique,
  previous_hash text not null,
  hash text not null
);

-- Heads of histories that no checkpoint covers yet: each change of a matter leaves one, the next checkpoint takes them.
create table audit_waiting_heads (
  matter_id uuid not null,
  seq integer not null,
  hash text not null
);
insert into audit_waiting_heads (matter_id, seq, hash) select matter_id, head_seq, head_hash from matters;

-- Public keys that signed checkpoints and exports, for anybody (PEM).
create table audit_keys (
  key_id text primary key,
  public_key text not null,
  created_at timestamptz not null
);

-- What stood at an instant, signed: the last link, and the heads of all histories that changed since the checkpoint before.
create table audit_checkpoints (
  seq bigint primary key check (seq > 0),
  made_at timestamptz not null,
  previous_hash text not null,
  link_seq bigint not null,
  link_hash text not null,
  heads integer not null,
  heads_digest text not null,
  hash text not null,
  key_id text not null references audit_keys,
  signature text not null
);

create table audit_checkpoint_heads (
  matter_id uuid not null,
  seq integer not null,
  checkpoint_seq bigint not null references audit_checkpoints,
  hash text not null,
  primary key (matter_id, seq, checkpoint_seq)
);
-- The heads of one checkpoint in the order in which their digest is taken.
create unique index audit_checkpoint_heads_by_checkpoint on audit_checkpoint_heads (checkpoint_seq, matter_id);

create trigger audit_entries_are_append_only before update or delete on audit_entries
  for each row execute function refuse_change_of_audit();
create trigger audit_entries_are_never_truncated before truncate on audit_entries
  for each statement execute function refuse_change_of_audit();
create trigger audit_links_are_append_only before update or delete on audit_links
  for each row execute function refuse_change_of_audit();
create trigger audit_links_are_never_truncated before truncate on audit_links
  for each statement execute function refuse_change_of_audit();
create trigger audit_keys_are_append_only before update or delete on audit_keys
  for each row execute function refuse_change_of_audit();
create trigger audit_keys_are_never_truncated before truncate on audit_keys
  for each statement execute function refuse_change_of_audit();
create trigger audit_checkpoints_are_append_only before update or delete on audit_checkpoints
  for each row execute function refuse_change_of_audit();
create trigger audit_checkpoints_are_never_truncated before truncate on audit_checkpoints
  for each statement execute function refuse_change_of_audit();
create trigger audit_checkpoint_heads_are_append_only before update or delete on audit_checkpoint_heads
  for each row execute function refuse_change_of_audit();
create trigger audit_checkpoint_heads_are_never_truncated before truncate on audit_checkpoint_heads
  for each statement execute function refuse_change_of_audit();
