// The matters over HTTP. Each route names its permission; scope and stage are checked by what it calls.
import { Type } from 'typebox';
import type { Clock } from '#kernel/clock.ts';
import { succeed } from '#kernel/result.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, queryRoute, type Route } from '#platform/http/route.ts';
import { officerWho } from '#modules/access/index.ts';
import { EntryPage } from '#modules/audit/contract.ts';
import { CheckRepeats, PartyView, Receipt, RegisterSubmission } from '#modules/intake/contract.ts';
import {
  AcceptMatter,
  AnswerMatter,
  AskForOpening,
  CloseMatter,
  DecideOpening,
  DecideRepeat,
  DetachMatter,
  EndOpening,
  ExtendDeadline,
  GiveNotice,
  InvolveUnit,
  ListMatters,
  MatterPage,
  MatterView,
  NameAccused,
  ReadingsQuery,
  RecuseOfficer,
  ReissueQueryCode,
  RepeatCandidate,
  RouteMatter,
  ServeAnswer,
  TrayCounts,
  UnmaskParty,
} from './contract.ts';
import {
  acceptMatter,
  answerMatter,
  closeMatter,
  extendDeadline,
  giveNotice,
  routeMatter,
  serveAnswer,
} from './handling/handling.commands.ts';
import { listMatters, viewMatter, viewTrayCounts } from './matter.views.ts';
import { decliningRoutes } from './endings/declining.routes.ts';
import { withdrawalRoutes } from './endings/withdrawal.routes.ts';
import { objectionRoutes } from './objections/objection.routes.ts';
import { MatterId, onMatter, TAG } from './on-matter.ts';
import { askForOpening, decideOpening, endOpening } from './identity/opening.commands.ts';
import { reissueQueryCode } from './registering/query-code.commands.ts';
import { readForPrint, viewMatterReadings } from './readings.view.ts';
import { registerSubmission } from './registering/register.commands.ts';
import { attachMatter, detachMatter, dismissRepeat } from './repeats/repeats.commands.ts';
import { checkRepeats } from './repeats/repeats.ts';
import { recordRoutes } from './record/record.routes.ts';
import { relationRoutes } from './relations/relation.routes.ts';
import { draftRoutes } from './approval/draft.routes.ts';
import { reviewRoutes } from './reviews/review.routes.ts';
import { involveUnit, nameAccused, recuseOfficer } from './walls/walls.commands.ts';
import { unmaskParty } from './identity/unmask.commands.ts';
import { supervisionRoutes } from './supervision/supervision.routes.ts';
import { waiverRoutes } from './identity/waiver.routes.ts';

// Offices share an address: as many as a busy counter makes, not as many as somebody tries.
const REISSUES = { max: 20, minutes: 1 };

/** Every route of the matters module. */
export function matterRoutes({ clock }: Office): readonly Route[] {
  return [
    ...readingRoutes(clock),
    printRoute(),
    ...registeringRoutes(clock),
    unmaskRoute(clock),
    ...openingRoutes(clock),
    ...waiverRoutes(clock),
    reissueRoute(clock),
    ...reviewRoutes(clock),
    ...draftRoutes(clock),
    ...recordRoutes(clock),
    ...subjectRoutes(clock),
    ...repeatRoutes(clock),
    ...relationRoutes(clock),
    onMatter('route', 'routeMatter', { zh: '转办', en: 'Route a matter' }, RouteMatter, routeMatter, clock),
    onMatter('notice', 'giveNotice', { zh: '告知', en: 'Give notice' }, GiveNotice, giveNotice, clock),
    onMatter(
      'accept',
      'acceptMatter',
      { zh: '受理', en: 'Accept a matter' },
      AcceptMatter,
      acceptMatter,
      clock,
    ),
    onMatter('extend', 'extendDeadline', { zh: '延期', en: 'Extend' }, ExtendDeadline, extendDeadline, clock),
    onMatter(
      'answer',
      'answerMatter',
      { zh: '答复', en: 'Answer a matter' },
      AnswerMatter,
      answerMatter,
      clock,
    ),
    onMatter('serve', 'serveAnswer', { zh: '送达', en: 'Serve the answer' }, ServeAnswer, serveAnswer, clock),
    onMatter('close', 'closeMatter', { zh: '办结', en: 'Close a matter' }, CloseMatter, closeMatter, clock),
    onMatter(
      'accused',
      'nameAccused',
      { zh: '登记被反映人', en: 'Name the accused' },
      NameAccused,
      nameAccused,
      clock,
    ),
    onMatter(
      'involve',
      'involveUnit',
      { zh: '增加协办、督办单位', en: 'Involve another unit' },
      InvolveUnit,
      involveUnit,
      clock,
    ),
    onMatter(
      'recuse',
      'recuseOfficer',
      { zh: '回避', en: 'Recuse an officer' },
      RecuseOfficer,
      recuseOfficer,
      clock,
    ),
  ];
}

