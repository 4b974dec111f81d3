import type { MatterView } from '#modules/matters/contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { Section } from '../../ui/Section.tsx';
import { useNames } from '../../ui/use-names.ts';

/** That a matter is or was handled simply, and why: beside its periods. */
export function SimpleSection({ matter }: { matter: MatterView }) {
  const { simple: t } = useWords();
  const names = useNames();
  const { simple } = matter;
  if (simple === null) return null;
  const { grounds, markedOn, returned, unitId } = simple;
  return (
    <Section title={t.title} {...(returned === null ? { help: t.help } : {})}>
      <p>{t.marked(names.unit(unitId), markedOn)}</p>
      <ul>
        {grounds.map((ground) => (
          <li key={ground}>{t.ground[ground]}</li>
        ))}
      </ul>
      {returned !== null && (
        <>
          <p>
            <strong>{t.returned(returned.on)}</strong> · {t.returnGround[returned.ground]}
          </p>
          {returned.reason !== null && <p className="prose">{returned.reason}</p>}
        </>
      )}
    </Section>
  );
}

/** Whether a matter is handled simply, for its heading. */
export function SimpleTag({ matter }: { matter: MatterView }) {
  const { simple: t } = useWords();
  if (matter.simple === null || matter.simple.returned !== null) return null;
  return <span className="stage">{t.title}</span>;
}
