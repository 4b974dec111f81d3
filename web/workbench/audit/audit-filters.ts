// The filters of the audit log, kept in the address so that what was looked at can be returned to.
import { parsePlainDate } from '#kernel/plain-date.ts';
import type { NarrowEntries } from '#modules/audit/contract.ts';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useWords, type Catalogue } from '../i18n/index.tsx';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Reads the filters; what is not one of the known values is passed over. */
function readFilters(params: URLSearchParams, { acts, outcomes }: Catalogue['audit']): NarrowEntries {
  const text = (name: string): string => params.get(name)?.trim() ?? '';
  const act = known(acts, text('act'));
  const outcome = known(outcomes, text('outcome'));
  const from = parsePlainDate(text('from'));
  const to = parsePlainDate(text('to'));
  return {
    ...(UUID.test(text('officerId')) ? { officerId: text('officerId') } : {}),
    ...(text('unitId') === '' ? {} : { unitId: text('unitId').slice(0, 60) }),
    ...(text('number') === '' ? {} : { number: text('number').slice(0, 40) }),
    ...(act === undefined ? {} : { act }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

export type AuditFilterChange = { [Name in keyof NarrowEntries]?: NarrowEntries[Name] | undefined };

/** The filters of this page and the way to change them. */
export function useAuditFilters() {
  const { audit } = useWords();
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params, audit), [params, audit]);
  const change = useCallback(
    (changes: AuditFilterChange) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, String(value));
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams]);
  return { filters, change, clear, count: Object.keys(filters).length };
}

function known<Value extends string>(words: Record<Value, string>, value: string): Value | undefined {
  return Object.hasOwn(words, value) ? (value as Value) : undefined;
}
