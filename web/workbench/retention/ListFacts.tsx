import type { DestructionList } from '#modules/retention/contract.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { Facts, type Fact } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';

/** Who proposed a list and why, who decided, and the digest of what they read. */
export function ListFacts({ list }: { list: DestructionList }) {
  const { retention: t } = useWords();
  const format = useFormats();
  const by = (one: DestructionList['proposed'] | undefined) =>
    one === undefined ? t.waiting : t.byAt(one.name, format.instant(one.at));
  const facts: Fact[] = [
    { term: t.items, value: format.number(list.items) },
    { term: t.proposedBy, value: by(list.proposed) },
    { term: t.reasonTerm, value: list.reason },
  ];
  if (list.rejected === null || list.approvals[0] !== undefined)
    facts.push({ term: t.firstApproval, value: by(list.approvals[0]) });
  if (list.rejected === null) facts.push({ term: t.secondApproval, value: by(list.approvals[1]) });
  else
    facts.push(
      { term: t.rejectedBy, value: by(list.rejected) },
      { term: t.rejection, value: list.rejection ?? '' },
    );
  if (list.finishedAt !== null) facts.push({ term: t.finishedAt, value: format.instant(list.finishedAt) });
  return (
    <Section title={t.about}>
      <Facts facts={facts} />
      <dl className="gap-above">
        <dt className="quiet small">{t.digest}</dt>
        <dd className="digest">
          <code>{list.digest}</code>
          <span className="quiet small">{t.digestHelp}</span>
        </dd>
      </dl>
    </Section>
  );
}
