import { Button } from 'antd';
import type { WaiverView } from '#modules/matters/identity/identity.contract.ts';
import { attachmentAddress } from '../api/attachments.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { useActing } from './use-acting.ts';

interface WaiverRowsProps {
  readonly matterId: string;
  readonly waivers: readonly WaiverView[];
  readonly onDecide: (waiver: WaiverView) => void;
}

/** Confidentiality given up: who recorded which paper, who confirmed it, and whether the petitioner took it back. */
export function WaiverRows({ matterId, waivers, onDecide }: WaiverRowsProps) {
  const { matter: t } = useWords();
  const format = useFormats();
  const who = useActing();
  if (waivers.length === 0) return null;
  return (
    <ul className="divided">
      {waivers.map((waiver) => {
        const { waiverId, standing, recordedBy, recordedAt, decidedBy, decidedAt, revokedAt } = waiver;
        return (
          <li key={waiverId}>
            <strong>{t.waiverStanding[standing]}</strong>
            <div>{t.waiverRecorded(who(recordedBy), format.instant(recordedAt))}</div>
            <div>
              <a href={attachmentAddress(matterId, waiver.attachmentId)} download>
                {t.waiverPaper}
              </a>
            </div>
            {decidedBy !== null && decidedAt !== null && (
              <div className="small">{t.waiverDecided(who(decidedBy), format.instant(decidedAt))}</div>
            )}
            {revokedAt !== null && <div className="small">{t.waiverRevoked(format.instant(revokedAt))}</div>}
            {waiver.mayDecide && (
              <div className="button-row no-print">
                <Button
                  size="small"
                  type="primary"
                  aria-label={t.decideWaiverOf(recordedBy.name)}
                  onClick={() => onDecide(waiver)}
                >
                  {t.decideWaiver}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
