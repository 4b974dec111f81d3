import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Tag } from 'antd';
import { keys } from '../api/keys.ts';
import { endSession, listSessions } from '../api/sign-in.ts';
import { useWords } from '../i18n/index.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useProblemText } from '../ui/use-problem-text.ts';
import { inMinutes } from './in-minutes.ts';

/** Where one is signed in; a session forgotten elsewhere is ended here. */
export function SessionsSection() {
  const { security } = useWords();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const sessions = useQuery({ queryKey: keys.sessions, queryFn: ({ signal }) => listSessions(signal) });
  const ending = useMutation({
    mutationFn: endSession,
    onSuccess: () => {
      void message.success(security.sessionEnded);
      return cache.invalidateQueries({ queryKey: keys.sessions });
    },
    onError: (problem) => void message.error(problemText(problem)),
  });
  return (
    <Section title={security.sessions} help={security.sessionsHelp}>
      {sessions.isPending && <LoadingBlock />}
      {sessions.isError && <ProblemAlert problem={sessions.error} />}
      <ul className="account-rows">
        {sessions.data?.items.map((session) => (
          <li key={session.sessionId}>
            <span>
              <strong>{session.postTitle ?? security.noPost}</strong>
              <span className="quiet">
                {security.sessionTimes(inMinutes(session.createdAt), inMinutes(session.lastSeenAt))}
              </span>
            </span>
            {session.current ? (
              <Tag color="blue">{security.thisSession}</Tag>
            ) : (
              <Button
                onClick={() => ending.mutate(session.sessionId)}
                loading={ending.isPending && ending.variables === session.sessionId}
              >
                {security.endSession}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
