import type { Post } from '#modules/network/contract.ts';
import { todayAtOffice, useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { postState } from './post-state.ts';

/** One post in a line: title, role, from when to when. */
export function PostLine({ post }: { post: Post }) {
  const { network, officers } = useWords();
  const format = useFormats();
  const state = postState(post, todayAtOffice());
  return (
    <span className={state === 'past' ? 'post-line is-over' : 'post-line'}>
      <span>{post.title}</span>
      <span className="row-notes">
        <span>{network.roles[post.role]}</span>
        <span>
          {format.day(post.activeFrom)} {network.from}
        </span>
        {post.activeUntil !== null && (
          <span>
            {format.day(post.activeUntil)} {network.until}
          </span>
        )}
        {state === 'past' && <span>{officers.past}</span>}
        {state === 'future' && <span>{officers.future}</span>}
      </span>
    </span>
  );
}
