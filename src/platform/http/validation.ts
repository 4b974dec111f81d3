import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Settings } from 'typebox/system';
import { Value } from 'typebox/value';
import type { Finding } from './faults.ts';
import { DEEPEST_BODY } from './limits.ts';

// Every field at fault is to be named; the default stops after eight findings.
const MOST_FINDINGS = 200;

/** Checks what comes in against TypeBox schemas; what stands in an address is text and is converted first. */
export const schemaCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  Settings.Set({ maxErrors: MOST_FINDINGS });
  const check = Compile(schema);
  return (given: unknown) => {
    const value = httpPart === 'body' ? given : Value.Convert(schema, Value.Default(schema, given));
    // Fastify types the findings as Ajv's; ours go unread through it to the error handler.
    const findings = check.Check(value) ? unstorable(value, '') : check.Errors(value);
    return findings.length === 0 ? { value } : { error: findings as never };
  };
};

/** The code of the error for a body that is nested too deeply. */
export const BODY_TOO_DEEP = 'BODY_TOO_DEEP';

/** Refuses lists in lists in lists before anything walks down into them. @throws */
export function refuseDeepBody(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST_BODY) {
      throw Object.assign(new Error('a body is too deep'), { code: BODY_TOO_DEEP, statusCode: 422 });
    }
    level = level.flatMap((value) => (isStructure(value) ? Object.values(value) : [])).filter(isStructure);
  }
}

function isStructure(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Name of the format that every text must have, whatever its schema says. */
export const STORABLE = 'storable-text';

/** Texts that the database cannot hold: a zero sign, or half a character. */
function unstorable(value: unknown, instancePath: string): Finding[] {
  if (typeof value === 'string') {
    if (!value.includes('\u0000') && value.isWellFormed()) return [];
    const params = { format: STORABLE };
    return [{ keyword: 'format', schemaPath: '', instancePath, params, message: 'unstorable' }];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]) => unstorable(member, `${instancePath}/${name}`));
}
