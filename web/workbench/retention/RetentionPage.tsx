import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { RetentionRule } from '#modules/retention/contract.ts';
import { keys } from '../api/keys.ts';
import { listRetentionRules } from '../api/retention.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { useMay } from '../session/permissions.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { usePeriod } from './use-period.ts';
import './retention.css';

/** 保管期限: what is kept how long, for every officer; changed by the administrator. */
export function RetentionPage() {
  const { retention: t } = useWords();
  const [changed, setChanged] = useState<RetentionRule>();
  const focus = useReturnFocus(changed !== undefined);
  const rules = useQuery({
    queryKey: keys.retentionRules,
    queryFn: ({ signal }) => listRetentionRules(signal),
  });
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      {rules.isPending && <LoadingBlock />}
      {rules.isError && <ProblemAlert problem={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.data !== undefined && (
        <RuleTable
          rules={rules.data.items}
          onChange={(rule) => {
            focus.remember();
            setChanged(rule);
          }}
        />
      )}
      {changed !== undefined && <ChangeDialog rule={changed} onClose={() => setChanged(undefined)} />}
    </>
  );
}

interface RuleTableProps {
  readonly rules: readonly RetentionRule[];
  readonly onChange: (rule: RetentionRule) => void;
}

function RuleTable({ rules, onChange }: RuleTableProps) {
  const { retention: t } = useWords();
  const sentence = useSentence();
  const period = usePeriod();
  const fits = useFits();
  const mayChange = useMay()('retentionChange');
  return (
    <div className="table-frame">
      <table className="table">
        <caption className="visually-hidden">{t.rules}</caption>
        <thead>
          <tr>
            <th scope="col" className="figure">
              {t.order}
            </th>
            <th scope="col">{t.basis}</th>
            <th scope="col">{t.fits}</th>
            <th scope="col">{t.years}</th>
            {mayChange && (
              <th scope="col">
                <span className="visually-hidden">{t.change}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, index) => (
            <tr key={rule.ruleId}>
              <td className="figure">{index + 1}</td>
              <th scope="row">{sentence(rule.basis)}</th>
              <td>{fits(rule)}</td>
              <td className="day">{period(rule.years)}</td>
              {mayChange && (
                <td>
                  <Button
                    size="small"
                    aria-label={t.changeOf(sentence(rule.basis))}
                    onClick={() => onChange(rule)}
                  >
                    {t.change}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which matters a rule is for, by its channel, kind and outcome. */
function useFits(): (rule: RetentionRule) => string {
  const { app, matter, retention: t, words } = useWords();
  const word = (table: Readonly<Record<string, string>>, name: string) => table[name] ?? name;
  return ({ channel, kind, outcome }) => {
    const parts = [
      channel === null ? [] : [app.labelled(matter.channel, word(words.channel, channel))],
      kind === null ? [] : [app.labelled(matter.kind, word(words.kind, kind))],
      outcome === null ? [] : [app.labelled(matter.outcome, word(words.outcome, outcome))],
    ].flat();
    return parts.length === 0 ? t.everything : parts.join(app.separator);
  };
}
