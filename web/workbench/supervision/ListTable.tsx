import { useRef, type ReactNode } from 'react';
import { useRowKeys } from '../ui/use-row-keys.ts';

/** A list as a table with these headings; its rows lead to their pages, also by keys. */
export function ListTable({
  caption,
  headings,
  children,
}: {
  caption: string;
  headings: readonly string[];
  children: ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  useRowKeys(frame);
  return (
    <div className="table-frame" ref={frame}>
      <table className="table matter-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
