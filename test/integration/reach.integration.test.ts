// What the database says of its own tables: nobody classified is nobody forgotten.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Tables that are about no matter and hold nothing of one, with why they need no policy. */
const OPEN_TABLES: Readonly<Record<string, string>> = {
  sealing_keys: 'no right at all for the desk',
  schema_migrations: 'no right at all for the desk',
  resealing: 'no right at all for the desk',
  audit_links: 'no right at all for the desk',
  audit_keys: 'no right at all for the desk',
  audit_checkpoints: 'no right at all for the desk',
  audit_checkpoint_heads: 'no right at all for the desk',
  document_counters: 'no right at all for the desk; numbers are taken by a function',
  audit_words: 'no right to read for the desk, which writes them',
  audit_waiting_heads: 'no right to read for the desk, which writes them',
  idempotent_requests: 'answers are sealed; found only by a long key of the caller',
  places: 'public',
  topics: 'public',
  units: 'public',
  competences: 'public',
  officers: 'names of officers, for everybody who signs in',
  posts: 'for everybody who signs in',
  accounts: 'no matter; commands of access ask for the post',
  sessions: 'no matter; digests of tokens only',
  old_passwords: 'no matter; commands of access ask for the officer',
  authenticators: 'no matter; secrets are sealed',
  passkeys: 'no matter; public keys only',
  one_time_links: 'no matter; digests of tokens only',
  recoveries: 'no matter; commands of access ask for the post',
  delegations: 'who may act in which post, for everybody who signs in',
  retention_rules: 'how long matters are kept, for every officer',
  calendar_versions: 'the calendar, for everybody; in hundredths how far it is carried into clocks',
  law_settings: 'the local rules in force, for everybody',
  demo_city: 'whether it is the demo',
  higher_visits: 'counts without names',
  circular_totals: 'counts without names',
};

interface TableRow {
  readonly name: string;
  readonly walled: boolean;
  readonly policies: number;
  readonly about_matter: boolean;
  readonly readable: boolean;
}

async function tables(): Promise<readonly TableRow[]> {
  const found = await database.pool.query<TableRow>(`
    select relname as name, relrowsecurity as walled,
      (select count(*)::int from pg_policy where polrelid = pg_class.oid and polcmd in ('r', '*')) as policies,
      exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'matter_id' and not attisdropped)
        as about_matter,
      has_any_column_privilege('dengwen_desk', oid, 'select') as readable
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`);
  return found.rows;
}

describe('every table', () => {
  test('is bound by a policy, or is written down as open', async () => {
    const unclassified = (await tables()).filter(
      ({ name, walled, policies }) => !(walled && policies > 0) && !(name in OPEN_TABLES),
    );
    expect(unclassified.map(({ name }) => name)).toEqual([]);
  });

  test('about a matter is bound by a policy', async () => {
    const loose = (await tables()).filter(({ about_matter, walled }) => about_matter && !walled);
    expect(loose.map(({ name }) => name)).toEqual([]);
  });

  test('said to be closed to the desk is closed', async () => {
    const closed = Object.keys(OPEN_TABLES).filter((name) => OPEN_TABLES[name]?.startsWith('no right'));
    const readable = (await tables()).filter(({ name, readable: may }) => closed.includes(name) && may);
    expect(readable.map(({ name }) => name)).toEqual([]);
  });
});

test('the role of the desk owns nothing, cannot sign in and is bound by every policy', async () => {
  const found = await database.pool.query(`
    select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole,
      (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
    from pg_roles where rolname = 'dengwen_desk'`);
  expect(found.rows).toEqual([
    { rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 },
  ]);
});

test('views show to the desk what their table would', async () => {
  const found = await database.pool.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm') order by 1`);
  // A view reads as its owner does: each must ask for reach itself.
  expect(found.rows.map(({ name }) => name)).toEqual([
    'audited_matters',
    'counted_assignments',
    'counted_clocks',
    'counted_executions',
    'counted_matters',
    'counted_ratings',
    'counted_recommendations',
    'counted_submissions',
    'counted_supervisions',
    'matters_within_reach',
  ]);
});
