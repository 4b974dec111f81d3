import { CheckOutlined } from '@ant-design/icons';
import type { MatterView } from '#modules/matters/contract.ts';
import type { MatterStage } from '#modules/matters/words.contract.ts';
import { useWords } from '../i18n/index.tsx';

const ORDER = ['registered', 'routed', 'accepted', 'answered', 'served', 'closed'] as const;

/** The stages in order, those behind with their days, the present one marked. */
export function StageBar({ matter }: { matter: MatterView }) {
  const t = useWords();
  const at = ORDER.findIndex((stage) => stage === lastStage(matter));
  return (
    <ol className="stage-bar" aria-label={t.matter.stageBar}>
      {ORDER.map((stage, index) => {
        const state = index < at ? 'behind' : index === at ? 'here' : 'ahead';
        return (
          <li
            key={stage}
            className={`stage-step ${state}`}
            aria-current={state === 'here' ? 'step' : undefined}
          >
            <span className="stage-mark" aria-hidden>
              {state === 'behind' ? <CheckOutlined /> : index + 1}
            </span>
            <span className="stage-words">
              <span>{t.words.stage[stage]}</span>
              <span className="day small quiet">{dayOfStage(matter, stage) ?? ''}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** An attached matter stopped where it was; its days say where. */
function lastStage(matter: MatterView): MatterStage {
  if (matter.stage !== 'attached') return matter.stage;
  return ORDER.findLast((stage) => dayOfStage(matter, stage) !== null) ?? 'registered';
}

function dayOfStage(matter: MatterView, stage: (typeof ORDER)[number]): string | null {
  switch (stage) {
    case 'registered':
      return matter.receivedOn;
    case 'routed':
      return matter.routedOn;
    case 'accepted':
      return matter.acceptedOn;
    case 'answered':
      return matter.answeredOn;
    case 'served':
      return matter.servedOn;
    case 'closed':
      return matter.closedOn;
  }
}
