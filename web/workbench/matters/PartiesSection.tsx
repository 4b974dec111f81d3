import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { PartyView } from '#modules/intake/contract.ts';
import type { MatterView } from '#modules/matters/contract.ts';
import { getContact } from '../api/matters.ts';
import { useWords } from '../i18n/index.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';

/** Who petitions. Masked until asked for; what was shown is not kept when the page is left. */
export function PartiesSection({ matter }: { matter: MatterView }) {
  const { matter: t } = useWords();
  const contact = useMutation({ mutationFn: () => getContact(matter.matterId), gcTime: 0 });
  const parties = contact.data?.parties ?? matter.parties;
  const isShown = contact.data !== undefined;
  return (
    <Section title={t.parties} help={t.partiesMasked}>
      {contact.isError && <ProblemAlert problem={contact.error} />}
      {parties.length === 0 ? (
        <p>{t.noParties}</p>
      ) : (
        <>
          <ul className="divided" aria-live="polite">
            {parties.map((party) => (
              <Party key={party.partyId} party={party} />
            ))}
          </ul>
          <Button
            size="small"
            className="gap-above no-print"
            icon={isShown ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
            loading={contact.isPending}
            onClick={() => (isShown ? contact.reset() : contact.mutate())}
          >
            {isShown ? t.hideContact : t.showContact}
          </Button>
        </>
      )}
    </Section>
  );
}

function Party({ party }: { party: PartyView }) {
  const { matter: t, words } = useWords();
  const lines = [
    [t.phone, party.phone],
    [t.idNumber, party.idNumber],
    [t.address, party.address],
  ] as const;
  return (
    <li>
      <strong>{party.name ?? t.notGiven}</strong>{' '}
      <span className="quiet small">{words.partyRole[party.role] ?? party.role}</span>
      <dl className="party-lines">
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="day">{value ?? <span className="quiet">{t.notGiven}</span>}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
