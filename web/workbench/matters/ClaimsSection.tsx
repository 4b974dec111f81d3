import type { MatterView } from '#modules/matters/contract.ts';
import { NOTHING } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';

/** Each thing asked for, with its path and outcome. */
export function ClaimsSection({ matter }: { matter: MatterView }) {
  const { matter: t, words } = useWords();
  const names = useNames();
  return (
    <Section title={t.claims}>
      <ol className="divided">
        {matter.claims.map((claim, index) => (
          <li key={claim.claimId}>
            <h3>
              {t.claim(index + 1)} · {words.kind[claim.kind]}
            </h3>
            <p className="prose">{claim.text}</p>
            <p className="row-notes">
              <span>
                {t.topic} {claim.topicId === null ? NOTHING : names.topicPath(claim.topicId)}
              </span>
              <span>
                {t.track}{' '}
                {claim.track === null
                  ? t.notYet
                  : `${words.track[claim.track]} · ${words.trackArticle[claim.track]}`}
              </span>
              <span>
                {t.outcome} {claim.outcome === null ? t.notYet : words.outcome[claim.outcome]}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
