import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { DestructionCandidates, ProposeDestruction } from '#modules/retention/contract.ts';
import { newKey } from '../api/idempotency.ts';
import { keys } from '../api/keys.ts';
import { ApiProblem } from '../api/problem.ts';
import { getDestructionCandidates, proposeDestruction } from '../api/retention.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { linkTo, routes } from '../routes.ts';
import { dropDraft, keepDraft, readDraft } from '../session/drafts.ts';
import { useSession } from '../session/use-session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormFaults } from '../ui/use-form-faults.ts';
import { useNames } from '../ui/use-names.ts';
import { useToast } from '../ui/use-toast.tsx';
import { ItemTable } from './ItemTable.tsx';
import './retention.css';

/** 拟定销毁清单: what would stand on it and what would not, and the reason. */
export function ProposePage() {
  const { post } = useSession();
  const { retention: t } = useWords();
  const names = useNames();
  const candidates = useQuery({
    queryKey: keys.destructionCandidates,
    queryFn: ({ signal }) => getDestructionCandidates(signal),
    // Each look is recorded: it is read when the page opens, not whenever the window comes back.
    refetchOnWindowFocus: false,
    staleTime: 0,
  });
  return (
    <>
      <PageHeader title={t.proposeTitle} lead={t.proposeLead(names.unit(post.unitId))}>
        <Link to={routes.destruction}>{t.backToLists}</Link>
      </PageHeader>
      {candidates.isPending && <LoadingBlock rows={10} />}
      {candidates.isError && (
        <ProblemAlert problem={candidates.error} onRetry={() => void candidates.refetch()} />
      )}
      {candidates.data !== undefined && <Candidates candidates={candidates.data} />}
    </>
  );
}

function Candidates({ candidates }: { candidates: DestructionCandidates }) {
  const { retention: t } = useWords();
  const { count, items, full } = candidates;
  return (
    <>
      {count === 0 ? (
        <EmptyState title={t.nothingRipe} help={t.nothingRipeHelp}>
          <Link to={routes.retention}>{t.seeRules}</Link>
        </EmptyState>
      ) : (
        <Section title={t.wouldName(count)} className="may-break">
          {full && <p className="gap-below">{t.full(count)}</p>}
          {items.length < count && <p className="quiet small gap-below">{t.firstShown(items.length)}</p>}
          <ItemTable rows={items} caption={t.wouldName(count)} />
        </Section>
      )}
      <KeptBack keptBack={candidates.keptBack} />
      {count > 0 && <ProposeForm count={count} />}
    </>
  );
}

function KeptBack({ keptBack }: Pick<DestructionCandidates, 'keptBack'>) {
  const { retention: t } = useWords();
  const sentence = useSentence();
  if (keptBack.length === 0) return null;
  const all = keptBack.reduce((sum, { count }) => sum + count, 0);
  return (
    <Section title={t.keptBack(all)} help={t.keptBackHelp}>
      <ul className="divided">
        {keptBack.map(({ because, count, matters }) => (
          <li key={because.zh}>
            <h3>{t.becauseCount(sentence(because), count)}</h3>
            <p className="row-notes">
              {matters.map(({ matterId, number }) => (
                <Link key={matterId} to={linkTo.matter(matterId)} className="number-cell">
                  {number}
                </Link>
              ))}
              {matters.length < count && <span>{t.andMore(count)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ProposeForm({ count }: { count: number }) {
  const { app, retention: t } = useWords();
  const { officerId } = useSession();
  const toast = useToast();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<ProposeDestruction>();
  const { faults, refused, failed, clear } = useFormFaults(form);
  const key = useRef(newKey());
  const draft = `destruction.${officerId}`;
  const [initial] = useState(() => readDraft<ProposeDestruction>('tab', draft) ?? { reason: '' });
  const proposing = useMutation({
    mutationFn: (input: ProposeDestruction) => proposeDestruction(input, key.current),
    onSuccess: async (list) => {
      dropDraft('tab', draft);
      toast.done(t.proposed);
      cache.setQueryData(keys.destructionList(list.listId), list);
      await navigate(linkTo.destructionList(list.listId));
      void cache.invalidateQueries({ queryKey: keys.destructionLists });
      cache.removeQueries({ queryKey: keys.destructionCandidates });
    },
    onError: (problem) => {
      refused(problem);
      // A lost connection may have hidden a success: the same key then answers it. A refusal wants a new one.
      if (problem instanceof ApiProblem && !problem.mayRetry) key.current = newKey();
    },
  });
  return (
    <Section title={t.propose}>
      {proposing.error !== null && faults.length === 0 && <ProblemAlert problem={proposing.error} />}
      <ErrorSummary form={form} faults={faults} />
      <Form<ProposeDestruction>
        form={form}
        name="propose"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onValuesChange={(_changed, all) => keepDraft('tab', draft, all)}
        onFinish={(values) => {
          clear();
          proposing.mutate(values);
        }}
        onFinishFailed={failed}
      >
        <Form.Item
          name="reason"
          label={t.reasonTerm}
          extra={t.reasonHelp}
          rules={[
            { required: true, whitespace: true, message: app.required(t.reasonTerm) },
            { max: 300, message: app.tooLong(t.reasonTerm, 300) },
          ]}
        >
          <Input.TextArea rows={3} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={proposing.isPending}>
          {t.proposeNow(count)}
        </Button>
      </Form>
    </Section>
  );
}
