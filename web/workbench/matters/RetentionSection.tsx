import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { MatterView } from '#modules/matters/contract.ts';
import type { RetentionView } from '#modules/retention/contract.ts';
import { keys } from '../api/keys.ts';
import { getRetention, holdMatter } from '../api/retention.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { ReasonDialog } from '../retention/ReasonDialog.tsx';
import { usePeriod } from '../retention/use-period.ts';
import { routes } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { Facts } from '../ui/Facts.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { useToast } from '../ui/use-toast.tsx';
import { HoldRows } from './HoldRows.tsx';

/** 保管: how long the matter is kept, by which rule, and who holds it back from destruction. */
export function RetentionSection({ matter }: { matter: MatterView }) {
  const { retention: t } = useWords();
  const { matterId } = matter;
  const kept = useQuery({
    queryKey: keys.retention(matterId),
    queryFn: ({ signal }) => getRetention(matterId, signal),
    // Each look is recorded: it is read with the matter, not whenever the window comes back.
    refetchOnWindowFocus: false,
  });
  if (matter.erasedOn !== null && kept.data?.holds.length === 0) return null;
  return (
    <Section title={t.section}>
      {kept.isPending && <LoadingBlock rows={2} />}
      {kept.isError && <ProblemAlert problem={kept.error} onRetry={() => void kept.refetch()} />}
      {kept.data !== undefined && <Kept matter={matter} kept={kept.data} />}
    </Section>
  );
}

function Kept({ matter, kept }: { matter: MatterView; kept: RetentionView }) {
  const { retention: t } = useWords();
  const may = useMay();
  const toast = useToast();
  const cache = useQueryClient();
  const [holding, setHolding] = useState(false);
  const focus = useReturnFocus(holding);
  const lead = useRef<HTMLHeadingElement>(null);
  const isHeld = kept.holds.some(({ releasedAt }) => releasedAt === null);
  const isKept = matter.erasedOn === null;
  return (
    <>
      {isKept && <Period matter={matter} kept={kept} />}
      <h3 ref={lead} tabIndex={-1} className="gap-above">
        {t.holds}
      </h3>
      {isKept && <p className={isHeld ? 'small' : 'quiet small'}>{isHeld ? t.heldNow : t.noHolds}</p>}
      <HoldRows matterId={matter.matterId} holds={kept.holds} mayRelease={isKept && may('hold')} />
      {isKept && may('hold') && (
        <Button
          className="no-print gap-above"
          onClick={() => {
            focus.remember();
            setHolding(true);
          }}
        >
          {t.hold}
        </Button>
      )}
      {holding && (
        <ReasonDialog
          name={`hold.${matter.matterId}`}
          title={t.hold}
          lead={t.holdLead}
          label={t.holdReason}
          help={t.holdReasonHelp}
          submitWords={t.hold}
          send={(reason, key) => holdMatter(matter.matterId, { reason }, key)}
          onClose={() => setHolding(false)}
          onDone={() => {
            setHolding(false);
            focus.goTo(() => lead.current);
            toast.done(t.holdDone);
            void cache.invalidateQueries({ queryKey: keys.retention(matter.matterId) });
          }}
        />
      )}
    </>
  );
}

function Period({ matter, kept }: { matter: MatterView; kept: RetentionView }) {
  const { retention: t } = useWords();
  const sentence = useSentence();
  const period = usePeriod();
  if (kept.basis === null) return <p>{t.noRule}</p>;
  const until = kept.keepUntil ?? (kept.years === null ? t.keptForEver : t.sectionOpen);
  return (
    <Facts
      facts={[
        {
          term: t.rule,
          value: (
            <>
              <Link to={routes.retention}>{sentence(kept.basis)}</Link>
              {`，${period(kept.years)}`}
            </>
          ),
        },
        { term: t.keptUntil, value: matter.closedOn === null ? t.sectionOpen : until },
      ]}
    />
  );
}
