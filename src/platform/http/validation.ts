import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Settings } from 'typebox/system';
import { Value } from 'typebox/value';

// Every field at fault is to be named; the default stops after eight findings.
const MOST_FINDINGS = 200;

/** Checks what comes in against TypeBox schemas; what stands in an address is text and is converted first. */
export const schemaCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  Settings.Set({ maxErrors: MOST_FINDINGS });
  const check = Compile(schema);
  return (given: unknown) => {
    const value = httpPart === 'body' ? given : Value.Convert(schema, Value.Default(schema, given));
    // Fastify types the findings as Ajv's; ours go unread through it to the error handler.
    return check.Check(value) ? { value } : { error: check.Errors(value) as never };
  };
};
