import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { MatterAction, MatterView } from '#modules/matters/contract.ts';
import type { OpeningView, WaiverView } from '#modules/matters/identity/identity.contract.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import type { Catalogue } from '../i18n/zh/index.ts';
import { Section } from '../ui/Section.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { AskOpeningDialog } from './commands/AskOpeningDialog.tsx';
import { DecideOpeningDialog } from './commands/DecideOpeningDialog.tsx';
import { DecideWaiverDialog } from './commands/DecideWaiverDialog.tsx';
import { EndOpeningDialog } from './commands/EndOpeningDialog.tsx';
import { RecordWaiverDialog } from './commands/RecordWaiverDialog.tsx';
import { useActing } from './use-acting.ts';
import { WaiverRows } from './WaiverRows.tsx';

type Step =
  | { readonly name: 'ask' | 'waive' }
  | { readonly name: 'decide' | 'end'; readonly opening: OpeningView }
  | { readonly name: 'confirm'; readonly waiver: WaiverView };

/** Why the identity is sealed, who opened it when and what for, and how it was given up; nothing where it never was. */
export function OpeningsSection({ matter }: { matter: MatterView }) {
  const { matter: t } = useWords();
  const [step, setStep] = useState<Step>();
  const focus = useReturnFocus(step !== undefined);
  const lead = useRef<HTMLParagraphElement>(null);
  const { ground, openings, waivers } = matter.identity;
  if (ground === null && openings.length + waivers.length === 0) return null;
  const may = (wanted: MatterAction) =>
    matter.actions.some(({ action, allowed }) => action === wanted && allowed);
  const begin = (next: Step) => {
    focus.remember();
    setStep(next);
  };
  const dialog = {
    matter,
    onClose: () => setStep(undefined),
    onDone: () => {
      focus.goTo(() => lead.current);
      setStep(undefined);
    },
  };
  return (
    <Section title={t.openings} help={t.openingsHelp}>
      <p ref={lead} tabIndex={-1}>
        {ground === null ? t.sealedNoLonger : sealedBecause(t, ground, matter.regime)}
      </p>
      <WaiverRows
        matterId={matter.matterId}
        waivers={waivers}
        onDecide={(waiver) => begin({ name: 'confirm', waiver })}
      />
      {openings.length === 0 && <p className="quiet">{t.noOpenings}</p>}
      {openings.length > 0 && (
        <ul className="divided">
          {openings.map((opening) => (
            <Opening
              key={opening.openingId}
              opening={opening}
              onDecide={() => begin({ name: 'decide', opening })}
              onEnd={() => begin({ name: 'end', opening })}
            />
          ))}
        </ul>
      )}
      <div className="button-row no-print gap-above">
        {may('askOpening') && (
          <Button icon={<LockOutlined aria-hidden />} onClick={() => begin({ name: 'ask' })}>
            {t.askOpening}
          </Button>
        )}
        {may('recordWaiver') && <Button onClick={() => begin({ name: 'waive' })}>{t.recordWaiver}</Button>}
      </div>
      {step?.name === 'ask' && <AskOpeningDialog {...dialog} />}
      {step?.name === 'waive' && <RecordWaiverDialog {...dialog} />}
      {step?.name === 'confirm' && <DecideWaiverDialog {...dialog} waiver={step.waiver} />}
      {step?.name === 'decide' && <DecideOpeningDialog {...dialog} opening={step.opening} />}
      {step?.name === 'end' && <EndOpeningDialog {...dialog} opening={step.opening} />}
    </Section>
  );
}

/** An accusation stands under the Regulation of its year. */
function sealedBecause(
  t: Catalogue['matter'],
  ground: NonNullable<MatterView['identity']['ground']>,
  regime: MatterView['regime'],
): string {
  return ground === 'asked' ? t.sealedBecause.asked : t.sealedBecause.accusation[regime];
}

interface OpeningProps {
  readonly opening: OpeningView;
  readonly onDecide: () => void;
  readonly onEnd: () => void;
}

function Opening({ opening, onDecide, onEnd }: OpeningProps) {
  const { matter: t } = useWords();
  const format = useFormats();
  const who = useActing();
  const { askedBy, decidedBy, decidedAt, endedBy, endedAt, openUntil, standing } = opening;
  return (
    <li>
      <strong>{t.openingStanding[standing]}</strong>
      <div>{t.openingAsked(who(askedBy), format.instant(opening.askedAt), opening.hours)}</div>
      <div className="small">{t.openingReason(opening.reason)}</div>
      {decidedBy !== null && decidedAt !== null && (
        <div className="small">
          {t.openingDecided(who(decidedBy), format.instant(decidedAt), opening.decisionReason ?? '')}
        </div>
      )}
      {standing === 'open' && openUntil !== null && (
        <div className="small">{t.openUntil(format.instant(openUntil))}</div>
      )}
      {endedBy !== null && endedAt !== null && (
        <div className="small">{t.openingEnded(who(endedBy), format.instant(endedAt))}</div>
      )}
      <div className="button-row no-print">
        {opening.mayDecide && (
          <Button size="small" type="primary" aria-label={t.decideOpeningOf(askedBy.name)} onClick={onDecide}>
            {t.decideOpening}
          </Button>
        )}
        {opening.mayEnd && (
          <Button size="small" onClick={onEnd}>
            {standing === 'open' ? t.endOpening : t.withdrawOpening}
          </Button>
        )}
      </div>
    </li>
  );
}
