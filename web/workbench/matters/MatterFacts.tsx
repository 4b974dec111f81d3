import type { MatterView } from '#modules/matters/contract.ts';
import { Link } from 'react-router';
import { NOTHING } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';

/** What is on the cover of the file. */
export function MatterFacts({ matter }: { matter: MatterView }) {
  const { matter: t, words } = useWords();
  const names = useNames();
  const facts = [
    { term: t.channel, value: words.channel[matter.channel] },
    { term: t.kind, value: words.kind[matter.kind] },
    { term: t.received, value: <span className="day">{matter.receivedOn}</span> },
    { term: t.place, value: names.place(matter.placeId) },
    { term: t.topic, value: matter.topicId === null ? NOTHING : names.topicPath(matter.topicId) },
    { term: t.registeredUnit, value: names.unit(matter.registeredUnit) },
    { term: t.holder, value: names.unit(matter.holderUnit) },
    {
      term: t.responsible,
      value: matter.responsibleUnit === null ? NOTHING : names.unit(matter.responsibleUnit),
    },
    { term: t.regime, value: matter.regime === '2022' ? t.regime2022 : t.regime2005 },
  ];
  if (matter.attached.length > 0) {
    facts.push({
      term: t.attachedHere,
      value: (
        <span className="button-row">
          {matter.attached.map((other) => (
            <Link key={other.matterId} to={linkTo.matter(other.matterId)}>
              {other.number}
            </Link>
          ))}
        </span>
      ),
    });
  }
  return (
    <Section title={t.facts}>
      <Facts facts={facts} />
    </Section>
  );
}
