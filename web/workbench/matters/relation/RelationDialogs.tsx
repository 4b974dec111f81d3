import { Form, Input, Radio } from 'antd';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { AnswerMatter, ServeAnswer } from '#modules/matters/handling/handling.contract.ts';
import type { Track } from '#modules/matters/words.contract.ts';
import type { MoveRegulation } from '#modules/matters/revisions/move.contract.ts';
import type { LinkEarlier } from '#modules/matters/relations/relation.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useWords } from '../../i18n/index.tsx';
import { Choice, optionsOf } from '../../ui/Choice.tsx';
import { shortened } from '../../ui/shortened.ts';
import { CommandDialog, type DialogProps } from '../commands/CommandDialog.tsx';
import { DoneOnField, NoticeWayField, ProseField, ServiceWayField } from '../commands/fields.tsx';

type Outcome = AnswerMatter['outcomes'][number]['outcome'];

/** The number of the earlier matter, as it stands on the petitioner's papers. */
export function EarlierNumberField() {
  const { app, relation: t } = useWords();
  return (
    <Form.Item
      name="earlierNumber"
      label={t.earlierNumber}
      extra={t.earlierNumberHelp}
      required
      rules={[
        { required: true, whitespace: true, message: app.required(t.earlierNumber) },
        { max: 40, message: app.tooLong(t.earlierNumber, 40) },
      ]}
    >
      <Input autoComplete="off" />
    </Form.Item>
  );
}

/** 新的事实和理由: the matter goes its own way, linked to the earlier one. */
export function LinkEarlierDialog(props: DialogProps) {
  const { relation: t, words } = useWords();
  return (
    <CommandDialog<'link-earlier', LinkEarlier>
      {...props}
      name="link-earlier"
      title={words.action.linkEarlier}
      lead={t.linkLead}
      initial={{}}
      toInput={(values) => values}
    >
      {() => (
        <>
          <EarlierNumberField />
          <ProseField name="newFacts" label={t.newFacts} most={2000} rows={4} />
        </>
      )}
    </CommandDialog>
  );
}

/** 撤销分立. */
export function UndoSplitDialog(props: DialogProps) {
  const { commands, relation: t, words } = useWords();
  return (
    <CommandDialog<'undo-split', { reason: string }>
      {...props}
      name="undo-split"
      title={words.action.undoSplit}
      lead={t.undoLead}
      initial={{}}
      toInput={(values) => values}
    >
      {() => <ProseField name="reason" label={commands.decideReason} most={500} rows={3} />}
    </CommandDialog>
  );
}

interface JoinedValues {
  way: ServeAnswer['way'];
  servedOn: PlainDate;
  /** In the order of the claims. */
  outcomes: Outcome[];
}

const OUTCOMES: Readonly<Record<'suggestion' | 'accusation' | 'appeal', readonly Outcome[]>> = {
  suggestion: ['adopted', 'partlyAdopted', 'notAdopted', 'explained'],
  accusation: ['supported', 'notSupported', 'explained', 'redirected'],
  appeal: ['supported', 'explained', 'notSupported', 'redirected'],
};

/** 送达主办事项的处理意见: with what it says to each claim of this petitioner. */
export function ServeJoinedDialog(props: DialogProps) {
  const { app, commands, matter: m, relation: t, words } = useWords();
  const { matter } = props;
  return (
    <CommandDialog<'serve-joined', JoinedValues>
      {...props}
      name="serve-joined"
      title={words.action.serveJoined}
      lead={t.serveJoinedLead(matter.attachedTo?.number ?? '')}
      initial={{
        way: 'inPerson',
        servedOn: todayAtOffice(),
        outcomes: matter.claims.map((claim) => OUTCOMES[claim.kind][0] ?? 'explained'),
      }}
      toInput={({ outcomes, ...values }) => ({
        ...values,
        outcomes: matter.claims.map(({ claimId }, index) => ({
          claimId,
          outcome: outcomes[index] ?? 'explained',
        })),
      })}
    >
      {() => (
        <>
          {matter.claims.map((claim, index) => (
            <Form.Item
              key={claim.claimId}
              name={['outcomes', index]}
              label={app.labelled(m.claim(index + 1), shortened(claim.text))}
              rules={[{ required: true }]}
            >
              <Choice
                options={OUTCOMES[claim.kind].map((value) => ({ value, words: words.outcome[value] }))}
              />
            </Form.Item>
          ))}
          <ServiceWayField />
          <DoneOnField name="servedOn" label={commands.servedOn} />
        </>
      )}
    </CommandDialog>
  );
}

interface MoveValues {
  reason: string;
  noticeWay: MoveRegulation['noticeWay'];
  noticeText: string;
  /** In the order of the claims; only where the other Regulation knows tracks. */
  tracks?: Track[];
}

/** 改按另一条例办理: by a supervisor, with a reason; the petitioner is told. */
export function MoveRegulationDialog(props: DialogProps) {
  const { app, commands, matter: m, relation: t, words } = useWords();
  const { matter } = props;
  const to = matter.regime === '2022' ? '2005' : '2022';
  const asksTracks = to === '2022' && matter.acceptedOn !== null && matter.kind === 'appeal';
  return (
    <CommandDialog<'move-regulation', MoveValues>
      {...props}
      name="move-regulation"
      title={t.moveTo(t.regulations[to])}
      lead={t.moveLead}
      width={700}
      initial={{
        noticeWay: matter.channel === 'online' ? 'online' : 'post',
        noticeText: t.moveNotice(matter.number, t.regulations[to]),
        ...(asksTracks ? { tracks: matter.claims.map((): Track => 'petitionProcedure') } : {}),
      }}
      toInput={({ tracks, ...values }) => ({
        ...values,
        to,
        ...(tracks === undefined
          ? {}
          : {
              tracks: matter.claims.map(({ claimId }, index) => ({
                claimId,
                track: tracks[index] ?? 'petitionProcedure',
              })),
            }),
      })}
    >
      {() => (
        <>
          {asksTracks &&
            matter.claims.map((claim, index) => (
              <Form.Item
                key={claim.claimId}
                name={['tracks', index]}
                label={app.labelled(m.claim(index + 1), shortened(claim.text))}
                rules={[{ required: true }]}
              >
                <Choice options={optionsOf(words.track)} />
              </Form.Item>
            ))}
          <ProseField name="reason" label={t.moveReason} most={1000} rows={3} />
          <NoticeWayField />
          <ProseField
            name="noticeText"
            label={commands.noticeText}
            help={commands.noticeTextHelp}
            most={5000}
            rows={5}
          />
        </>
      )}
    </CommandDialog>
  );
}

/** Whether others brought the same thing or the same person did once more. */
export function JoinedAsField() {
  const { relation: t } = useWords();
  return (
    <Form.Item name="as" label={t.joinedAs} initialValue="repeat">
      <Radio.Group
        options={(['repeat', 'merged'] as const).map((value) => ({ value, label: t.joinedAsWords[value] }))}
      />
    </Form.Item>
  );
}
