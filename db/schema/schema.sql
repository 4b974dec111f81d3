-- The form of the database after all migrations. Written by "npm run db:snapshot"; compared by a test.

create table accounts (
  officer_id uuid not null,
  login text not null,
  password_hash text,
  failed_attempts integer not null,
  locked_until timestamp with time zone,
  password_changed_at timestamp with time zone not null,
  must_change_password boolean not null,
  constraint accounts_pkey PRIMARY KEY (officer_id),
  constraint accounts_login_key UNIQUE (login),
  constraint accounts_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(officer_id)
);

create table accused (
  matter_id uuid not null,
  accused_id integer not null,
  kind text not null,
  unit_id text,
  officer_id uuid,
  name_sealed text,
  constraint accused_pkey PRIMARY KEY (matter_id, accused_id),
  constraint accused_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint accused_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(officer_id),
  constraint accused_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint accused_kind_check CHECK ((kind = ANY (ARRAY['unit'::text, 'person'::text])))
);
alter table accused enable row level security;
create policy changed_within_reach on accused for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = accused.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on accused for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = accused.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on accused for insert with check (true);

create table answers (
  matter_id uuid not null,
  answer_id integer not null,
  unit_id text not null,
  claim_text text not null,
  facts text not null,
  opinion text not null,
  basis text not null,
  issued_on date not null,
  served_on date,
  served_way text,
  constraint answers_pkey PRIMARY KEY (matter_id, answer_id),
  constraint answers_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint answers_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint answers_check CHECK (((served_on IS NULL) = (served_way IS NULL))),
  constraint answers_served_way_check CHECK ((served_way = ANY (ARRAY['inPerson'::text, 'post'::text, 'online'::text, 'other'::text])))
);
alter table answers enable row level security;
create policy changed_within_reach on answers for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = answers.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on answers for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = answers.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on answers for insert with check (true);

create table assignments (
  matter_id uuid not null,
  assignment_id integer not null,
  way text not null,
  from_unit text not null,
  to_unit text not null,
  assigned_on date not null,
  period_ends_on date,
  ground jsonb not null,
  constraint assignments_pkey PRIMARY KEY (matter_id, assignment_id),
  constraint assignments_from_unit_fkey FOREIGN KEY (from_unit) REFERENCES units(unit_id),
  constraint assignments_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint assignments_to_unit_fkey FOREIGN KEY (to_unit) REFERENCES units(unit_id),
  constraint assignments_check CHECK (((way = 'assign'::text) OR (period_ends_on IS NULL))),
  constraint assignments_way_check CHECK ((way = ANY (ARRAY['transfer'::text, 'assign'::text, 'own'::text])))
);
CREATE INDEX assignments_by_day ON public.assignments USING btree (assigned_on, matter_id, assignment_id) INCLUDE (way);
alter table assignments enable row level security;
create policy changed_within_reach on assignments for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = assignments.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on assignments for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = assignments.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on assignments for insert with check (true);

create table attachment_pieces (
  matter_id uuid not null,
  attachment_id uuid not null,
  piece integer not null,
  content_sealed bytea not null,
  constraint attachment_pieces_pkey PRIMARY KEY (matter_id, attachment_id, piece),
  constraint attachment_pieces_matter_id_attachment_id_fkey FOREIGN KEY (matter_id, attachment_id) REFERENCES attachments(matter_id, attachment_id),
  constraint attachment_pieces_piece_check CHECK ((piece >= 0))
);
alter table attachment_pieces enable row level security;
create policy within_reach on attachment_pieces for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = attachment_pieces.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on attachment_pieces for insert with check (true);

create table attachments (
  matter_id uuid not null,
  attachment_id uuid not null,
  position integer not null,
  file_name_sealed text not null,
  media_type text not null,
  bytes bigint not null,
  digest text not null,
  origin text not null,
  added_by uuid,
  added_at timestamp with time zone not null,
  scan_state text not null,
  finding text,
  scanned_at timestamp with time zone,
  constraint attachments_pkey PRIMARY KEY (matter_id, attachment_id),
  constraint attachments_matter_id_position_key UNIQUE (matter_id, "position"),
  constraint attachments_added_by_fkey FOREIGN KEY (added_by) REFERENCES officers(officer_id),
  constraint attachments_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint attachments_bytes_check CHECK ((bytes > 0)),
  constraint attachments_check CHECK (((scan_state = 'infected'::text) = (finding IS NOT NULL))),
  constraint attachments_check1 CHECK (((origin = 'desk'::text) = (added_by IS NOT NULL))),
  constraint attachments_origin_check CHECK ((origin = ANY (ARRAY['desk'::text, 'portal'::text]))),
  constraint attachments_position_check CHECK (("position" > 0)),
  constraint attachments_scan_state_check CHECK ((scan_state = ANY (ARRAY['held'::text, 'unscanned'::text, 'clean'::text, 'infected'::text])))
);
alter table attachments enable row level security;
create policy within_reach on attachments for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = attachments.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on attachments for insert with check (true);

create table audit_checkpoint_heads (
  matter_id uuid not null,
  seq integer not null,
  checkpoint_seq bigint not null,
  hash text not null,
  constraint audit_checkpoint_heads_pkey PRIMARY KEY (matter_id, seq, checkpoint_seq),
  constraint audit_checkpoint_heads_checkpoint_seq_fkey FOREIGN KEY (checkpoint_seq) REFERENCES audit_checkpoints(seq)
);
CREATE UNIQUE INDEX audit_checkpoint_heads_by_checkpoint ON public.audit_checkpoint_heads USING btree (checkpoint_seq, matter_id);
alter table audit_checkpoint_heads enable row level security;
CREATE TRIGGER audit_checkpoint_heads_are_append_only BEFORE DELETE OR UPDATE ON public.audit_checkpoint_heads FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
CREATE TRIGGER audit_checkpoint_heads_are_never_truncated BEFORE TRUNCATE ON public.audit_checkpoint_heads FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

create table audit_checkpoints (
  seq bigint not null,
  made_at timestamp with time zone not null,
  previous_hash text not null,
  link_seq bigint not null,
  link_hash text not null,
  heads integer not null,
  heads_digest text not null,
  hash text not null,
  key_id text not null,
  signature text not null,
  constraint audit_checkpoints_pkey PRIMARY KEY (seq),
  constraint audit_checkpoints_key_id_fkey FOREIGN KEY (key_id) REFERENCES audit_keys(key_id),
  constraint audit_checkpoints_seq_check CHECK ((seq > 0))
);
CREATE TRIGGER audit_checkpoints_are_append_only BEFORE DELETE OR UPDATE ON public.audit_checkpoints FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
CREATE TRIGGER audit_checkpoints_are_never_truncated BEFORE TRUNCATE ON public.audit_checkpoints FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

create table audit_entries (
  entry_id uuid not null,
  recorded_at timestamp with time zone not null,
  act text not null,
  operation text not null,
  outcome text not null,
  refusal text,
  actor_kind text not null,
  officer_id uuid,
  post_id uuid,
  unit_id text,
  role text,
  task text,
  matter_id uuid,
  subject text,
  request_id text,
  details jsonb not null,
  words_digest text,
  digest text not null,
  on_behalf_of uuid,
  delegation_id uuid,
  constraint audit_entries_pkey PRIMARY KEY (entry_id),
  constraint audit_entries_act_check CHECK ((act = ANY (ARRAY['readMatter'::text, 'listMatters'::text, 'searchMatters'::text, 'unmask'::text, 'readLedger'::text, 'report'::text, 'export'::text, 'print'::text, 'command'::text, 'permissionChange'::text, 'signIn'::text, 'signInStep'::text, 'signInFailed'::text, 'signOut'::text, 'readAudit'::text, 'attempt'::text]))),
  constraint audit_entries_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['officer'::text, 'petitioner'::text, 'public'::text, 'system'::text]))),
  constraint audit_entries_check CHECK (((outcome = 'refused'::text) = (refusal IS NOT NULL))),
  constraint audit_entries_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])))
);
CREATE INDEX audit_entries_by_matter ON public.audit_entries USING btree (matter_id, entry_id) WHERE (matter_id IS NOT NULL);
CREATE INDEX audit_entries_by_officer ON public.audit_entries USING btree (officer_id, entry_id) WHERE (officer_id IS NOT NULL);
alter table audit_entries enable row level security;
create policy within_reach on audit_entries for select using ((((( SELECT reach_role() AS reach_role) = 'auditor'::text) AND ((matter_id IS NULL) OR (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[])) OR tried_out_of_reach(matter_id, refusal, officer_id, unit_id, role, on_behalf_of))) OR (( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = audit_entries.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[])))));
create policy written on audit_entries for insert with check (true);
CREATE TRIGGER audit_entries_are_append_only BEFORE DELETE OR UPDATE ON public.audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
CREATE TRIGGER audit_entries_are_never_truncated BEFORE TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

