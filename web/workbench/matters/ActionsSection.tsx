import { Button } from 'antd';
import { useState, type ComponentType, type RefObject } from 'react';
import { Link } from 'react-router';
import type { MatterAction, MatterView } from '#modules/matters/contract.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { Section } from '../ui/Section.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { AcceptDialog } from './commands/AcceptDialog.tsx';
import { CloseDialog } from './commands/CloseDialog.tsx';
import type { DialogProps } from './commands/CommandDialog.tsx';
import { DecideObjectionDialog } from './commands/DecideObjectionDialog.tsx';
import { DetachDialog } from './commands/DetachDialog.tsx';
import {
  DeclineDialog,
  LeadElsewhereDialog,
  NoLongerAcceptDialog,
  ReplyDirectlyDialog,
} from './commands/EndDialogs.tsx';
import { WithdrawDialog } from './commands/WithdrawDialog.tsx';
import { ExtendDialog } from './commands/ExtendDialog.tsx';
import { InvolveDialog } from './commands/InvolveDialog.tsx';
import { NameAccusedDialog } from './commands/NameAccusedDialog.tsx';
import { NoticeDialog } from './commands/NoticeDialog.tsx';
import { ObjectDialog } from './commands/ObjectDialog.tsx';
import { RecuseDialog } from './commands/RecuseDialog.tsx';
import { RouteDialog } from './commands/RouteDialog.tsx';
import { ServeDialog } from './commands/ServeDialog.tsx';
import { AddNoteDialog, RecordAgreementDialog, ReportExecutionDialog } from './record/RecordDialogs.tsx';
import {
  LinkEarlierDialog,
  MoveRegulationDialog,
  ServeJoinedDialog,
  UndoSplitDialog,
} from './relation/RelationDialogs.tsx';
import { SplitDialog } from './relation/SplitDialog.tsx';
import { AdmitReviewDialog } from './review/AdmitReviewDialog.tsx';
import { DecideDraftDialog } from './approval/DecideDraftDialog.tsx';
import { openProceeding } from './review/proceedings.ts';
import { DecideReviewDialog, DraftReviewDialog } from './review/DecideReviewDialog.tsx';
import { CallHearingDialog, CancelHearingDialog, RecordHearingDialog } from './review/HearingDialogs.tsx';
import { RequestReviewDialog } from './review/RequestReviewDialog.tsx';
import { MarkSimpleDialog, ReturnToOrdinaryDialog } from './simple/SimpleDialogs.tsx';
import {
  AcceptReplyDialog,
  EndSupervisionDialog,
  RepeatSupervisionDialog,
  ReplySupervisionDialog,
  SetProposalAsideDialog,
  SuperviseDialog,
  UrgeDialog,
} from './supervision/SupervisionDialogs.tsx';
import { ServeReviewDialog } from './review/ServeReviewDialog.tsx';

/** Answering, and drafting an answer, have a page of their own; the others stand beside what they are about: repeats, people, files. */
type DialogAction = Exclude<
  MatterAction,
  | 'answer'
  | 'attach'
  | 'unmask'
  | 'askOpening'
  | 'decideOpening'
  | 'endOpening'
  | 'recordWaiver'
  | 'decideWaiver'
  | 'reissueCode'
  | 'addAttachment'
  | 'issueDocument'
>;

const DIALOGS: Record<DialogAction, ComponentType<DialogProps>> = {
  route: RouteDialog,
  object: ObjectDialog,
  decideObjection: DecideObjectionDialog,
  giveNotice: NoticeDialog,
  accept: AcceptDialog,
  extend: ExtendDialog,
  serve: ServeDialog,
  close: CloseDialog,
  decline: DeclineDialog,
  noLongerAccept: NoLongerAcceptDialog,
  replyDirectly: ReplyDirectlyDialog,
  leadElsewhere: LeadElsewhereDialog,
  withdraw: WithdrawDialog,
  detach: DetachDialog,
  serveJoined: ServeJoinedDialog,
  linkEarlier: LinkEarlierDialog,
  split: SplitDialog,
  undoSplit: UndoSplitDialog,
  moveRegulation: MoveRegulationDialog,
  markSimple: MarkSimpleDialog,
  returnToOrdinary: ReturnToOrdinaryDialog,
  nameAccused: NameAccusedDialog,
  involve: InvolveDialog,
  recuse: RecuseDialog,
  addNote: AddNoteDialog,
  recordAgreement: RecordAgreementDialog,
  reportExecution: ReportExecutionDialog,
  requestReview: RequestReviewDialog,
  admitReview: AdmitReviewDialog,
  decideReview: DecideReviewDialog,
  serveReview: ServeReviewDialog,
  callHearing: CallHearingDialog,
  recordHearing: RecordHearingDialog,
  cancelHearing: CancelHearingDialog,
  draftOpinion: DraftReviewDialog,
  decideDraft: DecideDraftDialog,
  urge: UrgeDialog,
  supervise: SuperviseDialog,
  replySupervision: ReplySupervisionDialog,
  acceptReply: AcceptReplyDialog,
  repeatSupervision: RepeatSupervisionDialog,
  endSupervision: EndSupervisionDialog,
  setProposalAside: SetProposalAsideDialog,
};

