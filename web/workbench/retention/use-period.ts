import { useWords } from '../i18n/index.tsx';

/** A period in words: so many years, or for ever. */
export function usePeriod(): (years: number | null) => string {
  const { retention: t } = useWords();
  return (years) => (years === null ? t.forEver : t.forYears(years));
}
