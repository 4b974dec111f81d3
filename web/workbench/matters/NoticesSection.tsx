import type { MatterView } from '#modules/matters/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';

/** What the petitioner was told, when and how. */
export function NoticesSection({ matter }: { matter: MatterView }) {
  const { matter: t, words } = useWords();
  const names = useNames();
  if (matter.notices.length === 0) return null;
  return (
    <Section title={t.notices}>
      <ol className="divided">
        {matter.notices.map((notice, index) => (
          <li key={index}>
            <h3>
              {words.notice[notice.kind]} <span className="day">{notice.issuedOn}</span>
              <span className="quiet">
                {' '}
                · {names.unitShort(notice.unitId)} · {words.noticeWay[notice.way]}
              </span>
            </h3>
            <p className="prose">{notice.text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