create table audit_keys (
  key_id text not null,
  public_key text not null,
  created_at timestamp with time zone not null,
  constraint audit_keys_pkey PRIMARY KEY (key_id)
);
CREATE TRIGGER audit_keys_are_append_only BEFORE DELETE OR UPDATE ON public.audit_keys FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
CREATE TRIGGER audit_keys_are_never_truncated BEFORE TRUNCATE ON public.audit_keys FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

create table audit_links (
  seq bigint not null,
  entry_id uuid not null,
  previous_hash text not null,
  hash text not null,
  constraint audit_links_pkey PRIMARY KEY (seq),
  constraint audit_links_entry_id_key UNIQUE (entry_id),
  constraint audit_links_seq_check CHECK ((seq > 0))
);
CREATE TRIGGER audit_links_are_append_only BEFORE DELETE OR UPDATE ON public.audit_links FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
CREATE TRIGGER audit_links_are_never_truncated BEFORE TRUNCATE ON public.audit_links FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

create table audit_waiting_heads (
  matter_id uuid not null,
  seq integer not null,
  hash text not null
);
alter table audit_waiting_heads enable row level security;
create policy written on audit_waiting_heads for insert with check (true);

create table audit_words (
  entry_id uuid not null,
  words_sealed text not null,
  constraint audit_words_pkey PRIMARY KEY (entry_id),
  constraint audit_words_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit_entries(entry_id)
);
alter table audit_words enable row level security;
create policy written on audit_words for insert with check (true);

create table authenticators (
  officer_id uuid not null,
  secret_sealed text,
  confirmed_at timestamp with time zone,
  candidate_sealed text,
  last_step integer,
  constraint authenticators_pkey PRIMARY KEY (officer_id),
  constraint authenticators_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES accounts(officer_id),
  constraint authenticators_check CHECK (((secret_sealed IS NULL) = (confirmed_at IS NULL)))
);

create table calendar_versions (
  version integer not null,
  change jsonb not null,
  reason text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  state text default 'running'::text not null,
  matters_total integer,
  matters_done integer default 0 not null,
  last_matter uuid,
  pass_revised integer default 0 not null,
  finished_at timestamp with time zone,
  constraint calendar_versions_pkey PRIMARY KEY (version),
  constraint calendar_versions_check CHECK (((state = 'done'::text) = (finished_at IS NOT NULL))),
  constraint calendar_versions_reason_check CHECK ((reason <> ''::text)),
  constraint calendar_versions_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text]))),
  constraint calendar_versions_version_check CHECK ((version > 0))
);
CREATE TRIGGER calendar_versions_stay BEFORE DELETE OR UPDATE ON public.calendar_versions FOR EACH ROW EXECUTE FUNCTION refuse_change_of_law();
CREATE TRIGGER calendar_versions_stay_whole BEFORE TRUNCATE ON public.calendar_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_law();

create table circular_totals (
  month date not null,
  level text not null,
  batches integer not null,
  participants integer not null,
  circular_number text not null,
  constraint circular_totals_pkey PRIMARY KEY (month, level),
  constraint circular_totals_batches_check CHECK ((batches >= 0)),
  constraint circular_totals_check CHECK ((participants >= batches)),
  constraint circular_totals_level_check CHECK ((level = ANY (ARRAY['province'::text, 'capital'::text]))),
  constraint circular_totals_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);

create table claims (
  matter_id uuid not null,
  claim_id integer not null,
  text text not null,
  kind text not null,
  topic_id text,
  track text,
  responsible_unit text,
  outcome text,
  constraint claims_pkey PRIMARY KEY (matter_id, claim_id),
  constraint claims_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint claims_responsible_unit_fkey FOREIGN KEY (responsible_unit) REFERENCES units(unit_id),
  constraint claims_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(topic_id),
  constraint claims_kind_check CHECK ((kind = ANY (ARRAY['suggestion'::text, 'accusation'::text, 'appeal'::text]))),
  constraint claims_outcome_check CHECK ((outcome = ANY (ARRAY['supported'::text, 'explained'::text, 'notSupported'::text, 'adopted'::text, 'partlyAdopted'::text, 'notAdopted'::text, 'redirected'::text]))),
  constraint claims_track_check CHECK ((track = ANY (ARRAY['judicial'::text, 'arbitration'::text, 'partyAppeal'::text, 'administrativeProcedure'::text, 'dutyPerformance'::text, 'petitionProcedure'::text])))
);
alter table claims enable row level security;
create policy changed_within_reach on claims for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = claims.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on claims for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = claims.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on claims for insert with check (true);

create table clocks (
  matter_id uuid not null,
  clock_id integer not null,
  rule_id text not null,
  holder_unit text not null,
  trigger_on date not null,
  raw_on date not null,
  due_on date not null,
  internal_on date not null,
  provisional boolean not null,
  extension_days integer not null,
  state text not null,
  ended_on date,
  ledger jsonb not null,
  is_right boolean default false not null,
  calendar_version integer default 0 not null,
  local_rule text,
  is_promise boolean default false not null,
  constraint clocks_pkey PRIMARY KEY (matter_id, clock_id),
  constraint clocks_holder_unit_fkey FOREIGN KEY (holder_unit) REFERENCES units(unit_id),
  constraint clocks_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint clocks_check CHECK (((state = 'running'::text) = (ended_on IS NULL))),
  constraint clocks_state_check CHECK ((state = ANY (ARRAY['running'::text, 'met'::text, 'ended'::text])))
);
CREATE INDEX clocks_by_due ON public.clocks USING btree (rule_id, raw_on);
CREATE INDEX clocks_of_handling ON public.clocks USING btree (raw_on, matter_id, clock_id) INCLUDE (state, due_on, ended_on) WHERE (rule_id = ANY (ARRAY['P05-04'::text, 'P22-08'::text]));
CREATE INDEX clocks_running ON public.clocks USING btree (due_on, raw_on) WHERE (state = 'running'::text);
alter table clocks enable row level security;
create policy changed_within_reach on clocks for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = clocks.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on clocks for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = clocks.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on clocks for insert with check (true);

create table competences (
  competence_id text not null,
  unit_id text not null,
  topic_id text,
  place_id text,
  kind text,
  basis text not null,
  active_from date not null,
  active_until date,
  constraint competences_pkey PRIMARY KEY (competence_id),
  constraint competences_place_id_fkey FOREIGN KEY (place_id) REFERENCES places(place_id),
  constraint competences_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(topic_id),
  constraint competences_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint competences_check CHECK (((topic_id IS NOT NULL) OR (kind IS NOT NULL))),
  constraint competences_kind_check CHECK ((kind = ANY (ARRAY['suggestion'::text, 'accusation'::text, 'appeal'::text])))
);

create table delegations (
  delegation_id uuid not null,
  post_id uuid not null,
  officer_id uuid not null,
  actions text[] not null,
  reason text not null,
  active_from date not null,
  active_until date not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  revoked_by uuid,
  revoked_at timestamp with time zone,
  constraint delegations_pkey PRIMARY KEY (delegation_id),
  constraint delegations_given_by_fkey FOREIGN KEY (given_by) REFERENCES officers(officer_id),
  constraint delegations_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(officer_id),
  constraint delegations_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(post_id),
  constraint delegations_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES officers(officer_id),
  constraint delegations_actions_check CHECK ((cardinality(actions) > 0)),
  constraint delegations_check CHECK (((active_until > active_from) AND ((active_until - active_from) <= 90))),
  constraint delegations_check1 CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)))
);
CREATE INDEX delegations_by_officer ON public.delegations USING btree (officer_id, active_until);
CREATE INDEX delegations_by_post ON public.delegations USING btree (post_id, active_until);
CREATE TRIGGER delegations_are_fit BEFORE INSERT OR UPDATE ON public.delegations FOR EACH ROW EXECUTE FUNCTION refuse_unfit_delegation();

create table demo_city (
  the_only boolean not null,
  seeded_at timestamp with time zone not null,
  constraint demo_city_pkey PRIMARY KEY (the_only),
  constraint demo_city_the_only_check CHECK (the_only)
);

