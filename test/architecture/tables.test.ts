import { describe, expect, test } from 'vitest';
import { migrations, sources, type Source } from './sources.ts';
import { LEAVES, OWNERS } from './table-owners.ts';
import { tablesOf, touchesIn, type Touch } from './table-touches.ts';

const TABLES = tablesOf(migrations());
const OWNED = Object.entries(OWNERS).flatMap(([owner, tables]) =>
  tables.map((table) => [table, owner] as const),
);
const OWNER_OF: ReadonlyMap<string, string> = new Map(OWNED);
const KNOWN = new Set([...TABLES, ...OWNER_OF.keys()]);

/** The module of a file, or `platform`; anything else owns no table. */
function ownerOfFile(path: string): string {
  const [, module = path] = /^src\/(?:modules\/([^/]+)|platform)\//.exec(path) ?? [];
  return path.startsWith('src/platform/') ? 'platform' : module;
}

function isLawful({ path, table, mode }: Touch): boolean {
  if (OWNER_OF.get(table) === ownerOfFile(path)) return true;
  return mode === 'read' && LEAVES.some(({ files, tables }) => files.test(path) && tables.includes(table));
}

function trespassesIn(files: readonly Source[]): string[] {
  return files
    .flatMap((file) => touchesIn(file, KNOWN))
    .filter((touch) => !isLawful(touch))
    .map(({ path, line, table, mode }) => {
      return `${path}:${line} ${mode}s ${table}, which ${OWNER_OF.get(table) ?? 'nobody'} owns`;
    });
}

describe('tables', () => {
  test('have exactly one owner each', () => {
    expect([...TABLES].filter((table) => !OWNER_OF.has(table))).toEqual([]);
    expect(OWNER_OF.size).toBe(OWNED.length);
  });

  test('that are owned or may be read exist', () => {
    const named = [...OWNER_OF.keys(), ...LEAVES.flatMap(({ tables }) => tables)];
    expect(named.filter((table) => !TABLES.has(table))).toEqual([]);
  });

  test('are touched by their owner, or read by leave', () => {
    expect(trespassesIn(sources('{src,web,bin}/**/*.{ts,tsx,js,sql}'))).toEqual([]);
  });
});

describe('a module may not', () => {
  const inLaw = (text: string): string[] => trespassesIn([{ path: 'src/modules/law/law.store.ts', text }]);

  test.each([
    { name: 'select', text: `tx.db.selectFrom('matters as m').selectAll()` },
    { name: 'select from several', text: `tx.db.selectFrom(['law_rules', 'matters'])` },
    { name: 'join', text: `query.leftJoin('matters as m', 'm.a', 'b.a')` },
    { name: 'insert', text: `tx.db.insertInto('matters').values(row)` },
    { name: 'update', text: `tx.db.updateTable('matters').set(row)` },
    { name: 'delete', text: `tx.db.deleteFrom('matters')` },
    { name: 'name a table in a fragment', text: `sql.table('matters')` },
    { name: 'select in SQL', text: 'sql`select 1 from matters m where m.x = ${x}`' },
    { name: 'select from a list in SQL', text: 'sql`select 1 from law_rules as r, matters m`' },
    { name: 'join in a fragment', text: 'sql`join public.matters on true`' },
    { name: 'insert in SQL', text: 'sql<Row>`insert into "matters" (a) values (${a})`' },
    { name: 'update in SQL', text: 'sql`with x as (update matters set a = 1 returning a) select a from x`' },
    { name: 'delete in SQL', text: 'sql`delete from matters using law_rules`' },
    { name: 'send text as SQL', text: `pool.query('select count(*)\\n from matters')` },
    { name: 'send a template as SQL', text: 'pool.query(`update matters set ${column} = 1`)' },
  ])('$name what another owns', ({ text }) => {
    expect(inLaw(text)).toContainEqual(expect.stringContaining('matters, which matters owns'));
  });

  test.each([
    { name: 'a comment', text: '// select 1 from matters\nexport {};' },
    { name: 'a comment in SQL', text: 'sql`select 1 -- from matters`' },
    { name: 'a value in SQL', text: `sql\`select 'from matters'\`` },
    { name: 'a sentence', text: `const en = 'The reply comes from matters of the past year.';` },
    { name: 'a locked row', text: 'sql`select 1 from law_rules for update`' },
  ])('be blamed for $name', ({ text }) => {
    expect(inLaw(text)).toEqual([]);
  });

  test('write what it may only read', () => {
    const path = 'src/modules/statistics/report.views.ts';
    expect(trespassesIn([{ path, text: `db.selectFrom('matters')` }])).toEqual([]);
    expect(trespassesIn([{ path, text: `db.updateTable('matters')` }])).toHaveLength(1);
    expect(trespassesIn([{ path, text: `db.selectFrom('sessions')` }])).toHaveLength(1);
  });
});

describe('tables of the migrations', () => {
  test('are those created, less those dropped, under their last names', () => {
    const texts = [
      'create table a (x text); create table if not exists "b" (x text); -- create table ghost (x text);',
      'drop table a; alter table b rename to c; create unlogged table d (x text);',
    ];
    expect(tablesOf(texts.map((text, index) => ({ path: `${index}.sql`, text })))).toEqual(
      new Set(['c', 'd']),
    );
  });
});
