import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { PartyView } from '#modules/intake/contract.ts';
import type { MatterView } from '#modules/matters/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { Section } from '../ui/Section.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { UnmaskDialog } from './UnmaskDialog.tsx';

/** Who petitions. Masked until asked for with a reason; what was shown is not kept when the page is left. */
export function PartiesSection({ matter }: { matter: MatterView }) {
  const { matter: t } = useWords();
  const [shown, setShown] = useState<ReadonlyMap<string, PartyView>>(new Map());
  const [asked, setAsked] = useState<PartyView>();
  const focus = useReturnFocus(asked !== undefined);
  const may = matter.actions.some(({ action, allowed }) => action === 'unmask' && allowed);
  const isSealed = matter.identity.ground !== null;
  return (
    <Section title={t.parties} help={isSealed ? t.partiesSealed : t.partiesMasked}>
      {matter.parties.length === 0 ? (
        <p>{t.noParties}</p>
      ) : (
        <ul className="divided" aria-live="polite">
          {matter.parties.map((party) => (
            <Party
              key={party.partyId}
              party={(may && shown.get(party.partyId)) || party}
              isShown={may && shown.has(party.partyId)}
              onAsk={
                may
                  ? () => {
                      focus.remember();
                      setAsked(party);
                    }
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {asked !== undefined && (
        <UnmaskDialog
          matterId={matter.matterId}
          party={asked}
          onClose={() => setAsked(undefined)}
          onShown={(full) => {
            setShown((before) => new Map(before).set(full.partyId, full));
            focus.goTo(() => document.getElementById(rowOf(full)));
            setAsked(undefined);
          }}
        />
      )}
    </Section>
  );
}

interface PartyProps {
  readonly party: PartyView;
  readonly isShown: boolean;
  /** Undefined where this officer may not ask. */
  readonly onAsk: (() => void) | undefined;
}

function Party({ party, isShown, onAsk }: PartyProps) {
  const { matter: t, words } = useWords();
  const role = words.partyRole[party.role] ?? party.role;
  const isHidden = party.sealed && !isShown;
  const name = isHidden ? t.sealedPerson(role) : (party.name ?? t.notGiven);
  const lines = [
    [t.phone, party.phone],
    [t.idNumber, party.idNumber],
    [t.address, party.address],
  ] as const;
  return (
    <li id={rowOf(party)} tabIndex={-1}>
      <strong>{name}</strong> {!isHidden && <span className="quiet small">{role}</span>}
      {!isHidden && (
        <dl className="party-lines">
          {lines.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd className="day">{value ?? <span className="quiet">{t.notGiven}</span>}</dd>
            </div>
          ))}
        </dl>
      )}
      {isShown && <p className="quiet small">{t.unmasked}</p>}
      {!isShown && onAsk !== undefined && (
        <Button
          size="small"
          className="no-print"
          icon={<EyeOutlined aria-hidden />}
          aria-label={t.unmaskOf(name)}
          onClick={onAsk}
        >
          {t.unmask}
        </Button>
      )}
    </li>
  );
}

function rowOf(party: PartyView): string {
  return `party-${party.partyId}`;
}
