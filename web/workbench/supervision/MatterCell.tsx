import { Link } from 'react-router';
import { linkTo } from '../routes.ts';
import { ROW_LINK } from '../ui/use-row-keys.ts';

/** The matter of a row, leading to its page. */
export function MatterCell({
  matterId,
  title,
  note = '',
}: {
  matterId: string;
  title: string;
  note?: string;
}) {
  return (
    <th scope="row" className="title-cell">
      <Link to={linkTo.matter(matterId)} {...ROW_LINK}>
        {title}
      </Link>
      {note !== '' && <span className="row-notes">{note}</span>}
    </th>
  );
}
