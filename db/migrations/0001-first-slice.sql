-- The first slice: network, access, intake, matters, history, ledgers.
-- Tables about a matter have matter_id first in every key, so that the road to a sharded cluster stays open.
-- Statuses are text with checks; instants are timestamptz, legal days are date (Asia/Shanghai).

-- platform ---------------------------------------------------------------------------------------

-- Data keys that seal personal data, each wrapped by the master key of the installation.
create table sealing_keys (
  key_id integer primary key,
  provider text not null,
  wrapped text not null,
  created_at timestamptz not null
);

-- Answers already given to a create request, so that a retried request doubles nothing.
create table idempotent_requests (
  actor text not null,
  idempotency_key text not null,
  request_digest text not null,
  status integer not null,
  body jsonb not null,
  created_at timestamptz not null,
  primary key (actor, idempotency_key)
);

-- network ----------------------------------------------------------------------------------------

create table places (
  place_id text primary key,
  name text not null,
  level text not null check (level in ('city', 'county', 'township')),
  parent_id text references places
);

create table topics (
  topic_id text primary key,
  parent_id text references topics,
  level integer not null check (level between 1 and 3),
  name text not null,
  -- Names from the first level down, joined by "/": 城乡建设/工程质量/施工安全.
  path text not null unique
);

create table units (
  unit_id text primary key,
  name text not null unique,
  short_name text not null,
  kind text not null check (kind in (
    'leadership', 'petitionOffice', 'department', 'township', 'enterprise', 'politicalLegal', 'discipline')),
  level text not null check (level in ('city', 'county', 'township')),
  -- The reporting line of the petition network, not the line of command.
  parent_id text references units,
  place_id text not null references places,
  active_from date not null,
  active_until date,
  check (active_until is null or active_until > active_from)
);

-- Which unit is competent for which topic in which place; the most specific row wins.
create table competences (
  competence_id text primary key,
  unit_id text not null references units,
  topic_id text references topics,
  place_id text references places,
  kind text check (kind in ('suggestion', 'accusation', 'appeal')),
  -- Why: the unit's published list of duties or the like.
  basis text not null,
  active_from date not null,
  active_until date,
  check (topic_id is not null or kind is not null)
);

create table officers (
  officer_id uuid primary key,
  name text not null,
  active boolean not null
);

create table posts (
  post_id uuid primary key,
  officer_id uuid not null references officers,
  unit_id text not null references units,
  role text not null check (role in ('clerk', 'handler', 'leader', 'administrator')),
  title text not null,
  active_from date not null,
  active_until date,
  check (active_until is null or active_until > active_from)
);
create index posts_by_officer on posts (officer_id, active_from);

-- access -----------------------------------------------------------------------------------------

create table accounts (
  officer_id uuid primary key references officers,
  login text not null unique,
  password_hash text not null,
  failed_attempts integer not null,
  locked_until timestamptz,
  password_changed_at timestamptz not null
);

