import type { MatterView } from '#modules/matters/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';

/** Whom an accusation is about; nothing where nobody is. */
export function AccusedSection({ matter }: { matter: MatterView }) {
  const { matter: t, words } = useWords();
  const names = useNames();
  if (matter.accused.length === 0) return null;
  return (
    <Section title={t.accused} help={t.accusedHelp}>
      <ul className="divided">
        {matter.accused.map((one, index) => (
          <li key={index}>
            <strong>{one.name}</strong> <span className="quiet small">{words.accusedKind[one.kind]}</span>
            {one.unitId !== null && <div className="small">{names.unit(one.unitId)}</div>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
