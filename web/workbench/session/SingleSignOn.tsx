import { Alert, Button, Divider } from 'antd';
import { useSearchParams } from 'react-router';
import { addressOf } from '../api/client.ts';
import { useWords } from '../i18n/index.tsx';
import { useSignInWays } from './use-sign-in-ways.ts';

/** The way through the office's own identity provider, and what it said of somebody it did not let in. */
export function SingleSignOn() {
  const { security } = useWords();
  const [search] = useSearchParams();
  const ways = useSignInWays();
  const why = search.get('refused');
  if (ways?.singleSignOn !== true) return null;
  const refusals: Readonly<Record<string, string>> = security.singleSignOnRefused;
  const failure = why === null ? undefined : (refusals[why] ?? security.singleSignOnRefused.failed);
  return (
    <>
      {failure !== undefined && <Alert type="error" showIcon className="gap-below" title={failure} />}
      <Button
        block
        size="large"
        href={addressOf('/sign-in/single-sign-on', { next: search.get('next') ?? undefined })}
      >
        {security.singleSignOn}
      </Button>
      <Divider plain>{security.orPassword}</Divider>
    </>
  );
}
