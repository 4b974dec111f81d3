// Reads the sentences of refusals out of the rules, and where a Regulation is named by hand.
import ts from 'typescript';
import type { Source } from './sources.ts';

/** A sentence as the code writes it; what is filled in stands as “${…}”. */
export interface WrittenSentence {
  readonly path: string;
  readonly line: number;
  /** The code of the refusal; null where the sentence is said on the page only, or kept apart from its code. */
  readonly code: string | null;
  readonly zh: string;
  readonly en: string;
}

/** Every pair of sentences in a file of rules that a refusal says: ends with a full stop in both languages. */
export function sentencesIn(source: Source): WrittenSentence[] {
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true);
  const found: WrittenSentence[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [zh, en] = [wordsOf(node, 'zh'), wordsOf(node, 'en')];
      if (zh?.endsWith('。') === true && en?.endsWith('.') === true) {
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({ path: source.path, line, code: codeAround(node), zh, en });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Where a sentence names a Regulation by hand, outside of words that stand under the year of their Regulation. */
export function namedByHand(source: Source): WrittenSentence[] {
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true);
  const found: WrittenSentence[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && /^(2005|2022)$/.test(nameOf(node))) return;
    if (ts.isObjectLiteralExpression(node)) {
      const [zh, en] = [wordsOf(node, 'zh') ?? wordsOf(node, 'instrument'), wordsOf(node, 'en') ?? ''];
      if (zh !== undefined && /《信访(工作)?条例》/.test(zh)) {
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({ path: source.path, line, code: codeAround(node), zh, en });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function wordsOf(node: ts.ObjectLiteralExpression, name: string): string | undefined {
  const property = node.properties.find(
    (one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && nameOf(one) === name,
  );
  const value = property?.initializer;
  if (value === undefined) return undefined;
  if (ts.isStringLiteralLike(value)) return value.text;
  if (!ts.isTemplateExpression(value)) return undefined;
  return value.head.text + value.templateSpans.map(({ literal }) => `\${…}${literal.text}`).join('');
}

/** The code of the refusal around a node, or the name of the constant that it is. */
function codeAround(node: ts.Node): string | null {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    const code = ts.isObjectLiteralExpression(at) ? wordsOf(at, 'code') : undefined;
    if (code !== undefined) return code;
    if (ts.isVariableDeclaration(at) && ts.isIdentifier(at.name)) return at.name.text;
  }
  return null;
}

function nameOf({ name }: ts.PropertyAssignment): string {
  return ts.isComputedPropertyName(name) ? '' : name.text;
}
