import type { MatterView } from '#modules/matters/contract.ts';
import { Link } from 'react-router';
import { useFormats } from '../format/days.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import '../retention/retention.css';

/** 销毁记录: that a matter was destroyed, by which list, who answers for it, and what is gone; nothing where it was not. */
export function TombstoneSection({ matter }: { matter: MatterView }) {
  const { app, retention: t } = useWords();
  const sentence = useSentence();
  const format = useFormats();
  const may = useMay();
  const { tombstone, erasedOn } = matter;
  if (tombstone === null || erasedOn === null) return null;
  return (
    <Section title={t.tombstone} className="tombstone">
      <p className="gap-below">{t.tombstoneLead(format.dayInWords(erasedOn))}</p>
      <Facts
        facts={[
          { term: t.proposedBy, value: tombstone.proposedBy },
          { term: t.approvedBy, value: tombstone.approvedBy.join(app.separator) },
        ]}
      />
      <h3 className="gap-above">{t.gone}</h3>
      <ul>
        {tombstone.parts.map((part) => (
          <li key={part.zh}>{sentence(part)}</li>
        ))}
      </ul>
      <dl className="gap-above">
        <dt className="quiet small">{t.digest}</dt>
        <dd className="digest">
          <code>{tombstone.listDigest}</code>
        </dd>
      </dl>
      {may('destruction') && (
        <Link to={linkTo.destructionList(tombstone.listId)} className="no-print">
          {t.toList}
        </Link>
      )}
    </Section>
  );
}