create table destruction_items (
  matter_id uuid not null,
  list_id uuid not null,
  position integer not null,
  number text not null,
  rule_id text not null,
  closed_on date not null,
  keep_until date not null,
  state text not null,
  kept_because text,
  constraint destruction_items_pkey PRIMARY KEY (matter_id, list_id),
  constraint destruction_items_list_id_fkey FOREIGN KEY (list_id) REFERENCES destruction_lists(list_id),
  constraint destruction_items_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint destruction_items_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES retention_rules(rule_id),
  constraint destruction_items_check CHECK (((state = 'kept'::text) = (kept_because IS NOT NULL))),
  constraint destruction_items_position_check CHECK (("position" > 0)),
  constraint destruction_items_state_check CHECK ((state = ANY (ARRAY['listed'::text, 'erased'::text, 'kept'::text])))
);
CREATE INDEX destruction_items_by_list ON public.destruction_items USING btree (list_id, "position");
alter table destruction_items enable row level security;
create policy within_reach on destruction_items for select using ((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = destruction_items.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))));
create policy written on destruction_items for insert with check (true);

create table destruction_lists (
  list_id uuid not null,
  unit_id text not null,
  state text not null,
  reason text not null,
  items integer not null,
  digest text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  first_approved_by uuid,
  first_approved_at timestamp with time zone,
  approved_by uuid,
  approved_at timestamp with time zone,
  rejected_by uuid,
  rejected_at timestamp with time zone,
  rejection text,
  finished_at timestamp with time zone,
  constraint destruction_lists_pkey PRIMARY KEY (list_id),
  constraint destruction_lists_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES officers(officer_id),
  constraint destruction_lists_first_approved_by_fkey FOREIGN KEY (first_approved_by) REFERENCES officers(officer_id),
  constraint destruction_lists_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES officers(officer_id),
  constraint destruction_lists_rejected_by_fkey FOREIGN KEY (rejected_by) REFERENCES officers(officer_id),
  constraint destruction_lists_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint destruction_lists_check CHECK ((first_approved_by <> proposed_by)),
  constraint destruction_lists_check1 CHECK (((approved_by <> proposed_by) AND (approved_by <> first_approved_by))),
  constraint destruction_lists_check2 CHECK (((approved_by IS NULL) OR (first_approved_by IS NOT NULL))),
  constraint destruction_lists_check3 CHECK (((state = ANY (ARRAY['proposed'::text, 'rejected'::text])) OR (approved_by IS NOT NULL))),
  constraint destruction_lists_check4 CHECK (((state = 'rejected'::text) = (rejected_by IS NOT NULL))),
  constraint destruction_lists_check5 CHECK (((state = 'done'::text) = (finished_at IS NOT NULL))),
  constraint destruction_lists_items_check CHECK ((items > 0)),
  constraint destruction_lists_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'rejected'::text, 'approved'::text, 'done'::text])))
);
CREATE INDEX destruction_lists_by_unit ON public.destruction_lists USING btree (unit_id, proposed_at);
alter table destruction_lists enable row level security;
create policy changed_within_reach on destruction_lists for update using ((unit_id = ANY (( SELECT reach_scope() AS reach_scope)::text[]))) with check ((unit_id = ANY (( SELECT reach_scope() AS reach_scope)::text[])));
create policy proposed on destruction_lists for insert with check ((unit_id = ANY (( SELECT reach_scope() AS reach_scope)::text[])));
create policy within_reach on destruction_lists for select using ((unit_id = ANY (( SELECT reach_scope() AS reach_scope)::text[])));

create table disclosures (
  matter_id uuid not null,
  disclosure_id uuid not null,
  party_id uuid not null,
  officer_id uuid not null,
  post_id uuid not null,
  unit_id text not null,
  reason text not null,
  disclosed_at timestamp with time zone not null,
  opening_id integer,
  constraint disclosures_pkey PRIMARY KEY (matter_id, disclosure_id),
  constraint disclosures_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint disclosures_matter_id_opening_id_fkey FOREIGN KEY (matter_id, opening_id) REFERENCES identity_openings(matter_id, opening_id),
  constraint disclosures_matter_id_party_id_fkey FOREIGN KEY (matter_id, party_id) REFERENCES parties(matter_id, party_id),
  constraint disclosures_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(officer_id),
  constraint disclosures_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(post_id),
  constraint disclosures_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);
alter table disclosures enable row level security;
create policy within_reach on disclosures for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = disclosures.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on disclosures for insert with check (true);
CREATE TRIGGER disclosures_are_append_only BEFORE DELETE OR UPDATE ON public.disclosures FOR EACH ROW EXECUTE FUNCTION refuse_change_of_disclosures();
CREATE TRIGGER disclosures_are_never_truncated BEFORE TRUNCATE ON public.disclosures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_disclosures();

create table document_counters (
  unit_id text not null,
  year integer not null,
  series text not null,
  last integer not null,
  constraint document_counters_pkey PRIMARY KEY (unit_id, year, series),
  constraint document_counters_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint document_counters_last_check CHECK ((last > 0))
);

create table documents (
  matter_id uuid not null,
  document_id uuid not null,
  position integer not null,
  kind text not null,
  number text not null,
  unit_id text not null,
  issued_on date not null,
  content_sealed text,
  digest text not null,
  confirm_digest text,
  corrects uuid,
  issued_by uuid not null,
  issued_at timestamp with time zone not null,
  constraint documents_pkey PRIMARY KEY (matter_id, document_id),
  constraint documents_matter_id_corrects_key UNIQUE (matter_id, corrects),
  constraint documents_matter_id_position_key UNIQUE (matter_id, "position"),
  constraint documents_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES officers(officer_id),
  constraint documents_matter_id_corrects_fkey FOREIGN KEY (matter_id, corrects) REFERENCES documents(matter_id, document_id),
  constraint documents_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint documents_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint documents_position_check CHECK (("position" > 0))
);
CREATE INDEX documents_by_confirmation ON public.documents USING btree (confirm_digest) WHERE (confirm_digest IS NOT NULL);
alter table documents enable row level security;
create policy within_reach on documents for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = documents.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on documents for insert with check (true);
CREATE TRIGGER documents_stay BEFORE DELETE OR UPDATE ON public.documents FOR EACH ROW EXECUTE FUNCTION refuse_change_of_documents();
CREATE TRIGGER documents_stay_whole BEFORE TRUNCATE ON public.documents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_documents();

create table endings (
  matter_id uuid not null,
  ending text not null,
  ground text,
  unit_id text not null,
  ended_on date not null,
  reason text,
  turn_to text,
  constraint endings_pkey PRIMARY KEY (matter_id),
  constraint endings_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint endings_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint endings_check CHECK (((ending = 'withdrawn'::text) OR ((ground IS NOT NULL) AND (reason IS NOT NULL) AND (turn_to IS NOT NULL)))),
  constraint endings_ending_check CHECK ((ending = ANY (ARRAY['declined'::text, 'noLongerAccepted'::text, 'directReply'::text, 'ledToOtherProcedure'::text, 'withdrawn'::text])))
);
alter table endings enable row level security;
create policy within_reach on endings for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = endings.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on endings for insert with check (true);

create table events (
  matter_id uuid not null,
  seq integer not null,
  type text not null,
  recorded_at timestamp with time zone not null,
  occurred_on date not null,
  actor jsonb not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  constraint events_pkey PRIMARY KEY (matter_id, seq),
  constraint events_seq_check CHECK ((seq > 0))
);
alter table events enable row level security;
create policy changed_within_reach on events for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = events.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on events for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = events.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on events for insert with check (true);
CREATE TRIGGER events_are_append_only BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER events_are_never_truncated BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

create table hearings (
  matter_id uuid not null,
  hearing_id integer not null,
  proceeding_id integer,
  unit_id text not null,
  opens_on date not null,
  held_from date,
  held_to date,
  cancelled_on date,
  constraint hearings_pkey PRIMARY KEY (matter_id, hearing_id),
  constraint hearings_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint hearings_matter_id_proceeding_id_fkey FOREIGN KEY (matter_id, proceeding_id) REFERENCES proceedings(matter_id, proceeding_id),
  constraint hearings_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint hearings_check CHECK ((held_to >= held_from)),
  constraint hearings_check1 CHECK (((held_from IS NULL) = (held_to IS NULL))),
  constraint hearings_check2 CHECK (((held_from IS NULL) OR (cancelled_on IS NULL))),
  constraint hearings_hearing_id_check CHECK ((hearing_id > 0))
);
alter table hearings enable row level security;
create policy changed_within_reach on hearings for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = hearings.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on hearings for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = hearings.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on hearings for insert with check (true);

