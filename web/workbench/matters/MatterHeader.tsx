import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { MatterView } from '#modules/matters/contract.ts';
import type { RefObject } from 'react';
import { Link } from 'react-router';
import { usePageTitle } from '../app/use-page-title.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { DueLight } from '../ui/DueLight.tsx';
import { dueWords } from '../ui/due-words.ts';
import { StageTag } from '../ui/StageTag.tsx';
import { SimpleTag } from './simple/SimpleSection.tsx';
import { currentClock } from './current-clock.ts';

interface MatterHeaderProps {
  readonly matter: MatterView;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

/** Number, title, stage and light: what the matter is and how urgent. */
export function MatterHeader({ matter, headingRef }: MatterHeaderProps) {
  const t = useWords();
  const format = useFormats();
  const title = matter.erasedOn === null ? matter.title : t.retention.destroyedTitle;
  usePageTitle(`${matter.number} ${title}`);
  const clock = currentClock(matter.clocks);
  const light = clock?.light ?? 'none';
  return (
    <header className="matter-header">
      <div className="matter-header-words">
        <div className="card-line">
          <span className="number-cell quiet">{matter.number}</span>
          <StageTag stage={matter.stage} />
          <SimpleTag matter={matter} />
          {matter.erasedOn !== null && <span className="stage stage-closed">{t.retention.destroyed}</span>}
          <DueLight light={light} words={dueWords(light, clock?.dueOn ?? null, t)} />
          {clock !== undefined && <span className="day quiet">{clock.dueOn}</span>}
        </div>
        <h1 ref={headingRef} tabIndex={-1}>
          {title}
        </h1>
        {matter.attachedTo !== null && (
          <p>
            {t.matter.attachedTo}{' '}
            <Link to={linkTo.matter(matter.attachedTo.matterId)}>{matter.attachedTo.number}</Link>
          </p>
        )}
        <p className="print-only small">
          {t.app.product} · {t.matter.printedOn(format.instant(new Date().toISOString()))} ·{' '}
          {t.matter.version(matter.version)}
        </p>
      </div>
      <Button className="no-print" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
        {t.app.print}
      </Button>
    </header>
  );
}
