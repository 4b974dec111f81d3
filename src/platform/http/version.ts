// Two people may have the same matter open. Whoever changes it names the version they saw (If-Match: "7"), and the
// command refuses where another change came first.
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';

/** The version as an ETag. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** Reads If-Match; undefined where the caller named no version (or any, `*`). */
export function readExpectedVersion(header: string | undefined): Result<number | undefined> {
  if (header === undefined || header.trim() === '*') return succeed(undefined);
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version !== undefined) return succeed(Number(version));
  return refuse({
    code: 'if-match-unreadable',
    kind: 'invalid',
    field: 'If-Match',
    text: {
      zh: 'If-Match 应为读取时 ETag 给出的版本，如 "7"（含引号）。',
      en: 'If-Match should be the version that ETag gave when reading, such as "7" (with the quotes).',
    },
  });
}

/** The refusal of a command whose caller saw an older version; undefined where they saw the present one. */
export function staleVersion(seen: number | undefined, present: number): Refusal | undefined {
  if (seen === undefined || seen === present) return undefined;
  return {
    code: 'changed-meanwhile',
    kind: 'stale',
    text: {
      zh: '您打开之后，其他人已作了修改。请刷新后查看最新内容，再办理一次。',
      en: 'Somebody else changed this after you opened it. Reload, look at what changed, and do it again.',
    },
  };
}
