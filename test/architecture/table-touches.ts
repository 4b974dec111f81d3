// Finds the tables that a file reads or writes: by the query builder's calls and in SQL text.
import ts from 'typescript';
import type { Source } from './sources.ts';

/** One place where a file touches a table; line counts from 1. */
export interface Touch {
  readonly path: string;
  readonly line: number;
  readonly table: string;
  readonly mode: 'read' | 'write';
}

const READING_CALLS =
  /^(selectFrom|from|using|table|(inner|left|right|full|cross|outer)(Lateral)?(Join|Apply)(Lateral)?)$/;
const WRITING_CALLS = /^(insertInto|replaceInto|updateTable|deleteFrom|mergeInto|truncateTable)$/;

const NAME = String.raw`"?(?:public"?\s*\.\s*"?)?(\w+)"?`;
const WRITING_SQL = new RegExp(
  String.raw`\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?|alter\s+table|drop\s+table|lock\s+table|copy)\s+(?:only\s+)?${NAME}`,
  'gi',
);
const READING_SQL =
  /\b(?:from|join|using)\s+((?:[\w".]+(?:\s+(?:as\s+)?\w+)?\s*,\s*)*[\w".]+(?:\s+[\w".]+)?)/gi;
const LOOKS_LIKE_SQL =
  /\b(select\b[\s\S]*\bfrom|insert\s+into|update\s+[\w".]+\s+set|delete\s+from|merge\s+into|join\s+[\w".]+[\s\S]*\bon)\b/i;

/** Touches of the known tables in a file; a file of SQL is read whole. */
export function touchesIn(source: Source, tables: ReadonlySet<string>): Touch[] {
  const found = source.path.endsWith('.sql') ? inSql(source.text, 1) : inTypeScript(source);
  return found
    .filter(({ table }) => tables.has(table))
    .map(({ table, mode, line }) => ({ path: source.path, line, table, mode }));
}

type Found = Omit<Touch, 'path'>;

function inTypeScript({ path, text }: Source): Found[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) found.push(...inCall(node, lineOf(node)));
    const sql = sqlOf(node);
    if (sql !== undefined) found.push(...inSql(sql, lineOf(node)));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function inCall(call: ts.CallExpression, line: number): Found[] {
  if (!ts.isPropertyAccessExpression(call.expression)) return [];
  const method = call.expression.name.text;
  const mode = WRITING_CALLS.test(method) ? 'write' : READING_CALLS.test(method) ? 'read' : undefined;
  const [named] = call.arguments;
  if (mode === undefined || named === undefined) return [];
  const names = ts.isArrayLiteralExpression(named) ? [...named.elements] : [named];
  return names
    .filter((name) => ts.isStringLiteralLike(name))
    .map((name) => ({ table: bare(name.text), mode, line }));
}

/** The SQL that a node spells: any template tagged `sql`, and other text that reads like a statement. */
function sqlOf(node: ts.Node): string | undefined {
  if (ts.isSourceFile(node)) return undefined;
  if (ts.isTaggedTemplateExpression(node)) {
    const tagged = /(^|\.)sql$/.test(node.tag.getText());
    return tagged ? spelled(node.template) : undefined;
  }
  if (ts.isTaggedTemplateExpression(node.parent)) return undefined;
  if (ts.isTemplateExpression(node) || ts.isStringLiteralLike(node)) {
    const text = spelled(node);
    return LOOKS_LIKE_SQL.test(text) ? text : undefined;
  }
  return undefined;
}

function spelled(node: ts.TemplateLiteral | ts.StringLiteralLike): string {
  if (!ts.isTemplateExpression(node)) return node.text;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' $ ');
}

function inSql(sql: string, line: number): Found[] {
  const text = withoutProse(sql);
  const lineAt = (index: number): number => line + text.slice(0, index).split('\n').length - 1;
  const writes = [...text.matchAll(WRITING_SQL)].map((match): Found => {
    return { table: (match[1] ?? '').toLowerCase(), mode: 'write', line: lineAt(match.index) };
  });
  const reads = [...text.matchAll(READING_SQL)].flatMap((match): Found[] => {
    const names = (match[1] ?? '').split(',');
    return names.map((name) => ({ table: bare(name), mode: 'read', line: lineAt(match.index) }));
  });
  return [...writes, ...reads];
}

/** SQL without its comments and quoted values; line breaks stay. */
export function withoutProse(sql: string): string {
  return sql
    .replace(/--.*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/'(?:[^']|'')*'/g, (quoted) => `''${quoted.replace(/[^\n]/g, '')}`);
}

/** `public.matters as m` → `matters`. */
function bare(name: string): string {
  return (name.trim().split(/\s+/)[0] ?? '')
    .replaceAll('"', '')
    .replace(/^public\./, '')
    .toLowerCase();
}

/** Tables that exist after all the migrations. */
export function tablesOf(migrations: readonly Source[]): Set<string> {
  const tables = new Set<string>();
  const change = new RegExp(
    String.raw`\b(?:(create)\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?${NAME}|(drop)\s+table\s+(?:if\s+exists\s+)?${NAME}|alter\s+table\s+(?:if\s+exists\s+)?${NAME}\s+rename\s+to\s+${NAME})`,
    'gi',
  );
  for (const { text } of migrations) {
    for (const [, create, created, drop, dropped, renamed, to] of withoutProse(text).matchAll(change)) {
      if (create && created) tables.add(created.toLowerCase());
      if (drop && dropped) tables.delete(dropped.toLowerCase());
      if (renamed && to) {
        tables.delete(renamed.toLowerCase());
        tables.add(to.toLowerCase());
      }
    }
  }
  return tables;
}
