// One structured log. It never carries personal data: what people wrote, who they are and how to reach them
// is in the database, sealed; the log knows identifiers only.
import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/config.ts';

/** Where the program says what it does. */
export type Log = Logger;

/** Names of fields whose values are never written, at the top of a line or one or two levels down. */
export const NEVER_LOGGED = [
  'name',
  'phone',
  'idNumber',
  'address',
  'title',
  'body',
  'text',
  'parties',
  'claims',
  'payload',
  'password',
  'currentPassword',
  'newPassword',
  'secret',
  'token',
  'secret',
  'clientSecret',
  'queryCode',
  'lastFour',
  'cookie',
  'set-cookie',
  'authorization',
  'masterKey',
] as const;

/** Opens the log. Lines are JSON on standard error unless a destination is given. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: NEVER_LOGGED.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]),
        censor: '[redacted]',
      },
      serializers: { err: describeError },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
}

/** An error as the log may show it: a database error quotes values of rows, so only its place is told. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const { code, table, column, constraint, severity } = error as Error & Partial<Record<string, string>>;
  const fromDatabase = severity !== undefined;
  const message = fromDatabase ? error.message.replaceAll(/"[^"]*"|'[^']*'/g, '"…"') : error.message;
  return {
    type: error.name,
    message,
    ...(code === undefined ? {} : { code }),
    ...(fromDatabase ? { table, column, constraint } : {}),
    stack: error.stack
      ?.split('\n    at ')
      .slice(1)
      .map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
