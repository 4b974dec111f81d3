import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { MatterView, OpeningView } from '#modules/matters/contract.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { Section } from '../ui/Section.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { AskOpeningDialog } from './commands/AskOpeningDialog.tsx';
import { DecideOpeningDialog } from './commands/DecideOpeningDialog.tsx';
import { EndOpeningDialog } from './commands/EndOpeningDialog.tsx';
import { useActing } from './use-acting.ts';

type Step = { readonly name: 'ask' } | { readonly name: 'decide' | 'end'; readonly opening: OpeningView };

/** Why the identity is sealed, and who opened it when and what for; nothing where it is not sealed. */
export function OpeningsSection({ matter }: { matter: MatterView }) {
  const { matter: t } = useWords();
  const [step, setStep] = useState<Step>();
  const focus = useReturnFocus(step !== undefined);
  const lead = useRef<HTMLParagraphElement>(null);
  const { ground, openings } = matter.identity;
  if (ground === null) return null;
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
        {t.sealedBecause[ground]}
      </p>
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
      {matter.actions.some(({ action, allowed }) => action === 'askOpening' && allowed) && (
        <Button
          className="no-print gap-above"
          icon={<LockOutlined aria-hidden />}
          onClick={() => begin({ name: 'ask' })}
        >
          {t.askOpening}
        </Button>
      )}
      {step?.name === 'ask' && <AskOpeningDialog {...dialog} />}
      {step?.name === 'decide' && <DecideOpeningDialog {...dialog} opening={step.opening} />}
      {step?.name === 'end' && <EndOpeningDialog {...dialog} opening={step.opening} />}
    </Section>
  );
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
