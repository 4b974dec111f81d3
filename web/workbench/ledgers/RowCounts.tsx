import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';

interface Counts {
  readonly rowsTotal: number;
  readonly rowsTaken: number;
  readonly rowsKnown: number;
  readonly rowsFaulty: number;
}

/** How many rows there are, and what becomes of them. */
export function RowCounts({ counts, done }: { counts: Counts; done: boolean }) {
  const { ledgers } = useWords();
  const format = useFormats();
  const lines = [
    [ledgers.total, counts.rowsTotal, ''],
    [done ? ledgers.takenDone : ledgers.taken, counts.rowsTaken, 'light-ahead'],
    [ledgers.known, counts.rowsKnown, ''],
    [ledgers.faulty, counts.rowsFaulty, counts.rowsFaulty > 0 ? 'light-overdue' : ''],
  ] as const;
  return (
    <dl className="row-counts">
      {lines.map(([term, value, className]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className={className}>{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