create table higher_visits (
  visit_id uuid not null,
  visited_on date not null,
  level text not null,
  place_id text not null,
  participants integer not null,
  notice_number text not null,
  topic_id text,
  constraint higher_visits_pkey PRIMARY KEY (visit_id),
  constraint higher_visits_place_id_fkey FOREIGN KEY (place_id) REFERENCES places(place_id),
  constraint higher_visits_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(topic_id),
  constraint higher_visits_level_check CHECK ((level = ANY (ARRAY['province'::text, 'capital'::text]))),
  constraint higher_visits_participants_check CHECK ((participants >= 1))
);
CREATE INDEX higher_visits_by_day ON public.higher_visits USING btree (visited_on);

create table idempotent_requests (
  actor text not null,
  idempotency_key text not null,
  request_digest text not null,
  status integer not null,
  body jsonb not null,
  created_at timestamp with time zone not null,
  constraint idempotent_requests_pkey PRIMARY KEY (actor, idempotency_key)
);

create table identity_openings (
  matter_id uuid not null,
  opening_id integer not null,
  asked_by uuid not null,
  decided_by uuid,
  reason_sealed text,
  decision_sealed text,
  constraint identity_openings_pkey PRIMARY KEY (matter_id, opening_id),
  constraint identity_openings_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES officers(officer_id),
  constraint identity_openings_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES officers(officer_id),
  constraint identity_openings_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint identity_openings_check CHECK ((decided_by <> asked_by)),
  constraint identity_openings_check1 CHECK (((decided_by IS NOT NULL) OR (decision_sealed IS NULL)))
);
alter table identity_openings enable row level security;
create policy changed_within_reach on identity_openings for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = identity_openings.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on identity_openings for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = identity_openings.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on identity_openings for insert with check (true);

create table law_settings (
  setting_id integer generated always as identity not null,
  code text not null,
  in_force boolean not null,
  from_on date not null,
  reason text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint law_settings_pkey PRIMARY KEY (setting_id),
  constraint law_settings_reason_check CHECK ((reason <> ''::text))
);
CREATE TRIGGER law_settings_stay BEFORE DELETE OR UPDATE ON public.law_settings FOR EACH ROW EXECUTE FUNCTION refuse_change_of_law();
CREATE TRIGGER law_settings_stay_whole BEFORE TRUNCATE ON public.law_settings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_law();

create table ledger_faults (
  ledger_id uuid not null,
  sheet text not null,
  row_number integer not null,
  faults jsonb not null,
  cells jsonb not null,
  constraint ledger_faults_pkey PRIMARY KEY (ledger_id, sheet, row_number),
  constraint ledger_faults_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledgers(ledger_id)
);
alter table ledger_faults enable row level security;
create policy within_reach on ledger_faults for select using ((EXISTS ( SELECT
   FROM ledgers
  WHERE (ledgers.ledger_id = ledger_faults.ledger_id))));

create table ledger_rows (
  source text not null,
  row_key text not null,
  ledger_id uuid not null,
  matter_id uuid,
  constraint ledger_rows_pkey PRIMARY KEY (source, row_key),
  constraint ledger_rows_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledgers(ledger_id)
);
alter table ledger_rows enable row level security;
create policy within_reach on ledger_rows for select using ((EXISTS ( SELECT
   FROM ledgers
  WHERE (ledgers.ledger_id = ledger_rows.ledger_id))));

create table ledgers (
  ledger_id uuid not null,
  name text not null,
  file_name text not null,
  file_digest text not null,
  content bytea not null,
  map jsonb not null,
  unit_id text not null,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null,
  state text not null,
  rows_total integer not null,
  rows_taken integer not null,
  rows_known integer not null,
  rows_faulty integer not null,
  next_row integer not null,
  finished_at timestamp with time zone,
  failure text,
  constraint ledgers_pkey PRIMARY KEY (ledger_id),
  constraint ledgers_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint ledgers_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES officers(officer_id),
  constraint ledgers_state_check CHECK ((state = ANY (ARRAY['uploaded'::text, 'running'::text, 'done'::text, 'failed'::text])))
);
alter table ledgers enable row level security;
create policy changed_within_reach on ledgers for update using ((unit_id = ANY (( SELECT reach_scope() AS reach_scope)::text[]))) with check ((unit_id = ANY (( SELECT reach_scope() AS reach_scope)::text[])));
create policy uploaded on ledgers for insert with check ((unit_id = ANY (( SELECT reach_scope() AS reach_scope)::text[])));
create policy within_reach on ledgers for select using ((unit_id = ANY (( SELECT reach_scope() AS reach_scope)::text[])));

create table matter_texts (
  matter_id uuid not null,
  text_id integer not null,
  body text not null,
  constraint matter_texts_pkey PRIMARY KEY (matter_id, text_id),
  constraint matter_texts_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint matter_texts_text_id_check CHECK ((text_id > 0))
);
alter table matter_texts enable row level security;
create policy within_reach on matter_texts for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = matter_texts.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on matter_texts for insert with check (true);

create table matter_units (
  matter_id uuid not null,
  unit_id text not null,
  received_on date not null,
  constraint matter_units_pkey PRIMARY KEY (matter_id, unit_id),
  constraint matter_units_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint matter_units_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);
CREATE INDEX matter_units_by_unit ON public.matter_units USING btree (unit_id, received_on DESC, matter_id DESC);
alter table matter_units enable row level security;
create policy within_reach on matter_units for select using (((unit_id = ( SELECT reach_unit() AS reach_unit)) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))));
create policy written on matter_units for insert with check (true);

create table matters (
  matter_id uuid not null,
  number text not null,
  version integer not null,
  regime text not null,
  state text not null,
  kind text not null,
  channel text not null,
  title text not null,
  received_on date not null,
  place_id text not null,
  topic_id text,
  registered_unit text not null,
  holder_unit text not null,
  responsible_unit text,
  track text,
  routing_way text,
  routed_on date,
  accepted_on date,
  answered_on date,
  served_on date,
  closed_on date,
  rating_until date,
  rated_on date,
  attached_to uuid,
  closing_report text,
  next_rule text,
  next_raw_on date,
  next_due_on date,
  next_internal_on date,
  snapshot jsonb not null,
  head_seq integer not null,
  head_hash text not null,
  search tsvector not null,
  walled_from text[] default '{}'::text[] not null,
  erased_on date,
  decider_unit text,
  approving_unit text,
  supported_on date,
  executed_on date,
  redrafting_unit text,
  participants integer not null,
  constraint matters_pkey PRIMARY KEY (matter_id),
  constraint matters_approving_unit_fkey FOREIGN KEY (approving_unit) REFERENCES units(unit_id),
  constraint matters_decider_unit_fkey FOREIGN KEY (decider_unit) REFERENCES units(unit_id),
  constraint matters_holder_unit_fkey FOREIGN KEY (holder_unit) REFERENCES units(unit_id),
  constraint matters_place_id_fkey FOREIGN KEY (place_id) REFERENCES places(place_id),
  constraint matters_redrafting_unit_fkey FOREIGN KEY (redrafting_unit) REFERENCES units(unit_id),
  constraint matters_registered_unit_fkey FOREIGN KEY (registered_unit) REFERENCES units(unit_id),
  constraint matters_responsible_unit_fkey FOREIGN KEY (responsible_unit) REFERENCES units(unit_id),
  constraint matters_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(topic_id),
  constraint matters_channel_check CHECK ((channel = ANY (ARRAY['letter'::text, 'visit'::text, 'call'::text, 'online'::text, 'mailbox'::text, 'superior'::text]))),
  constraint matters_kind_check CHECK ((kind = ANY (ARRAY['suggestion'::text, 'accusation'::text, 'appeal'::text]))),
  constraint matters_regime_check CHECK ((regime = ANY (ARRAY['2005'::text, '2022'::text]))),
  constraint matters_routing_way_check CHECK ((routing_way = ANY (ARRAY['transfer'::text, 'assign'::text, 'own'::text]))),
  constraint matters_state_check CHECK ((state = ANY (ARRAY['registered'::text, 'routed'::text, 'accepted'::text, 'answered'::text, 'served'::text, 'closed'::text, 'attached'::text]))),
  constraint matters_track_check CHECK ((track = ANY (ARRAY['judicial'::text, 'arbitration'::text, 'partyAppeal'::text, 'administrativeProcedure'::text, 'dutyPerformance'::text, 'petitionProcedure'::text])))
);
CREATE INDEX matters_by_closed ON public.matters USING btree (closed_on, matter_id) WHERE (closed_on IS NOT NULL);
CREATE INDEX matters_by_closing ON public.matters USING btree (registered_unit, closed_on) WHERE ((closed_on IS NOT NULL) AND (erased_on IS NULL));
CREATE INDEX matters_by_number ON public.matters USING btree (number);
CREATE INDEX matters_by_received ON public.matters USING btree (received_on DESC, matter_id DESC);
CREATE INDEX matters_by_registered_unit ON public.matters USING btree (registered_unit, received_on DESC, matter_id DESC);
CREATE INDEX matters_by_search ON public.matters USING gin (search);
CREATE INDEX matters_by_served ON public.matters USING btree (served_on, matter_id) INCLUDE (rated_on, rating_until) WHERE (served_on IS NOT NULL);
CREATE INDEX matters_by_support ON public.matters USING btree (supported_on, matter_id) INCLUDE (executed_on) WHERE (supported_on IS NOT NULL);
CREATE INDEX matters_in_tray ON public.matters USING btree (holder_unit, COALESCE(next_raw_on, '9999-12-31'::date), matter_id) WHERE (state <> ALL (ARRAY['closed'::text, 'attached'::text]));
CREATE INDEX matters_to_approve ON public.matters USING btree (approving_unit, matter_id) WHERE (approving_unit IS NOT NULL);
CREATE INDEX matters_to_decide ON public.matters USING btree (decider_unit, matter_id) WHERE (decider_unit IS NOT NULL);
CREATE INDEX matters_to_execute ON public.matters USING btree (holder_unit, supported_on) WHERE ((supported_on IS NOT NULL) AND (executed_on IS NULL));
CREATE INDEX matters_to_redraft ON public.matters USING btree (redrafting_unit, matter_id) WHERE (redrafting_unit IS NOT NULL);
CREATE INDEX matters_with_walls ON public.matters USING gin (walled_from) WHERE (walled_from <> '{}'::text[]);
alter table matters enable row level security;
create policy changed_within_reach on matters for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = matters.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (NOT (walled_from && ( SELECT reach_selves() AS reach_selves)))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy registered on matters for insert with check (true);
create policy within_reach on matters for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = matters.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (NOT (walled_from && ( SELECT reach_selves() AS reach_selves)))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));