/** 重复信访: joined, the join undone, or found to be no repeat. */
function repeatRoutes(clock: Clock): Route[] {
  return [
    onMatter(
      'attach',
      'decideRepeat',
      { zh: '并入', en: 'Join a repeat' },
      DecideRepeat,
      attachMatter,
      clock,
    ),
    onMatter(
      'detach',
      'decideRepeat',
      { zh: '撤销并入', en: 'Undo a join' },
      DetachMatter,
      detachMatter,
      clock,
    ),
    onMatter(
      'dismiss-repeat',
      'decideRepeat',
      { zh: '认定非重复', en: 'Not the same' },
      DecideRepeat,
      dismissRepeat,
      clock,
    ),
  ];
}

/** Subjects with routes of their own. */
function subjectRoutes(clock: Clock): readonly Route[] {
  return [
    ...objectionRoutes(clock),
    ...decliningRoutes(clock),
    ...withdrawalRoutes(clock),
    ...supervisionRoutes(clock),
  ];
}

/** The one route whose answer has a query code besides registering; kept sealed for whoever sends it again. */
function reissueRoute(clock: Clock): Route {
  return commandRoute({
    method: 'POST',
    url: '/api/v1/matters/:matterId/query-code',
    operation: 'reissueQueryCode',
    summary: {
      zh: '核对身份后补发查询码（原查询码立即作废）',
      en: 'Reissue the query code after an identity check; the one before stops working',
    },
    tag: TAG,
    permission: 'reissueQueryCode',
    rateLimit: REISSUES,
    params: MatterId,
    body: ReissueQueryCode,
    answer: Receipt,
    status: 201,
    records: { act: 'command', details: ({ body }) => ({ check: body.check }) },
    work: async (tx, actor, { params, body, version }) => {
      const officer = officerWho(actor, 'reissueQueryCode');
      if (!officer.ok) return officer;
      const target = { matterId: params.matterId, expectedVersion: version };
      return reissueQueryCode(tx, officer.value, { ...target, input: body }, clock);
    },
  });
}

/** 启封: two people, one after the other. */
function openingRoutes(clock: Clock): Route[] {
  return [
    onMatter(
      'ask-opening',
      'askForOpening',
      { zh: '请求启封信访人身份', en: 'Ask for a sealed identity to be opened' },
      AskForOpening,
      askForOpening,
      clock,
    ),
    onMatter(
      'decide-opening',
      'decideOpening',
      { zh: '批复启封', en: 'Allow or refuse an opening' },
      DecideOpening,
      decideOpening,
      clock,
    ),
    onMatter(
      'end-opening',
      'endOpening',
      { zh: '结束启封', en: 'End an opening early' },
      EndOpening,
      endOpening,
      clock,
    ),
  ];
}

function registeringRoutes(clock: Clock): Route[] {
  return [
    commandRoute({
      method: 'POST',
      url: '/api/v1/submissions',
      operation: 'registerSubmission',
      summary: { zh: '登记信访件', en: 'Register a submission' },
      tag: TAG,
      permission: 'registerSubmission',
      body: RegisterSubmission,
      answer: Receipt,
      status: 201,
      records: { act: 'command', matter: (_asked, receipt) => receipt?.matterId },
      work: async (tx, actor, { body }) => {
        const officer = officerWho(actor, 'registerSubmission');
        return officer.ok ? registerSubmission(tx, officer.value, body, clock) : officer;
      },
    }),
    commandRoute({
      method: 'POST',
      url: '/api/v1/repeats/check',
      operation: 'checkRepeats',
      summary: { zh: '查重', en: 'Look for earlier matters' },
      tag: TAG,
      permission: 'checkRepeats',
      body: CheckRepeats,
      answer: Type.Object({ candidates: Type.Array(RepeatCandidate) }),
      records: { act: 'searchMatters' },
      work: async (tx, actor, { body }) => {
        const officer = officerWho(actor, 'checkRepeats');
        if (!officer.ok) return officer;
        return succeed({ candidates: await checkRepeats(tx, officer.value, body, clock.today()) });
      },
    }),
  ];
}

