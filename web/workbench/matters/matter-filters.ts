// The filters of a list of matters, kept in the address so that a list can be sent, kept and returned to.
import { parsePlainDate } from '#kernel/plain-date.ts';
import type { ListMatters } from '#modules/matters/list.contract.ts';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useWords, type Catalogue } from '../i18n/index.tsx';

/** What the address may hold; the box is the page's own. */
export type MatterFilters = Omit<ListMatters, 'box' | 'cursor' | 'limit'>;

export const FILTERABLE_LIGHTS = ['overdue', 'today', 'soon'] as const;
/** Drafts of the unit: back from its head to be changed, and waiting for its head. */
export const DRAFTS_THAT_WAIT = ['changes', 'approval'] as const;

/** Reads the filters; what is not one of the known values is passed over. */
export function readFilters(params: URLSearchParams, words: Catalogue['words']): MatterFilters {
  const filters: MatterFilters = {};
  const stage = oneOf(words.stage, params.get('stage'));
  const channel = oneOf(words.channel, params.get('channel'));
  const kind = oneOf(words.kind, params.get('kind'));
  const light = FILTERABLE_LIGHTS.find((known) => known === params.get('light'));
  const from = parsePlainDate(params.get('receivedFrom') ?? '');
  const to = parsePlainDate(params.get('receivedTo') ?? '');
  const holder = params.get('holderUnit');
  const waits = DRAFTS_THAT_WAIT.find((known) => known === params.get('waits'));
  const q = params.get('q')?.trim().slice(0, 100) ?? '';
  if (stage !== undefined) filters.stage = stage;
  if (channel !== undefined) filters.channel = channel;
  if (kind !== undefined) filters.kind = kind;
  if (light !== undefined) filters.light = light;
  if (from !== undefined) filters.receivedFrom = from;
  if (to !== undefined) filters.receivedTo = to;
  if (waits !== undefined) filters.waits = waits;
  if (holder !== null && holder !== '') filters.holderUnit = holder;
  if (q !== '') filters.q = q;
  return filters;
}

/** The filters of this page and the way to change them. */
export function useMatterFilters() {
  const { words } = useWords();
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params, words), [params, words]);
  const change = useCallback(
    (changes: { [Name in keyof MatterFilters]?: MatterFilters[Name] | undefined }) => {
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

function oneOf<Value extends string>(known: Record<Value, string>, value: string | null): Value | undefined {
  return value !== null && Object.hasOwn(known, value) ? (value as Value) : undefined;
}
