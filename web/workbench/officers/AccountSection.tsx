import { PrinterOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { AccountView, PersonalLink } from '#modules/access/contract.ts';
import type { Officer } from '#modules/network/contract.ts';
import { getAccount } from '../api/accounts.ts';
import { keys } from '../api/keys.ts';
import { useFormats } from '../format/days.ts';
import { useWords, type Catalogue } from '../i18n/index.tsx';
import { LinkBox } from '../session/LinkBox.tsx';
import { DialogButton } from '../ui/DialogButton.tsx';
import { Facts } from '../ui/Facts.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { AccountActions } from './AccountActions.tsx';
import { OpenAccountDialog } from './OpenAccountDialog.tsx';

type Account = NonNullable<AccountView['account']>;

/** 账号: how the officer may sign in, and what a security officer does about it. */
export function AccountSection({ officer }: { officer: Officer }) {
  const { officers } = useWords();
  const cache = useQueryClient();
  const [link, setLink] = useState<PersonalLink>();
  const { officerId } = officer;
  const account = useQuery({
    queryKey: keys.account(officerId),
    queryFn: ({ signal }) => getAccount(officerId, signal),
  });
  const invited = (made: PersonalLink) => {
    setLink(made);
    void cache.invalidateQueries({ queryKey: keys.account(officerId) });
  };
  const data = account.data?.account;
  return (
    <Section
      title={officers.account}
      help={officers.accountHelp}
      className={link === undefined ? '' : 'handed-over'}
    >
      {account.isPending && <LoadingBlock rows={2} />}
      {account.isError && <ProblemAlert problem={account.error} onRetry={() => void account.refetch()} />}
      {link !== undefined && <HandOver link={link} />}
      {data === null && (
        <>
          <p className="quiet gap-below">{officers.noAccount}</p>
          <DialogButton
            type="primary"
            words={officers.openAccount}
            dialog={(close) => <OpenAccountDialog officer={officer} onDone={invited} close={close} />}
          />
        </>
      )}
      {data != null && (
        <>
          <AccountFacts account={data} />
          <AccountActions officer={officer} account={data} onInvited={invited} />
        </>
      )}
    </Section>
  );
}

/** The link, while this page is open: nobody can read it again. */
function HandOver({ link }: { link: PersonalLink }) {
  const { officers } = useWords();
  return (
    <div className="hand-over" role="status">
      <LinkBox title={officers.opened(link.name)} token={link.token} />
      <p className="print-only">
        {officers.login} {link.login}
      </p>
      <Button icon={<PrinterOutlined aria-hidden />} className="no-print" onClick={() => window.print()}>
        {officers.printLink}
      </Button>
    </div>
  );
}

function AccountFacts({ account }: { account: Account }) {
  const { app, officers } = useWords();
  const { instant } = useFormats();
  const factors = [
    ...(account.hasAuthenticator ? [officers.authenticator] : []),
    ...(account.hasPasskey ? [officers.passkey] : []),
  ];
  return (
    <Facts
      facts={[
        { term: officers.login, value: account.login },
        { term: officers.state, value: stateOf(account, officers, instant) },
        { term: officers.factors, value: factors.join(app.separator) || officers.noFactor },
        { term: officers.sessions, value: officers.sessionCount(account.openSessions) },
      ]}
    />
  );
}

function stateOf(
  { lockedUntil, used, linkUntil }: Account,
  officers: Catalogue['officers'],
  instant: (time: string) => string,
): string {
  if (lockedUntil !== null) return officers.lockedUntil(instant(lockedUntil));
  if (linkUntil !== null) return officers.waiting(instant(linkUntil));
  return used ? officers.inUse : officers.linkOver;
}
