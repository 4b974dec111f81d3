// Names that no table, column, field or function may bear: the product tracks matters, never people.
import ts from 'typescript';
import type { Source } from './sources.ts';
import { withoutProse } from './table-touches.ts';

/** A name in a file that says people are watched, ranked or followed. */
export interface ForbiddenName {
  readonly path: string;
  readonly line: number;
  readonly name: string;
}

const PEOPLE = '(person(s|nel)?|people|individual(s)?|petitioner(s)?|visitor(s)?|party|parties|citizen(s)?)';

// Matched against the words of a name, joined by one space: keyPersonList, key_person_list → "key person list".
const FORBIDDEN: readonly RegExp[] = [
  new RegExp(`\\brisk (score|level|rating|grade|index|class|tag|flag|person|people|petitioner)s?\\b`),
  new RegExp(`\\b${PEOPLE} (risk|score|rank|ranking|tag|tags|profile|profiles|danger)\\b`),
  new RegExp(`\\b(key|priority|focus|sensitive|special|dangerous|unstable|problem|target) ${PEOPLE}\\b`),
  /\b(watch ?(list|lists|listed)|(black|grey|gray) ?(list|lists|listed)|suspect list)\b/,
  /\b(trouble ?makers?|agitators?|stability (control|maintenance)|intercept(ion|ions|ed)?|dissuad(e|ed|er)|surveill(ance|ed))\b/,
  /\b(trajector(y|ies)|itinerar(y|ies)|whereabouts|geo ?locations?|travel(s|led)?|(?<!round )trips?|movements?)\b/,
  /\b(train|flight|hotel|railway|ticket) (stay|record|check ?in|booking|log)s?\b/,
  /\b(phone|mobile|cell|device) (location|position|track|trace)s?\b/,
  new RegExp(`\\b(track|trace|locate|follow|monitor)(s|ed|ing)? ${PEOPLE}\\b`),
  new RegExp(`\\b${PEOPLE} (track|tracks|tracking|trace|traces|location|locations|position|monitoring)\\b`),
  /\b(face|facial) (id|print|recognition|match|template)s?\b/,
];

/** Whether a name says that people are watched, ranked or followed. */
export function isForbidden(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();
  return FORBIDDEN.some((forbidden) => forbidden.test(words));
}

/** The forbidden names of a file of SQL or TypeScript, and its own path. */
export function forbiddenNamesIn(source: Source): ForbiddenName[] {
  const names = source.path.endsWith('.sql') ? namesOfSql(source.text) : namesOfTypeScript(source);
  return [{ line: 1, name: source.path }, ...names]
    .filter(({ name }) => isForbidden(name))
    .map(({ line, name }) => ({ path: source.path, line, name }));
}

type Named = Omit<ForbiddenName, 'path'>;

function namesOfSql(text: string): Named[] {
  return withoutProse(text)
    .split('\n')
    .flatMap((words, index) => [...words.matchAll(/\w+/g)].map(([name]) => ({ line: index + 1, name })));
}

/** Every identifier, and every text that could be a name of a column, a field or a code. */
function namesOfTypeScript({ path, text }: Source): Named[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: Named[] = [];
  const visit = (node: ts.Node): void => {
    const isName = ts.isIdentifier(node) || ts.isPrivateIdentifier(node);
    const couldBeName = ts.isStringLiteralLike(node) && /^[A-Za-z][\w.-]*$/.test(node.text);
    if (isName || couldBeName) {
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, name: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
