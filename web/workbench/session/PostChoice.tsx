import { useMutation } from '@tanstack/react-query';
import { switchPost } from '../api/session.ts';
import { useWords } from '../i18n/index.tsx';
import { BASE } from '../routes.ts';
import { useProblemText } from '../ui/use-problem-text.ts';
import { useToast } from '../ui/use-toast.tsx';
import { useSession } from './use-session.ts';

/** Several posts held by one officer: which one they act in. */
export function PostChoice() {
  const { session: t } = useWords();
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
      value={post.postId}
      disabled={switching.isPending}
      onChange={(event) => switching.mutate(event.target.value)}
    >
      {posts.map((one) => (
        <option key={one.postId} value={one.postId}>
          {one.unitName} · {one.title}
        </option>
      ))}
    </select>
  );
}
