import type { MatterView } from '#modules/matters/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';

/** How the petitioner rates office and unit. Staff never rate. */
export function RatingsSection({ matter }: { matter: MatterView }) {
  const { matter: t, words } = useWords();
  const names = useNames();
  if (matter.ratingState === 'none') return null;
  return (
    <Section title={t.ratings}>
      <p>
        {t.ratingState[matter.ratingState]}
        {matter.ratingState === 'waiting' && matter.ratingUntil !== null && t.ratingUntil(matter.ratingUntil)}
      </p>
      {matter.ratings.length > 0 && (
        <ul className="divided gap-above">
          {matter.ratings.map((rating) => (
            <li key={`${rating.target}-${rating.ratedOn}`}>
              {t.ratingOf(words.ratingTarget[rating.target], names.unitShort(rating.unitId))}
              <strong>{words.rating[rating.value]}</strong>{' '}
              <span className="quiet">{t.ratedOn(rating.ratedOn)}</span>
              {rating.reason !== null && <p className="prose">{rating.reason}</p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
