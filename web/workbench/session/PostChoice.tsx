import { useMutation } from '@tanstack/react-query';
import type { WhoAmI } from '#modules/access/contract.ts';
import { switchPost } from '../api/session.ts';
import { useWords } from '../i18n/index.tsx';
import { BASE } from '../routes.ts';
import { useProblemText } from '../ui/use-problem-text.ts';
import { useToast } from '../ui/use-toast.tsx';
import { useSession } from './use-session.ts';

type OwnPost = WhoAmI['posts'][number];

/** Names a choice: the same post may be handed over more than once. */
function keyOf({ postId, onBehalfOf }: OwnPost): string {
  return onBehalfOf?.delegationId ?? postId;
}

/** Several posts held by one officer, or handed over to them: which one they act in. */
export function PostChoice() {
  const { delegation, session: t } = useWords();
  const { post, posts } = useSession();
  const toast = useToast();
  const problemText = useProblemText();
  const switching = useMutation({
    mutationFn: switchPost,
    // Scope and permissions change with the post: nothing that was read before may stay.
    onSuccess: () => window.location.assign(`${BASE}/`),
    onError: (problem) => toast.failed(problemText(problem)),
  });
  return (
    <select
      className="post-choice"
      aria-label={t.post}
      value={keyOf(post)}
      disabled={switching.isPending}
      onChange={(event) => {
        const chosen = posts.find((one) => keyOf(one) === event.target.value);
        if (chosen === undefined) return;
        const { postId, onBehalfOf } = chosen;
        switching.mutate(
          onBehalfOf === null ? { postId } : { postId, delegationId: onBehalfOf.delegationId },
        );
      }}
    >
      {posts.map((one) => (
        <option key={keyOf(one)} value={keyOf(one)}>
          {one.onBehalfOf !== null && `${delegation.actingFor(one.onBehalfOf.name)} · `}
          {one.unitName} · {one.title}
        </option>
      ))}
    </select>
  );
}