create table notices (
  matter_id uuid not null,
  notice_id integer not null,
  kind text not null,
  unit_id text not null,
  issued_on date not null,
  way text not null,
  text text not null,
  constraint notices_pkey PRIMARY KEY (matter_id, notice_id),
  constraint notices_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint notices_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint notices_kind_check CHECK ((kind = ANY (ARRAY['receipt'::text, 'acceptance'::text, 'path'::text, 'extension'::text, 'declining'::text, 'noLongerAccepting'::text, 'reply'::text, 'withdrawal'::text, 'moved'::text]))),
  constraint notices_way_check CHECK ((way = ANY (ARRAY['inPerson'::text, 'post'::text, 'phone'::text, 'online'::text])))
);
alter table notices enable row level security;
create policy changed_within_reach on notices for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = notices.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on notices for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = notices.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on notices for insert with check (true);

create table objections (
  matter_id uuid not null,
  objection_id integer not null,
  assignment_id integer not null,
  by_unit text not null,
  raised_on date not null,
  reason text not null,
  proposed_unit text,
  decider text not null,
  decider_unit text not null,
  decision text,
  decided_on date,
  to_unit text,
  conference_on date,
  decision_reason text,
  constraint objections_pkey PRIMARY KEY (matter_id, objection_id),
  constraint objections_by_unit_fkey FOREIGN KEY (by_unit) REFERENCES units(unit_id),
  constraint objections_decider_unit_fkey FOREIGN KEY (decider_unit) REFERENCES units(unit_id),
  constraint objections_matter_id_assignment_id_fkey FOREIGN KEY (matter_id, assignment_id) REFERENCES assignments(matter_id, assignment_id),
  constraint objections_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint objections_proposed_unit_fkey FOREIGN KEY (proposed_unit) REFERENCES units(unit_id),
  constraint objections_to_unit_fkey FOREIGN KEY (to_unit) REFERENCES units(unit_id),
  constraint objections_check CHECK (((decision IS NULL) = (decided_on IS NULL))),
  constraint objections_check1 CHECK (((decision IS NULL) OR (decision_reason IS NOT NULL))),
  constraint objections_check2 CHECK (((decision <> 'rerouted'::text) OR (to_unit IS NOT NULL))),
  constraint objections_check3 CHECK (((decision IS NULL) OR ((decider = 'jointConference'::text) = (conference_on IS NOT NULL)))),
  constraint objections_decider_check CHECK ((decider = ANY (ARRAY['sender'::text, 'commonSuperior'::text, 'jointConference'::text]))),
  constraint objections_decision_check CHECK ((decision = ANY (ARRAY['returned'::text, 'rerouted'::text, 'refused'::text])))
);
alter table objections enable row level security;
create policy changed_within_reach on objections for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = objections.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on objections for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = objections.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on objections for insert with check (true);

create table officers (
  officer_id uuid not null,
  name text not null,
  active boolean not null,
  constraint officers_pkey PRIMARY KEY (officer_id)
);

create table old_passwords (
  officer_id uuid not null,
  nth integer generated always as identity not null,
  replaced_at timestamp with time zone not null,
  password_hash text not null,
  constraint old_passwords_pkey PRIMARY KEY (officer_id, nth),
  constraint old_passwords_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES accounts(officer_id)
);

create table one_time_links (
  token_digest text not null,
  kind text not null,
  officer_id uuid,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint one_time_links_pkey PRIMARY KEY (token_digest),
  constraint one_time_links_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES accounts(officer_id),
  constraint one_time_links_check CHECK (((kind = 'personal'::text) = (officer_id IS NOT NULL))),
  constraint one_time_links_kind_check CHECK ((kind = ANY (ARRAY['firstStart'::text, 'personal'::text])))
);

create table parties (
  matter_id uuid not null,
  party_id uuid not null,
  submission_id uuid not null,
  role text not null,
  name_sealed text,
  phone_sealed text,
  id_number_sealed text,
  address_sealed text,
  name_index text,
  phone_index text,
  id_number_index text,
  index_key integer,
  confidential boolean default false not null,
  constraint parties_pkey PRIMARY KEY (matter_id, party_id),
  constraint parties_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint parties_matter_id_submission_id_fkey FOREIGN KEY (matter_id, submission_id) REFERENCES submissions(matter_id, submission_id),
  constraint parties_role_check CHECK ((role = ANY (ARRAY['petitioner'::text, 'representative'::text, 'agent'::text])))
);
CREATE INDEX parties_by_id_number ON public.parties USING btree (id_number_index) WHERE (id_number_index IS NOT NULL);
CREATE INDEX parties_by_name ON public.parties USING btree (name_index) WHERE (name_index IS NOT NULL);
CREATE INDEX parties_by_phone ON public.parties USING btree (phone_index) WHERE (phone_index IS NOT NULL);
alter table parties enable row level security;
create policy changed_within_reach on parties for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = parties.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on parties for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = parties.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on parties for insert with check (true);
CREATE TRIGGER same_person_forgotten AFTER UPDATE OF confidential ON public.parties FOR EACH ROW WHEN ((new.confidential AND (NOT old.confidential))) EXECUTE FUNCTION forget_same_person();

create table passkeys (
  credential_id text not null,
  officer_id uuid not null,
  name text not null,
  public_key text not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  removed_at timestamp with time zone,
  constraint passkeys_pkey PRIMARY KEY (credential_id),
  constraint passkeys_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES accounts(officer_id)
);
CREATE INDEX passkeys_by_officer ON public.passkeys USING btree (officer_id);

create table places (
  place_id text not null,
  name text not null,
  level text not null,
  parent_id text,
  constraint places_pkey PRIMARY KEY (place_id),
  constraint places_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES places(place_id),
  constraint places_level_check CHECK ((level = ANY (ARRAY['city'::text, 'county'::text, 'township'::text])))
);

