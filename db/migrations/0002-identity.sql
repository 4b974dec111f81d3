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

-- access -----------------------------------------------------------------------------------------

-- An account has no password until its officer has chosen one through a personal link.
alter table accounts alter column password_hash drop not null;
-- Whoever opened the account chose its password: it is to be changed at the first sign-in.
alter table accounts add column must_change_password boolean not null default false;
alter table accounts alter column must_change_password drop default;

-- The passwords before the present one, so that none of the last is taken again.
create table old_passwords (
  officer_id uuid not null references accounts,
  -- Counts upwards: two may be replaced in one instant.
  nth integer generated always as identity,
  replaced_at timestamptz not null,
  password_hash text not null,
  primary key (officer_id, nth)
);

-- What makes one-time codes 动态口令: one app for each officer.
create table authenticators (
  officer_id uuid primary key references accounts,
  secret_sealed text,
  confirmed_at timestamptz,
  -- A secret that was shown; it counts once a code made with it was given.
  candidate_sealed text,
  -- The newest half minute whose code was used: neither it nor an earlier one is taken again.
  last_step integer,
  check ((secret_sealed is null) = (confirmed_at is null))
);

-- Passkeys 通行密钥 (WebAuthn): public keys only, the private ones never leave the officer's device.
create table passkeys (
  credential_id text primary key,
  officer_id uuid not null references accounts,
  name text not null,
  public_key text not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  removed_at timestamptz
);
create index passkeys_by_officer on passkeys (officer_id);

-- A session that has only the password can do nothing but give or enrol the second factor, until completed_at.
alter table sessions add column way text not null default 'password' check (way in ('password', 'singleSignOn'));
alter table sessions alter column way drop default;
alter table sessions add column factor_given_at timestamptz;
alter table sessions add column completed_at timestamptz;
-- What a passkey must sign next, once.
alter table sessions add column challenge text;
alter table sessions add column challenge_until timestamptz;

-- One row where the database holds the invented demo city, whose codes the server shows; written only by its seeding.
create table demo_city (
  the_only boolean primary key check (the_only),
  seeded_at timestamptz not null
);

-- One-time links: the first start of an installation, and personal ones by which an officer chooses a password.
create table one_time_links (
  -- SHA-256 of the token in the link; the token itself is nowhere stored.
  token_digest text primary key,
  kind text not null check (kind in ('firstStart', 'personal')),
  officer_id uuid references accounts,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((kind = 'personal') = (officer_id is not null))
);

-- Lost passwords and second factors: one officer asks, another confirms, neither for themselves.
create table recoveries (
  recovery_id uuid primary key,
  officer_id uuid not null references accounts,
  reason text not null,
  asked_by uuid not null references officers,
  asked_at timestamptz not null,
  confirmed_by uuid references officers,
  confirmed_at timestamptz,
  check (asked_by <> officer_id),
  check (confirmed_by <> officer_id),
  check (confirmed_by <> asked_by),
  check ((confirmed_by is null) = (confirmed_at is null))
);
create index recoveries_open on recoveries (officer_id) where confirmed_at is null;
