-- Keys of four kinds instead of one, each made again by itself, and how far sealing under new keys has come.

-- seal: seals fields and files. index: blind indexes of what is sealed beside them. digest: digests of what cannot be
-- computed again, such as query codes; never renewed. sign: signatures in the name of the installation.
alter table sealing_keys add column purpose text not null default 'seal'
  check (purpose in ('seal', 'index', 'digest', 'sign'));
alter table sealing_keys alter column purpose drop default;
-- For keys that sign, in PEM.
alter table sealing_keys add column public_key text;
-- When a newer key took its place, by the clock of the database: what was begun before may still seal with it.
alter table sealing_keys add column superseded_at timestamptz;
-- When the secret was destroyed; the row stays, so that its number is never given again.
alter table sealing_keys add column retired_at timestamptz;
alter table sealing_keys alter column wrapped drop not null;
alter table sealing_keys add check ((retired_at is null) = (wrapped is not null));
alter table sealing_keys add check ((purpose = 'sign') = (public_key is not null));

-- The index key of a party's indexes; null where they were made before index keys were kept by themselves.
alter table parties add column index_key integer;

-- How far each store of sealed values has come towards the newest keys: a run that was killed goes on from here.
create table resealing (
  store text primary key,
  sealing_key integer not null,
  index_key integer not null,
  -- The primary key of the last row done; null before the first.
  position jsonb,
  done bigint not null
);
