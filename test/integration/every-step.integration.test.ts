// Every command on a matter in every stage under both Regulations, over HTTP: refused exactly where the page of the matter
// says so, with the same sentence, and never for its stage where the page offers it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MatterAction } from '#modules/matters/contract.ts';
import type { MatterStage } from '#modules/matters/words.contract.ts';
import { verifyMatters } from '#modules/matters/index.ts';
import { ANSWER, UNITS } from '../support/given.ts';
import { openLivesOffice, type LivesOffice, type Who } from '../support/lives-office.ts';

const ENDING = {
  ground: 'pendingElsewhere',
  reason: '同一事项正在办理',
  turnTo: '正在办理的单位',
  noticeWay: 'post',
  noticeText: '您反映的事项请向有关单位提出。',
};
const ACCEPT = {
  tracks: [{ claimId: 1, track: 'petitionProcedure' }],
  noticeWay: 'post',
  noticeText: '您的来信已收到，现予受理。',
};

const URGING = { toUnit: UNITS.housing, requirement: '请抓紧办理。', answerBy: '2026-03-20' };

const NOTICE = { noticeWay: 'post', noticeText: '您的申请已收到。' };

/** What is read, kept beside the steps or decided about who petitions: it is offered at any stage and moves nothing. */
const MOVING_NOTHING = [
  'unmask',
  'askOpening',
  'decideOpening',
  'endOpening',
  'recordWaiver',
  'decideWaiver',
  'reissueCode',
  'addAttachment',
  'issueDocument',
  'addNote',
] as const satisfies readonly MatterAction[];

type Moving = Exclude<MatterAction, (typeof MOVING_NOTHING)[number]>;

/** Every other command with what it takes. */
const COMMANDS: Readonly<Record<Moving, { readonly step: string; readonly body: object }>> = {
  route: { step: 'route', body: { way: 'own', toUnit: UNITS.office, reason: '直接办理' } },
  object: { step: 'object', body: { reason: '根据职责清单，此事由其他部门负责，不属于本单位职权范围。' } },
  decideObjection: { step: 'decide-objection', body: { objectionId: 1, agreed: true, reason: '同意' } },
  giveNotice: { step: 'notice', body: { way: 'post', text: '您的来信已收到。' } },
  accept: { step: 'accept', body: ACCEPT },
  extend: { step: 'extend', body: { days: 20, reason: '需委托鉴定', noticeWay: 'post' } },
  draftOpinion: {
    step: 'draft-opinion',
    body: { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'supported' }] },
  },
  decideDraft: { step: 'decide-draft', body: { draftId: 1, approved: true } },
  answer: { step: 'answer', body: { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'supported' }] } },
  serve: { step: 'serve', body: { way: 'post' } },
  close: { step: 'close', body: {} },
  decline: { step: 'decline', body: ENDING },
  noLongerAccept: {
    step: 'no-longer-accept',
    body: { ...ENDING, ground: 'afterReReview', earlierNumber: 'LX20200000001' },
  },
  serveJoined: {
    step: 'serve-joined',
    body: { way: 'post', outcomes: [{ claimId: 1, outcome: 'supported' }] },
  },
  linkEarlier: { step: 'link-earlier', body: { earlierNumber: 'LX20200000001', newFacts: '新的检测报告' } },
  split: { step: 'split', body: { claimIds: [1], reason: '由不同单位办理' } },
  undoSplit: { step: 'undo-split', body: { reason: '应当一并处理' } },
  moveRegulation: {
    step: 'move-regulation',
    body: { to: '2022', reason: '经研究', noticeWay: 'post', noticeText: '改按现行条例办理。' },
  },
  markSimple: { step: 'mark-simple', body: { grounds: ['clearAndEasy'] } },
  returnToOrdinary: { step: 'return-to-ordinary', body: { reason: '需要多方协调' } },
  replyDirectly: { step: 'reply-directly', body: { ...ENDING, ground: 'toldAtOnce' } },
  leadElsewhere: { step: 'lead-elsewhere', body: { ...ENDING, ground: 'arbitrationTrack' } },
  withdraw: {
    step: 'withdraw',
    body: { attachmentId: randomUUID(), readOut: true, noticeWay: 'inPerson', noticeText: '已撤回。' },
  },
  attach: { step: 'attach', body: { otherMatterId: randomUUID(), reason: '同一事项' } },
  detach: { step: 'detach', body: { reason: '并非同一事项' } },
  nameAccused: {
    step: 'accused',
    body: { accused: [{ kind: 'unit', name: '人社局', unitId: UNITS.labour }] },
  },
  involve: { step: 'involve', body: { unitId: UNITS.county, capacity: 'supports' } },
  recuse: { step: 'recuse', body: { reason: '与信访人有利害关系' } },
  urge: { step: 'urge', body: URGING },
  supervise: { step: 'supervise', body: { ...URGING, ground: 'other', facts: '群众多次反映。' } },
  replySupervision: { step: 'reply-to-supervision', body: { supervisionId: 1, reply: '已整改。' } },
  acceptReply: { step: 'accept-reply', body: { supervisionId: 1, opinion: '同意。' } },
  repeatSupervision: {
    step: 'repeat-supervision',
    body: { supervisionId: 1, facts: '未整改。', requirement: '请整改。', answerBy: URGING.answerBy },
  },
  endSupervision: { step: 'end-supervision', body: { supervisionId: 1, reason: '情形已经消除' } },
  setProposalAside: { step: 'set-proposal-aside', body: { proposalId: 1, reason: '有正当理由' } },
  requestReview: { step: 'request-review', body: { reasons: '认定的事实与实际不符。' } },
  admitReview: { step: 'admit-review', body: { admitted: true, ...NOTICE } },
  decideReview: { step: 'decide-review', body: { ...ANSWER, outcome: 'uphold' } },
  serveReview: { step: 'serve-review', body: { way: 'post' } },
  callHearing: {
    step: 'call-hearing',
    body: { opensOn: URGING.answerBy, participants: '主持人：王琳', notice: '定于当日举行听证。' },
  },
  recordHearing: {
    step: 'record-hearing',
    body: {
      hearingId: 1,
      from: '2026-03-02',
      to: '2026-03-02',
      participants: '双方到场',
      record: '双方陈述。',
      opinion: '合议。',
    },
  },
  cancelHearing: { step: 'cancel-hearing', body: { hearingId: 1, reason: '当事人申请改期' } },
  recordAgreement: {
    step: 'agreements',
    body: { kind: 'mediation', parties: '信访人与建设单位', terms: '一个月内修好屋面。' },
  },
  reportExecution: { step: 'execution', body: { text: '已进场施工。', isDone: false } },
};