create table posts (
  post_id uuid not null,
  officer_id uuid not null,
  unit_id text not null,
  role text not null,
  title text not null,
  active_from date not null,
  active_until date,
  constraint posts_pkey PRIMARY KEY (post_id),
  constraint posts_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(officer_id),
  constraint posts_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint posts_check CHECK (((active_until IS NULL) OR (active_until > active_from))),
  constraint posts_role_check CHECK ((role = ANY (ARRAY['clerk'::text, 'handler'::text, 'leader'::text, 'administrator'::text, 'securityOfficer'::text, 'auditor'::text])))
);
CREATE INDEX posts_by_officer ON public.posts USING btree (officer_id, active_from);
CREATE TRIGGER offices_kept_apart BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE FUNCTION refuse_combined_offices();

create table proceedings (
  matter_id uuid not null,
  proceeding_id integer not null,
  kind text not null,
  unit_id text not null,
  against_unit text not null,
  received_on date not null,
  in_time boolean,
  admitted_on date,
  declined_on date,
  ground text,
  outcome text,
  issued_on date,
  served_on date,
  constraint proceedings_pkey PRIMARY KEY (matter_id, proceeding_id),
  constraint proceedings_against_unit_fkey FOREIGN KEY (against_unit) REFERENCES units(unit_id),
  constraint proceedings_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint proceedings_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint proceedings_check CHECK ((unit_id <> against_unit)),
  constraint proceedings_check1 CHECK (((admitted_on IS NULL) OR (declined_on IS NULL))),
  constraint proceedings_check2 CHECK (((outcome IS NULL) = (issued_on IS NULL))),
  constraint proceedings_check3 CHECK (((issued_on IS NULL) OR (admitted_on IS NOT NULL))),
  constraint proceedings_ground_check CHECK ((ground = ANY (ARRAY['late'::text, 'otherProcedure'::text, 'withdrawn'::text]))),
  constraint proceedings_kind_check CHECK ((kind = ANY (ARRAY['review'::text, 'reReview'::text]))),
  constraint proceedings_outcome_check CHECK ((outcome = ANY (ARRAY['uphold'::text, 'revoke'::text, 'change'::text, 'redo'::text]))),
  constraint proceedings_proceeding_id_check CHECK ((proceeding_id > 0))
);
alter table proceedings enable row level security;
create policy changed_within_reach on proceedings for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = proceedings.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on proceedings for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = proceedings.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on proceedings for insert with check (true);

create table ratings (
  matter_id uuid not null,
  rating_id integer not null,
  target text not null,
  unit_id text not null,
  value text not null,
  reason text,
  rated_on date not null,
  constraint ratings_pkey PRIMARY KEY (matter_id, rating_id),
  constraint ratings_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint ratings_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint ratings_check CHECK (((value <> 'dissatisfied'::text) OR (reason IS NOT NULL))),
  constraint ratings_target_check CHECK ((target = ANY (ARRAY['office'::text, 'unit'::text]))),
  constraint ratings_value_check CHECK ((value = ANY (ARRAY['satisfied'::text, 'basicallySatisfied'::text, 'dissatisfied'::text])))
);
CREATE INDEX ratings_by_day ON public.ratings USING btree (rated_on, matter_id, rating_id) INCLUDE (target, value);
alter table ratings enable row level security;
create policy changed_within_reach on ratings for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = ratings.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on ratings for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = ratings.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on ratings for insert with check (true);

create table recommendation_matters (
  matter_id uuid not null,
  recommendation_id uuid not null,
  constraint recommendation_matters_pkey PRIMARY KEY (matter_id, recommendation_id),
  constraint recommendation_matters_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint recommendation_matters_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES recommendations(recommendation_id)
);
CREATE INDEX recommendation_matters_by_recommendation ON public.recommendation_matters USING btree (recommendation_id);
alter table recommendation_matters enable row level security;
create policy within_reach on recommendation_matters for select using ((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = recommendation_matters.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))));
create policy written on recommendation_matters for insert with check (true);

create table recommendations (
  recommendation_id uuid not null,
  kind text not null,
  regime text not null,
  office_unit text not null,
  to_unit text not null,
  number text not null,
  issued_on date not null,
  issued_by uuid not null,
  rule_id text not null,
  due_on date,
  adoption text,
  answered_on date,
  content_sealed text not null,
  content_digest text not null,
  answer_sealed text,
  answer_digest text,
  head_seq integer not null,
  head_hash text not null,
  constraint recommendations_pkey PRIMARY KEY (recommendation_id),
  constraint recommendations_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES officers(officer_id),
  constraint recommendations_office_unit_fkey FOREIGN KEY (office_unit) REFERENCES units(unit_id),
  constraint recommendations_to_unit_fkey FOREIGN KEY (to_unit) REFERENCES units(unit_id),
  constraint recommendations_adoption_check CHECK ((adoption = ANY (ARRAY['adopted'::text, 'partlyAdopted'::text, 'notAdopted'::text]))),
  constraint recommendations_check CHECK ((to_unit <> office_unit)),
  constraint recommendations_check1 CHECK (((adoption IS NULL) = (answered_on IS NULL))),
  constraint recommendations_check2 CHECK (((answered_on IS NULL) = (answer_sealed IS NULL))),
  constraint recommendations_check3 CHECK (((answered_on IS NULL) = (answer_digest IS NULL))),
  constraint recommendations_head_seq_check CHECK ((head_seq > 0)),
  constraint recommendations_kind_check CHECK ((kind = ANY (ARRAY['work'::text, 'policy'::text, 'accountability'::text]))),
  constraint recommendations_regime_check CHECK ((regime = ANY (ARRAY['2005'::text, '2022'::text])))
);
CREATE INDEX recommendations_by_day ON public.recommendations USING btree (issued_on, recommendation_id) INCLUDE (kind, adoption);
CREATE INDEX recommendations_made ON public.recommendations USING btree (office_unit, issued_on, recommendation_id);
CREATE INDEX recommendations_received ON public.recommendations USING btree (to_unit, issued_on, recommendation_id);
alter table recommendations enable row level security;
create policy answered_within_reach on recommendations for update using ((((office_unit = ANY (( SELECT reach_scope() AS reach_scope)::text[])) OR (to_unit = ANY (( SELECT reach_scope() AS reach_scope)::text[]))) AND (NOT (recommendation_id IN ( SELECT walled_recommendations(( SELECT reach_selves() AS reach_selves)) AS walled_recommendations))))) with check (true);
create policy made on recommendations for insert with check ((office_unit = ANY (( SELECT reach_scope() AS reach_scope)::text[])));
create policy within_reach on recommendations for select using ((((office_unit = ANY (( SELECT reach_scope() AS reach_scope)::text[])) OR (to_unit = ANY (( SELECT reach_scope() AS reach_scope)::text[]))) AND (NOT (recommendation_id IN ( SELECT walled_recommendations(( SELECT reach_selves() AS reach_selves)) AS walled_recommendations)))));

create table recoveries (
  recovery_id uuid not null,
  officer_id uuid not null,
  reason text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  constraint recoveries_pkey PRIMARY KEY (recovery_id),
  constraint recoveries_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES officers(officer_id),
  constraint recoveries_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES officers(officer_id),
  constraint recoveries_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES accounts(officer_id),
  constraint recoveries_check CHECK ((asked_by <> officer_id)),
  constraint recoveries_check1 CHECK ((confirmed_by <> officer_id)),
  constraint recoveries_check2 CHECK ((confirmed_by <> asked_by)),
  constraint recoveries_check3 CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL)))
);
CREATE INDEX recoveries_open ON public.recoveries USING btree (officer_id) WHERE (confirmed_at IS NULL);

create table repeat_candidates (
  matter_id uuid not null,
  other_matter_id uuid not null,
  ground text not null,
  similarity real not null,
  constraint repeat_candidates_pkey PRIMARY KEY (matter_id, other_matter_id),
  constraint repeat_candidates_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint repeat_candidates_ground_check CHECK ((ground = ANY (ARRAY['samePerson'::text, 'similarText'::text])))
);
alter table repeat_candidates enable row level security;
create policy dropped_within_reach on repeat_candidates for delete using ((EXISTS ( SELECT
   FROM matters
  WHERE (matters.matter_id = repeat_candidates.matter_id))));
create policy within_reach on repeat_candidates for select using ((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = repeat_candidates.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND ( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = repeat_candidates.other_matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[])) AND (other_matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))));

create table resealing (
  store text not null,
  sealing_key integer not null,
  index_key integer not null,
  position jsonb,
  done bigint not null,
  constraint resealing_pkey PRIMARY KEY (store)
);