/** A browser prints what it has; it tells when it does. */
function printRoute(): Route {
  return commandRoute({
    method: 'POST',
    url: '/api/v1/matters/:matterId/prints',
    operation: 'recordPrint',
    summary: { zh: '记录打印', en: 'Record that a matter is printed' },
    tag: TAG,
    permission: 'readMatter',
    params: MatterId,
    answer: Type.Object({}),
    records: { act: 'print' },
    work: async (tx, actor, { params }) => {
      const officer = officerWho(actor, 'readMatter');
      return officer.ok ? readForPrint(tx, officer.value, params.matterId) : officer;
    },
  });
}

function unmaskRoute(clock: Clock): Route {
  return commandRoute({
    method: 'POST',
    url: '/api/v1/matters/:matterId/parties/:partyId/unmask',
    operation: 'unmaskParty',
    summary: {
      zh: '查看信访人完整信息（须说明用途，并留下记录）',
      en: 'See a party in full, for a reason, on record',
    },
    tag: TAG,
    permission: 'unmaskParty',
    params: Type.Object({ ...MatterId.properties, partyId: Type.String({ format: 'uuid' }) }),
    body: UnmaskParty,
    answer: PartyView,
    // Kept for two days, an answer would outlive the opening under which it was given.
    answersAfresh: true,
    records: { act: 'unmask', subject: ({ params }) => params.partyId },
    work: async (tx, actor, { params, body }) => {
      const officer = officerWho(actor, 'unmaskParty');
      return officer.ok ? unmaskParty(tx, officer.value, { ...params, input: body }, clock) : officer;
    },
  });
}

function readingRoutes(clock: Clock): Route[] {
  return [
    queryRoute({
      url: '/api/v1/matters',
      operation: 'listMatters',
      summary: { zh: '信访事项列表', en: 'List matters' },
      tag: TAG,
      permission: 'listMatters',
      query: ListMatters,
      answer: MatterPage,
      records: {
        act: ({ query }) => (query.q === undefined ? 'listMatters' : 'searchMatters'),
        details: ({ query: { q: _words, cursor: _cursor, ...narrowed } }) => narrowed,
        words: ({ query }) => query.q,
      },
      read: async (tx, actor, { query }) => {
        const officer = officerWho(actor, 'listMatters');
        return officer.ok ? succeed(await listMatters(tx, officer.value, query, clock.today())) : officer;
      },
    }),
    queryRoute({
      url: '/api/v1/tray/counts',
      operation: 'countTray',
      summary: { zh: '待办数量', en: 'Count the in-tray' },
      tag: TAG,
      permission: 'listMatters',
      answer: TrayCounts,
      records: { nothing: 'numbers without matters, asked for by every page' },
      read: async (tx, actor) => {
        const officer = officerWho(actor, 'listMatters');
        return officer.ok ? succeed(await viewTrayCounts(tx, officer.value, clock.today())) : officer;
      },
    }),
    queryRoute({
      url: '/api/v1/matters/:matterId',
      operation: 'readMatter',
      summary: { zh: '信访事项', en: 'Read a matter' },
      tag: TAG,
      permission: 'readMatter',
      params: MatterId,
      answer: MatterView,
      versionOf: (answer) => answer.version,
      records: { act: 'readMatter' },
      read: async (tx, actor, { params }) => {
        const officer = officerWho(actor, 'readMatter');
        return officer.ok ? viewMatter(tx, officer.value, params.matterId, clock) : officer;
      },
    }),
    queryRoute({
      url: '/api/v1/matters/:matterId/readings',
      operation: 'listReadings',
      summary: { zh: '查阅记录', en: 'Who read a matter' },
      tag: TAG,
      permission: 'readMatter',
      params: MatterId,
      query: ReadingsQuery,
      answer: EntryPage,
      records: { act: 'readAudit' },
      read: async (tx, actor, { params, query }) => {
        const officer = officerWho(actor, 'readMatter');
        return officer.ok ? viewMatterReadings(tx, officer.value, params.matterId, query) : officer;
      },
    }),
  ];
}
