-- Attachments of matters: what is known of each, and its content, sealed piece by piece.

-- A file that belongs to a matter. Its digest stands in the history of the matter as well.
create table attachments (
  matter_id uuid not null references matters,
  attachment_id uuid not null,
  -- The order in which they came, from 1.
  position integer not null check (position > 0),
  -- People name files after people.
  file_name_sealed text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  -- SHA-256 of the content as it came.
  digest text not null,
  origin text not null check (origin in ('desk', 'portal')),
  -- Null where the petitioner sent it.
  added_by uuid references officers,
  added_at timestamptz not null,
  -- held: waits for the scanner where one is required. unscanned: there is no scanner. clean, infected: what it said.
  scan_state text not null check (scan_state in ('held', 'unscanned', 'clean', 'infected')),
  -- What the scanner found, in its own words.
  finding text,
  scanned_at timestamptz,
  primary key (matter_id, attachment_id),
  unique (matter_id, position),
  check ((scan_state = 'infected') = (finding is not null)),
  check ((origin = 'desk') = (added_by is not null))
);

-- The content, sealed piece by piece, so that no file has to be in memory at once when it is read.
create table attachment_pieces (
  matter_id uuid not null,
  attachment_id uuid not null,
  piece integer not null check (piece >= 0),
  content_sealed bytea not null,
  primary key (matter_id, attachment_id, piece),
  foreign key (matter_id, attachment_id) references attachments
);
-- What is sealed does not get smaller; uncompressed, the beginning of a piece is read without the rest.
alter table attachment_pieces alter column content_sealed set storage external;
