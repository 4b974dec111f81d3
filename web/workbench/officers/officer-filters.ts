// The filters of the list of officers, kept in the address so that a list can be returned to.
import type { ListOfficers, Standing } from '#modules/network/contract.ts';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export type OfficerFilters = Omit<ListOfficers, 'cursor'>;
export type OfficerFilterChange = { [Name in keyof OfficerFilters]?: OfficerFilters[Name] | undefined };

const STANDINGS: readonly Standing[] = ['inPost', 'withoutPost'];

/** Reads the filters; what is not one of the known values is passed over. */
function readFilters(params: URLSearchParams): OfficerFilters {
  const text = (name: string): string => params.get(name)?.trim() ?? '';
  const standing = STANDINGS.find((one) => one === text('standing'));
  return {
    ...(text('q') === '' ? {} : { q: text('q').slice(0, 60) }),
    ...(text('unitId') === '' ? {} : { unitId: text('unitId').slice(0, 60) }),
    ...(standing === undefined ? {} : { standing }),
  };
}

/** The filters of this page and the way to change them. */
export function useOfficerFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const change = useCallback(
    (changes: OfficerFilterChange) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, value);
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