/** What moves a matter on; the first of those allowed is the one to press. */
const ONWARDS = [
  'decideDraft',
  'replySupervision',
  'acceptReply',
  'admitReview',
  'recordHearing',
  'decideReview',
  'serveReview',
  'serveJoined',
  'route',
  'decideObjection',
  'accept',
  'answer',
  'draftOpinion',
  'serve',
  'close',
] as const satisfies readonly MatterAction[];

/** What may be done beside that way. */
const BESIDE = [
  'markSimple',
  'giveNotice',
  'object',
  'extend',
  'returnToOrdinary',
  'leadElsewhere',
  'replyDirectly',
  'decline',
  'noLongerAccept',
  'linkEarlier',
  'split',
  'undoSplit',
  'withdraw',
  'addNote',
  'recordAgreement',
  'reportExecution',
  'requestReview',
  'callHearing',
  'cancelHearing',
  'repeatSupervision',
  'supervise',
  'urge',
  'endSupervision',
  'setProposalAside',
  'detach',
  'nameAccused',
  'involve',
  'recuse',
  'moveRegulation',
] as const satisfies readonly MatterAction[];

const ORDER = [...ONWARDS, ...BESIDE];

interface ActionsSectionProps {
  readonly matter: MatterView;
  /** Takes the focus when a command is done: its button may be gone. */
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

/** What this officer may do now, as buttons; what not, with the reason in words. */
export function ActionsSection({ matter, headingRef }: ActionsSectionProps) {
  const { matter: t } = useWords();
  const [open, setOpen] = useState<DialogAction>();
  const focus = useReturnFocus(open !== undefined);
  const offered = ORDER.filter((action) =>
    matter.actions.some((one) => one.action === action && one.allowed),
  );
  const foremost = ONWARDS.find((action) => offered.includes(action));
  const Dialog = open === undefined ? undefined : DIALOGS[open];
  return (
    <Section title={t.actions} className="no-print">
      {offered.length === 0 && <p className="quiet">{t.noActions}</p>}
      <div className="action-buttons">
        {offered.map((action) => (
          <ActionButton
            key={action}
            action={action}
            matter={matter}
            primary={action === foremost}
            onOpen={(opened) => {
              focus.remember();
              setOpen(opened);
            }}
          />
        ))}
      </div>
      <WhyNot matter={matter} />
      {Dialog !== undefined && (
        <Dialog
          matter={matter}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            focus.goTo(() => headingRef.current);
            setOpen(undefined);
          }}
        />
      )}
    </Section>
  );
}

interface ActionButtonProps {
  readonly action: (typeof ORDER)[number];
  readonly matter: MatterView;
  readonly primary: boolean;
  readonly onOpen: (action: DialogAction) => void;
}

function ActionButton({ action, matter, primary, onOpen }: ActionButtonProps) {
  const { words } = useWords();
  if (action === 'answer' || (action === 'draftOpinion' && openProceeding(matter) === undefined)) {
    return (
      <Link to={linkTo.answer(matter.matterId)} className={primary ? 'as-button' : 'as-button secondary'}>
        {words.action[action]}
      </Link>
    );
  }
  return (
    <Button type={primary ? 'primary' : 'default'} onClick={() => onOpen(action)}>
      {words.action[action]}
    </Button>
  );
}

function WhyNot({ matter }: { matter: MatterView }) {
  const { matter: t, words } = useWords();
  const sentence = useSentence();
  const refused = matter.actions.filter((one) => !one.allowed && one.whyNot !== undefined);
  if (refused.length === 0) return null;
  return (
    <details className="why-not">
      <summary>{t.whyNot}</summary>
      <dl>
        {refused.map(({ action, whyNot }) => (
          <div key={action} className="contents">
            <dt>{words.action[action]}</dt>
            <dd>{whyNot !== undefined && sentence(whyNot)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
