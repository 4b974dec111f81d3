import { PageHeader } from '../ui/PageHeader.tsx';
import { useWords } from '../i18n/index.tsx';
import { DelegationsSection } from './DelegationsSection.tsx';
import { FactorsSection } from './FactorsSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';

/** 账号与安全: how one signs in, and where one is signed in. */
export function AccountPage() {
  const { security } = useWords();
  return (
    <>
      <PageHeader title={security.account} lead={security.accountLead} />
      <FactorsSection />
      <DelegationsSection />
      <SessionsSection />
    </>
  );
}