function moves(action: MatterAction): action is Moving {
  return !(MOVING_NOTHING as readonly MatterAction[]).includes(action);
}

test('every action of a matter is tried, or is one that moves nothing', () => {
  expect([...Object.keys(COMMANDS), ...MOVING_NOTHING].toSorted()).toEqual([...MatterAction.enum].toSorted());
});

const STAGES: readonly MatterStage[] = [
  'registered',
  'routed',
  'accepted',
  'answered',
  'served',
  'closed',
  'attached',
];
/** A served matter whose petitioner asked for review, and one whose request the office above has taken up. */
const IN_REVIEW = ['asked for review', 'taken up for review'] as const;
type Standing = MatterStage | (typeof IN_REVIEW)[number];
const OFFICERS: readonly Who[] = ['clerk', 'director', 'handler', 'head'];

const offices = new Map<string, LivesOffice>();
beforeAll(async () => {
  offices.set('2022', await openLivesOffice('2026-03-02'));
  offices.set('2005', await openLivesOffice('2021-03-02'));
});
afterAll(async () => {
  for (const office of offices.values()) {
    const { faults } = await verifyMatters(office.installation.database);
    await office.close();
    expect(faults).toEqual([]);
  }
});

/** A fresh matter that has come to a stage, or further to its review. */
async function matterAt({ register, step }: LivesOffice, standing: Standing): Promise<string> {
  const { matterId } = await register();
  if (standing === 'attached') {
    const other = await register();
    await step('clerk', matterId, 'attach', { otherMatterId: other.matterId, reason: '同一事项' });
    return matterId;
  }
  const steps = [
    ['clerk', 'route', { way: 'transfer', toUnit: UNITS.housing }],
    ['handler', 'accept', ACCEPT],
    ['handler', 'answer', COMMANDS.answer.body],
    ['handler', 'serve', { way: 'post' }],
    ['handler', 'close', {}],
  ] as const;
  const reviewing = IN_REVIEW.findIndex((one) => one === standing) + 1;
  for (const [who, name, body] of steps.slice(0, STAGES.indexOf(stageOf(standing))))
    await step(who, matterId, name, body);
  if (reviewing > 0) await step('clerk', matterId, 'request-review', COMMANDS.requestReview.body);
  if (reviewing > 1) await step('clerk', matterId, 'admit-review', COMMANDS.admitReview.body);
  return matterId;
}

function stageOf(standing: Standing): MatterStage {
  return standing === 'asked for review' || standing === 'taken up for review' ? 'served' : standing;
}

describe.each(['2022', '2005'])('under %s', (regime) => {
  test.each([...STAGES, ...IN_REVIEW])('a matter that is %s', async (standing) => {
    const stage = stageOf(standing);
    const office = offices.get(regime);
    if (office === undefined) throw new Error(`no office under ${regime}`);
    const still = await matterAt(office, standing);
    const offered: (readonly [Who, Moving])[] = [];
    for (const who of OFFICERS) {
      const seen = await office.see(who, still);
      if (seen.actions === undefined) continue; // it never came to their unit
      expect(seen).toMatchObject({ regime, stage });
      for (const { action, allowed, whyNot } of seen.actions) {
        if (!moves(action)) continue;
        const command = COMMANDS[action];
        if (allowed) offered.push([who, action]);
        else {
          const headers = { 'accept-language': 'zh-CN' };
          const path = `/matters/${still}/${command.step}`;
          const told = await office.ask(who, 'POST', path, command.body, headers);
          expect([403, 409, 422], `${who} ${action}`).toContain(told.status);
          const sentence = told.body.detail ?? told.body.title;
          // The page speaks of the ground that comes nearest, the refusal of the one that was chosen.
          if (told.body.code === 'ground-does-not-fit')
            expect(sentence).toMatch(/（《.+》第.+条.*）结束。.+第.+条/);
          // And of the units that there are besides the own one, which was chosen here.
          else if (told.body.code === 'own-unit-not-supervised') expect(whyNot.zh).toContain('对该单位');
          else expect(sentence, `${who} ${action}`).toBe(whyNot.zh);
        }
      }
    }
    // Nothing of what was refused moved it.
    expect(await office.see('clerk', still)).toMatchObject({ stage });
    for (const [who, action] of offered) {
      const { step, body } = COMMANDS[action];
      const told = await office.ask(
        who,
        'POST',
        `/matters/${await matterAt(office, standing)}/${step}`,
        body,
      );
      const refused = ['action-not-allowed-now', 'role-may-not'];
      if (told.status !== 200)
        expect(refused, `${who} ${action}: ${told.body.title}`).not.toContain(told.body.code);
    }
  });
});
