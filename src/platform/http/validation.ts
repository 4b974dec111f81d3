import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Settings } from 'typebox/system';
import { Value } from 'typebox/value';
import type { Finding } from './faults.ts';

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
