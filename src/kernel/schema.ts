import { Type } from 'typebox';
import type { PlainDate } from './plain-date.ts';

/** A legal day on the wire. */
export const Day = Type.Unsafe<PlainDate>({ type: 'string', format: 'date' });

/** A sentence or name in both languages. */
export const Sentence = Type.Object({ zh: Type.String(), en: Type.String() });

/** A schema or null. */
export function orNull<Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) {
  return Type.Union([schema, Type.Null()]);
}

/** Prose that a person typed: never empty, bounded. */
export function prose(longest: number) {
  return Type.String({ minLength: 1, maxLength: longest, pattern: '\\S' });
}