create table retention_holds (
  matter_id uuid not null,
  hold_id uuid not null,
  reason text not null,
  placed_by uuid not null,
  placed_at timestamp with time zone not null,
  released_by uuid,
  released_at timestamp with time zone,
  constraint retention_holds_pkey PRIMARY KEY (matter_id, hold_id),
  constraint retention_holds_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint retention_holds_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES officers(officer_id),
  constraint retention_holds_released_by_fkey FOREIGN KEY (released_by) REFERENCES officers(officer_id),
  constraint retention_holds_check CHECK (((released_by IS NULL) = (released_at IS NULL)))
);
alter table retention_holds enable row level security;
create policy changed_within_reach on retention_holds for update using ((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = retention_holds.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[])))) with check (true);
create policy within_reach on retention_holds for select using ((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = retention_holds.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))));
create policy written on retention_holds for insert with check (true);

create table retention_rules (
  rule_id text not null,
  position integer not null,
  channel text,
  kind text,
  outcome text,
  years integer,
  basis_zh text not null,
  basis_en text not null,
  constraint retention_rules_pkey PRIMARY KEY (rule_id),
  constraint retention_rules_position_key UNIQUE ("position"),
  constraint retention_rules_channel_check CHECK ((channel = ANY (ARRAY['letter'::text, 'visit'::text, 'call'::text, 'online'::text, 'mailbox'::text, 'superior'::text]))),
  constraint retention_rules_kind_check CHECK ((kind = ANY (ARRAY['suggestion'::text, 'accusation'::text, 'appeal'::text]))),
  constraint retention_rules_outcome_check CHECK ((outcome = ANY (ARRAY['supported'::text, 'explained'::text, 'notSupported'::text, 'adopted'::text, 'partlyAdopted'::text, 'notAdopted'::text, 'redirected'::text]))),
  constraint retention_rules_years_check CHECK ((years > 0))
);

create table sealing_keys (
  key_id integer not null,
  provider text not null,
  wrapped text,
  created_at timestamp with time zone not null,
  purpose text not null,
  public_key text,
  superseded_at timestamp with time zone,
  retired_at timestamp with time zone,
  constraint sealing_keys_pkey PRIMARY KEY (key_id),
  constraint sealing_keys_check CHECK (((retired_at IS NULL) = (wrapped IS NOT NULL))),
  constraint sealing_keys_check1 CHECK (((purpose = 'sign'::text) = (public_key IS NOT NULL))),
  constraint sealing_keys_purpose_check CHECK ((purpose = ANY (ARRAY['seal'::text, 'index'::text, 'digest'::text, 'sign'::text])))
);

create table sessions (
  token_digest text not null,
  officer_id uuid not null,
  post_id uuid not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  way text not null,
  factor_given_at timestamp with time zone,
  completed_at timestamp with time zone,
  challenge text,
  challenge_until timestamp with time zone,
  delegation_id uuid,
  constraint sessions_pkey PRIMARY KEY (token_digest),
  constraint sessions_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegations(delegation_id),
  constraint sessions_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(officer_id),
  constraint sessions_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(post_id),
  constraint sessions_way_check CHECK ((way = ANY (ARRAY['password'::text, 'singleSignOn'::text])))
);
CREATE INDEX sessions_by_officer ON public.sessions USING btree (officer_id) WHERE (ended_at IS NULL);

create table submissions (
  matter_id uuid not null,
  submission_id uuid not null,
  number text not null,
  channel text not null,
  received_on date not null,
  registered_at timestamp with time zone not null,
  registered_unit text not null,
  title text not null,
  body text not null,
  place_id text not null,
  topic_id text,
  participants integer not null,
  people_affected integer not null,
  anonymous boolean not null,
  repeat boolean not null,
  received_by_leader text,
  upstream_number text,
  upstream_level text,
  origin text not null,
  query_code_digest text,
  content_digest text not null,
  constraint submissions_pkey PRIMARY KEY (matter_id, submission_id),
  constraint submissions_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint submissions_place_id_fkey FOREIGN KEY (place_id) REFERENCES places(place_id),
  constraint submissions_registered_unit_fkey FOREIGN KEY (registered_unit) REFERENCES units(unit_id),
  constraint submissions_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(topic_id),
  constraint submissions_channel_check CHECK ((channel = ANY (ARRAY['letter'::text, 'visit'::text, 'call'::text, 'online'::text, 'mailbox'::text, 'superior'::text]))),
  constraint submissions_check CHECK ((people_affected >= participants)),
  constraint submissions_check1 CHECK (((received_by_leader IS NULL) OR (channel = 'visit'::text))),
  constraint submissions_origin_check CHECK ((origin = ANY (ARRAY['desk'::text, 'portal'::text, 'ledger'::text]))),
  constraint submissions_participants_check CHECK ((participants >= 1)),
  constraint submissions_received_by_leader_check CHECK ((received_by_leader = ANY (ARRAY['city'::text, 'county'::text]))),
  constraint submissions_upstream_level_check CHECK ((upstream_level = ANY (ARRAY['state'::text, 'province'::text, 'city'::text])))
);
CREATE INDEX submissions_by_number ON public.submissions USING btree (number);
CREATE INDEX submissions_by_received ON public.submissions USING btree (received_on, submission_id) INCLUDE (matter_id, channel, participants, received_by_leader);
alter table submissions enable row level security;
create policy changed_within_reach on submissions for update using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = submissions.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[])))) with check (true);
create policy within_reach on submissions for select using (((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = submissions.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))) OR (matter_id = ANY (( SELECT reach_matters() AS reach_matters)::uuid[]))));
create policy written on submissions for insert with check (true);

create table supervision_proposals (
  matter_id uuid not null,
  proposal_id integer not null,
  office_unit text not null,
  to_unit text not null,
  rule_id text not null,
  clock_id integer not null,
  due_on date not null,
  raised_on date not null,
  decided boolean not null,
  constraint supervision_proposals_pkey PRIMARY KEY (matter_id, proposal_id),
  constraint supervision_proposals_matter_id_clock_id_due_on_key UNIQUE (matter_id, clock_id, due_on),
  constraint supervision_proposals_matter_id_clock_id_fkey FOREIGN KEY (matter_id, clock_id) REFERENCES clocks(matter_id, clock_id),
  constraint supervision_proposals_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint supervision_proposals_office_unit_fkey FOREIGN KEY (office_unit) REFERENCES units(unit_id),
  constraint supervision_proposals_to_unit_fkey FOREIGN KEY (to_unit) REFERENCES units(unit_id),
  constraint supervision_proposals_check CHECK ((to_unit <> office_unit)),
  constraint supervision_proposals_check1 CHECK ((raised_on > due_on)),
  constraint supervision_proposals_proposal_id_check CHECK ((proposal_id > 0))
);
CREATE INDEX supervision_proposals_waiting ON public.supervision_proposals USING btree (office_unit, due_on) WHERE (NOT decided);
alter table supervision_proposals enable row level security;
create policy changed_within_reach on supervision_proposals for update using ((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = supervision_proposals.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[])))) with check (true);
create policy within_reach on supervision_proposals for select using ((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = supervision_proposals.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))));
create policy written on supervision_proposals for insert with check (true);

create table supervisions (
  matter_id uuid not null,
  supervision_id integer not null,
  kind text not null,
  office_unit text not null,
  to_unit text not null,
  ground text,
  issued_on date not null,
  rounds integer not null,
  answer_by date not null,
  replied_on date,
  ended_on date,
  ended_how text,
  constraint supervisions_pkey PRIMARY KEY (matter_id, supervision_id),
  constraint supervisions_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(matter_id),
  constraint supervisions_office_unit_fkey FOREIGN KEY (office_unit) REFERENCES units(unit_id),
  constraint supervisions_to_unit_fkey FOREIGN KEY (to_unit) REFERENCES units(unit_id),
  constraint supervisions_check CHECK ((to_unit <> office_unit)),
  constraint supervisions_check1 CHECK (((kind = 'urging'::text) OR (ground IS NOT NULL))),
  constraint supervisions_check2 CHECK (((ended_on IS NULL) = (ended_how IS NULL))),
  constraint supervisions_ended_how_check CHECK ((ended_how = ANY (ARRAY['accepted'::text, 'replied'::text, 'ordered'::text, 'withdrawn'::text]))),
  constraint supervisions_ground_check CHECK ((ground = ANY (ARRAY['overdue'::text, 'noFeedback'::text, 'procedure'::text, 'shirking'::text, 'fraud'::text, 'notExecuted'::text, 'other'::text]))),
  constraint supervisions_kind_check CHECK ((kind = ANY (ARRAY['urging'::text, 'order'::text]))),
  constraint supervisions_rounds_check CHECK ((rounds > 0)),
  constraint supervisions_supervision_id_check CHECK ((supervision_id > 0))
);
CREATE INDEX supervisions_by_day ON public.supervisions USING btree (issued_on, matter_id, supervision_id) INCLUDE (kind, ended_how);
CREATE INDEX supervisions_of_office ON public.supervisions USING btree (office_unit, answer_by, matter_id);
CREATE INDEX supervisions_owed ON public.supervisions USING btree (to_unit, answer_by, matter_id);
alter table supervisions enable row level security;
create policy changed_within_reach on supervisions for update using ((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = supervisions.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[])))) with check (true);
create policy within_reach on supervisions for select using ((( SELECT true
   FROM matter_units u
  WHERE ((u.matter_id = supervisions.matter_id) AND (u.unit_id = ( SELECT reach_unit() AS reach_unit)))
 LIMIT 1) AND (matter_id <> ALL (( SELECT reach_walled() AS reach_walled)::uuid[]))));
