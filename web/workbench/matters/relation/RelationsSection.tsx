import { Link } from 'react-router';
import type { MatterView } from '#modules/matters/contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { linkTo } from '../../routes.ts';
import { Section } from '../../ui/Section.tsx';

/** Matters related to this one, as far as this officer may read them. */
export function RelationsSection({ matter }: { matter: MatterView }) {
  const { relation: t } = useWords();
  if (matter.relations.length === 0) return null;
  return (
    <Section title={t.title}>
      <ul className="divided">
        {matter.relations.map(({ is, matterId, number, since, reason, claims }) => (
          <li key={`${is}${matterId}`}>
            <p className="card-line">
              <span>{t.is[is]}</span>
              <Link to={linkTo.matter(matterId)} className="number-cell">
                {number}
              </Link>
              <span className="day push-end">{since}</span>
            </p>
            {claims.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {reason !== null && <p className="quiet">{reason}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