create table sessions (
  -- SHA-256 of the token in the cookie; the token itself is nowhere stored.
  token_digest text primary key,
  officer_id uuid not null references officers,
  post_id uuid not null references posts,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_by_officer on sessions (officer_id) where ended_at is null;

-- audit ------------------------------------------------------------------------------------------

-- The history of each matter: append only, chained by hash from the first event on.
create table events (
  matter_id uuid not null,
  seq integer not null check (seq > 0),
  type text not null,
  recorded_at timestamptz not null,
  occurred_on date not null,
  actor jsonb not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (matter_id, seq)
);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
  raise exception 'the history of a matter cannot be altered (%)', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger events_are_append_only before update or delete on events
  for each row execute function refuse_change_of_history();
create trigger events_are_never_truncated before truncate on events
  for each statement execute function refuse_change_of_history();

-- matters ----------------------------------------------------------------------------------------

create table matters (
  matter_id uuid primary key,
  -- The number of the submission that opened it. Unique because it comes from the year's sequence.
  number text not null,
  version integer not null,
  regime text not null check (regime in ('2005', '2022')),
  state text not null check (state in (
    'registered', 'routed', 'accepted', 'answered', 'served', 'closed', 'attached')),
  kind text not null check (kind in ('suggestion', 'accusation', 'appeal')),
  channel text not null check (channel in ('letter', 'visit', 'call', 'online', 'mailbox', 'superior')),
  title text not null,
  received_on date not null,
  place_id text not null references places,
  topic_id text references topics,
  registered_unit text not null references units,
  -- The unit that has the matter now and owes the next step.
  holder_unit text not null references units,
  -- The unit competent to decide, once one has been found.
  responsible_unit text references units,
  track text check (track in (
    'judicial', 'arbitration', 'partyAppeal', 'administrativeProcedure', 'dutyPerformance', 'petitionProcedure')),
  routing_way text check (routing_way in ('transfer', 'assign', 'own')),
  routed_on date,
  accepted_on date,
  answered_on date,
  served_on date,
  closed_on date,
  -- Until when the petitioner may rate; null where nothing was served on them by this office.
  rating_until date,
  rated_on date,
  attached_to uuid,
  -- Owed where the matter was assigned (2022 art. 22(1)(3)).
  closing_report text,
  -- The clock that ends first among those running: what in-trays sort by.
  next_rule text,
  next_raw_on date,
  next_due_on date,
  next_internal_on date,
  snapshot jsonb not null,
  head_seq integer not null,
  head_hash text not null,
  search tsvector not null
);
create index matters_by_number on matters (number);
-- In-tray of a unit, most urgent first.
create index matters_in_tray on matters (holder_unit, coalesce(next_raw_on, date '9999-12-31'), matter_id)
  where state not in ('closed', 'attached');
create index matters_by_received on matters (received_on desc, matter_id desc);
create index matters_by_registered_unit on matters (registered_unit, received_on desc, matter_id desc);
-- Reports by the day closed and by the day served (who may rate).
create index matters_by_closed on matters (closed_on, matter_id) where closed_on is not null;
create index matters_by_served on matters (served_on, matter_id)
  include (rated_on, rating_until) where served_on is not null;
create index matters_by_search on matters using gin (search);

-- Units that registered, hold or held a matter: what scope is computed from.
create table matter_units (
  matter_id uuid not null references matters,
  unit_id text not null references units,
  capacity text not null check (capacity in ('registered', 'held')),
  primary key (matter_id, unit_id, capacity)
);
create index matter_units_by_unit on matter_units (unit_id, matter_id);

create table claims (
  matter_id uuid not null references matters,
  claim_id integer not null,
  text text not null,
  kind text not null check (kind in ('suggestion', 'accusation', 'appeal')),
  topic_id text references topics,
  track text check (track in (
    'judicial', 'arbitration', 'partyAppeal', 'administrativeProcedure', 'dutyPerformance', 'petitionProcedure')),
  responsible_unit text references units,
  outcome text check (outcome in ('supported', 'explained', 'notSupported', 'adopted', 'partlyAdopted', 'notAdopted', 'redirected')),
  primary key (matter_id, claim_id)
);

create table assignments (
  matter_id uuid not null references matters,
  assignment_id integer not null,
  way text not null check (way in ('transfer', 'assign', 'own')),
  from_unit text not null references units,
  to_unit text not null references units,
  assigned_on date not null,
  -- Set by the assigner (2022 art. 22(1)(3)); only for assigned matters.
  period_ends_on date,
  ground jsonb not null,
  primary key (matter_id, assignment_id),
  check (way = 'assign' or period_ends_on is null)
);
create index assignments_by_unit on assignments (to_unit, assigned_on);

create table clocks (
  matter_id uuid not null references matters,
  clock_id integer not null,
  rule_id text not null,
  holder_unit text not null references units,
  trigger_on date not null,
  raw_on date not null,
  due_on date not null,
  internal_on date not null,
  provisional boolean not null,
  extension_days integer not null,
  state text not null check (state in ('running', 'met', 'ended')),
  ended_on date,
  ledger jsonb not null,
  primary key (matter_id, clock_id),
  check ((state = 'running') = (ended_on is null))
);
create index clocks_by_due on clocks (rule_id, raw_on);
-- The on-time closing rate is asked of the sixty-day clocks only.
create index clocks_of_handling on clocks (raw_on, matter_id, clock_id)
  include (state, due_on, ended_on) where rule_id in ('P05-04', 'P22-08');

create table notices (
  matter_id uuid not null references matters,
  notice_id integer not null,
  kind text not null check (kind in ('receipt', 'acceptance', 'path', 'extension')),
  unit_id text not null references units,
  issued_on date not null,
  way text not null check (way in ('inPerson', 'post', 'phone', 'online')),
  text text not null,
  primary key (matter_id, notice_id)
);

create table answers (
  matter_id uuid not null references matters,
  answer_id integer not null,
  unit_id text not null references units,
  -- The four parts that 2022 art. 32(1) asks for.
  claim_text text not null,
  facts text not null,
  opinion text not null,
  basis text not null,
  issued_on date not null,
  served_on date,
  served_way text check (served_way in ('inPerson', 'post', 'online', 'other')),
  primary key (matter_id, answer_id),
  check ((served_on is null) = (served_way is null))
);

create table ratings (
  matter_id uuid not null references matters,
  rating_id integer not null,
  target text not null check (target in ('office', 'unit')),
  unit_id text not null references units,
  value text not null check (value in ('satisfied', 'basicallySatisfied', 'dissatisfied')),
  reason text,
  rated_on date not null,
  primary key (matter_id, rating_id),
  check (value <> 'dissatisfied' or reason is not null)
);

create index ratings_by_day on ratings (rated_on, matter_id, rating_id) include (target, value);

-- Matters that may be the same one raised again; found by a job, decided by an officer.
create table repeat_candidates (
  matter_id uuid not null references matters,
  other_matter_id uuid not null,
  ground text not null check (ground in ('samePerson', 'similarText')),
  similarity real not null,
  primary key (matter_id, other_matter_id)
);

-- intake -----------------------------------------------------------------------------------------

create table submissions (
  matter_id uuid not null references matters,
  submission_id uuid not null,
  number text not null,
  channel text not null check (channel in ('letter', 'visit', 'call', 'online', 'mailbox', 'superior')),
  received_on date not null,
  registered_at timestamptz not null,
  registered_unit text not null references units,
  title text not null,
  body text not null,
  place_id text not null references places,
  topic_id text references topics,
  participants integer not null check (participants >= 1),
  people_affected integer not null check (people_affected >= participants),
  anonymous boolean not null,
  repeat boolean not null,
  -- Who received a visit, where a leader did on a reception day.
  received_by_leader text check (received_by_leader in ('city', 'county')),
  upstream_number text,
  upstream_level text check (upstream_level in ('state', 'province', 'city')),
  origin text not null check (origin in ('desk', 'portal', 'ledger')),
  query_code_digest text,
  content_digest text not null,
  primary key (matter_id, submission_id),
  check (received_by_leader is null or channel = 'visit')
);
-- Reports count by the day received; what they ask of a row stands in the index.
create index submissions_by_received on submissions (received_on, submission_id)
  include (matter_id, channel, participants, received_by_leader);
create index submissions_by_number on submissions (number);

-- Personal data is sealed; exact matches go by keyed blind index.
create table parties (
  matter_id uuid not null references matters,
  party_id uuid not null,
  submission_id uuid not null,
  role text not null check (role in ('petitioner', 'representative', 'agent')),
  name_sealed text,
  phone_sealed text,
  id_number_sealed text,
  address_sealed text,
  name_index text,
  phone_index text,
  id_number_index text,
  primary key (matter_id, party_id),
  foreign key (matter_id, submission_id) references submissions
);
create index parties_by_phone on parties (phone_index) where phone_index is not null;
create index parties_by_id_number on parties (id_number_index) where id_number_index is not null;
create index parties_by_name on parties (name_index) where name_index is not null;

-- Visits to province and capital: counts from the superior's notices, without names (design: track matters, never people).
create table higher_visits (
  visit_id uuid primary key,
  visited_on date not null,
  level text not null check (level in ('province', 'capital')),
  place_id text not null references places,
  participants integer not null check (participants >= 1),
  notice_number text not null,
  topic_id text references topics
);
create index higher_visits_by_day on higher_visits (visited_on);

-- Totals of the whole province as the superior's circular states them, month by month.
create table circular_totals (
  month date not null check (extract(day from month) = 1),
  level text not null check (level in ('province', 'capital')),
  batches integer not null check (batches >= 0),
  participants integer not null check (participants >= batches),
  circular_number text not null,
  primary key (month, level)
);

-- One sequence a year numbers the submissions of the hub; made when the first of that year comes.
create function take_numbers(year integer, amount integer) returns setof bigint language plpgsql as $$
declare
  name text := 'submission_numbers_' || year;
begin
  if to_regclass(name) is null then
    begin
      execute format('create sequence %I', name);
    exception when duplicate_table or unique_violation then null; -- another registration made it first
    end;
  end if;
  return query select nextval(name::regclass) from generate_series(1, amount);
end $$;

-- exchange ---------------------------------------------------------------------------------------

create table ledgers (
  ledger_id uuid primary key,
  name text not null,
  file_name text not null,
  file_digest text not null,
  content bytea not null,
  map jsonb not null,
  unit_id text not null references units,
  uploaded_by uuid references officers,
  uploaded_at timestamptz not null,
  state text not null check (state in ('uploaded', 'running', 'done', 'failed')),
  rows_total integer not null,
  rows_taken integer not null,
  rows_known integer not null,
  rows_faulty integer not null,
  -- The next row to take: an import that was killed goes on from here.
  next_row integer not null,
  finished_at timestamptz,
  failure text
);

-- Rows taken, so that a second import of the same ledger adds nothing. Not about one matter: keyed by its source.
create table ledger_rows (
  source text not null,
  row_key text not null,
  ledger_id uuid not null references ledgers,
  matter_id uuid,
  primary key (source, row_key)
);

create table ledger_faults (
  ledger_id uuid not null references ledgers,
  sheet text not null,
  row_number integer not null,
  faults jsonb not null,
  cells jsonb not null,
  primary key (ledger_id, sheet, row_number)
);