create policy written on supervisions for insert with check (true);

create table topics (
  topic_id text not null,
  parent_id text,
  level integer not null,
  name text not null,
  path text not null,
  constraint topics_pkey PRIMARY KEY (topic_id),
  constraint topics_path_key UNIQUE (path),
  constraint topics_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES topics(topic_id),
  constraint topics_level_check CHECK (((level >= 1) AND (level <= 3)))
);

create table units (
  unit_id text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  level text not null,
  parent_id text,
  place_id text not null,
  active_from date not null,
  active_until date,
  reviewed_by text,
  opinions_approved boolean default false not null,
  constraint units_pkey PRIMARY KEY (unit_id),
  constraint units_name_key UNIQUE (name),
  constraint units_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES units(unit_id),
  constraint units_place_id_fkey FOREIGN KEY (place_id) REFERENCES places(place_id),
  constraint units_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES units(unit_id),
  constraint units_check CHECK (((active_until IS NULL) OR (active_until > active_from))),
  constraint units_check1 CHECK ((reviewed_by <> unit_id)),
  constraint units_kind_check CHECK ((kind = ANY (ARRAY['leadership'::text, 'petitionOffice'::text, 'department'::text, 'township'::text, 'enterprise'::text, 'politicalLegal'::text, 'discipline'::text]))),
  constraint units_level_check CHECK ((level = ANY (ARRAY['city'::text, 'county'::text, 'township'::text])))
);

CREATE OR REPLACE FUNCTION public.clocks_a_calendar_may_move(days date[], years_published boolean, counted_in_working_days text[])
 RETURNS SETOF jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select one - 'holderUnit' - 'clockId'
  from clocks c join matters m using (matter_id), jsonb_array_elements(m.snapshot -> 'clocks') one
  where c.state = 'running' and m.walled_from = '{}' and (one ->> 'clockId')::integer = c.clock_id
    and ((years_published and c.provisional) or exists (select from unnest(days) as changed(day)
      where changed.day <= c.due_on
        and changed.day >= case when coalesce(c.local_rule, c.rule_id) = any (counted_in_working_days)
          then c.trigger_on else c.raw_on end))
$function$;

CREATE OR REPLACE FUNCTION public.confirm_document(digest_of_address text)
 RETURNS TABLE(number text, issued_on date, unit_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select documents.number, documents.issued_on, units.name
  from documents join matters using (matter_id) join units on units.unit_id = documents.unit_id
  where documents.confirm_digest = digest_of_address
    and matters.kind <> 'accusation' and matters.walled_from = '{}'
$function$;

CREATE OR REPLACE FUNCTION public.forget_same_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from repeat_candidates where ground = 'samePerson' and new.matter_id in (matter_id, other_matter_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.reach_matters()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  proved constant uuid := nullif(current_setting('dengwen.matter', true), '')::uuid;
begin
  if proved is null then
    return '{}';
  end if;
  return array_remove(array[proved, (select attached_to from matters where matter_id = proved)], null);
end $function$;

CREATE OR REPLACE FUNCTION public.reach_role()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select nullif(current_setting('dengwen.role', true), '') $function$;

CREATE OR REPLACE FUNCTION public.reach_scope()
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$
  select string_to_array(nullif(current_setting('dengwen.scope', true), ''), ',') $function$;

CREATE OR REPLACE FUNCTION public.reach_selves()
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$
  select string_to_array(nullif(current_setting('dengwen.selves', true), ''), ',') $function$;

CREATE OR REPLACE FUNCTION public.reach_unit()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select nullif(current_setting('dengwen.unit', true), '') $function$;

CREATE OR REPLACE FUNCTION public.reach_walled()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return array(select matter_id from matters where walled_from && reach_selves() and walled_from <> '{}');
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_audit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the audit log cannot be altered (% on %)', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_disclosures()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' then
    if new.reason = '' and (to_jsonb(new) - 'reason') = (to_jsonb(old) - 'reason')
      and exists (select from matters where matter_id = old.matter_id and erased_on is not null) then
      return new;
    end if;
  end if;
  raise exception 'what was shown cannot be unsaid (%)', tg_op using errcode = 'insufficient_privilege';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_documents()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the history of a matter cannot be altered (%)', tg_op using errcode = 'insufficient_privilege';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_law()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'calendar_versions' then
    if (new.version, new.change, new.reason, new.made_by, new.made_at)
      is not distinct from (old.version, old.change, old.reason, old.made_by, old.made_at) then
      return new;
    end if;
  end if;
  raise exception 'what clocks were computed by cannot be altered (% of %)', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_combined_offices()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.refuse_unfit_delegation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  given posts;
begin
  if tg_op = 'UPDATE' then
    if (new.post_id, new.officer_id, new.actions, new.active_from, new.active_until, new.given_by, new.given_at)
      is distinct from
      (old.post_id, old.officer_id, old.actions, old.active_from, old.active_until, old.given_by, old.given_at)
      or old.revoked_at is not null then
      raise exception 'delegation % is not altered, only revoked', old.delegation_id
        using errcode = 'check_violation', constraint = 'delegations_are_not_altered', table = 'delegations';
    end if;
    return new;
  end if;
  select * into given from posts where post_id = new.post_id;
  if given.role in ('administrator', 'securityOfficer', 'auditor') or given.officer_id = new.officer_id then
    raise exception 'post % cannot be handed over to officer %', new.post_id, new.officer_id
      using errcode = 'check_violation', constraint = 'delegations_of_casework_only', table = 'delegations';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.submission_to_prove(wanted text)
 RETURNS TABLE(matter_id uuid, query_code_digest text, people jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query select s.matter_id, s.query_code_digest, coalesce((
    select jsonb_agg(jsonb_build_object('party_id', p.party_id, 'name_sealed', null, 'phone_sealed', p.phone_sealed,
      'id_number_sealed', p.id_number_sealed, 'address_sealed', null))
    from parties p where p.matter_id = s.matter_id), '[]')
  from submissions s where s.number = wanted;
end $function$;

CREATE OR REPLACE FUNCTION public.take_document_number(unit text, of_year integer, of_series text)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into document_counters (unit_id, year, series, last) values (unit, of_year, of_series, 1)
  on conflict (unit_id, year, series) do update set last = document_counters.last + 1
  returning last
$function$;

CREATE OR REPLACE FUNCTION public.take_numbers(year integer, amount integer)
 RETURNS SETOF bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.tried_out_of_reach(matter uuid, refusal text, officer uuid, unit text, role text, acting_for uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if refusal is null or officer is null then
    return false;
  end if;
  return refusal = 'matter-unknown'
    or role in ('administrator', 'securityOfficer', 'auditor')
    or not exists (select from matter_units u where u.matter_id = matter and u.unit_id = unit)
    or exists (select from matters m where m.matter_id = matter and m.walled_from && array[officer::text, unit, 'deputy:' || acting_for]);
end $function$;

CREATE OR REPLACE FUNCTION public.walled_matters(selves text[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query select matters.matter_id from matters where walled_from && selves and walled_from <> '{}';
end $function$;

CREATE OR REPLACE FUNCTION public.walled_recommendations(selves text[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query select c.recommendation_id from recommendation_matters c
    where c.matter_id in (select matters.matter_id from matters where walled_from && selves and walled_from <> '{}');
end $function$;
