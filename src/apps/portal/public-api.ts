// The portal for programs: what petitioners do on its pages, over JSON.
import { Type } from 'typebox';
import type { Fault, Result } from '#kernel/result.ts';
import { refuse, succeed } from '#kernel/result.ts';
import { Sentence } from '#kernel/schema.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, PUBLIC, type Route } from '#platform/http/route.ts';
import { proveMatter } from '#modules/intake/index.ts';
import { Receipt, RegisterSubmission, TrackingProof } from '#modules/intake/contract.ts';
import { MatterChanged, TrackedMatter } from '#modules/matters/contract.ts';
import { RateMatter } from '#modules/matters/handling/handling.contract.ts';
import { RequestReviewOnline } from '#modules/matters/reviews/review.contract.ts';
import {
  askConfidentialityAgain,
  rateMatter,
  registerSubmission,
  requestReviewOnline,
  viewTracked,
  withdrawOwnMatter,
} from '#modules/matters/index.ts';
import { sealWords } from '../../../web/portal/texts/seal.ts';
import { withdrawalWords } from '../../../web/portal/texts/withdrawal.ts';
import { rateWords } from '../../../web/portal/texts/track.ts';

const TAG = 'public';
// As on the pages, with room for a program that serves several people behind one address.
const submissionLimit = { max: 30, minutes: 1 };
const proofLimit = { max: 20, minutes: 1 };

/** Hand in, track, rate, ask for review, withdraw and ask for confidentiality again, for anybody. */
export function publicApi(office: Office): Route[] {
  return [
    handIn(office),
    track(office),
    rate(office),
    askForReview(office),
    withdraw(office),
    askAgain(office),
  ];
}

function handIn({ clock }: Office): Route {
  return commandRoute({
    method: 'POST',
    url: '/api/v1/public/submissions',
    operation: 'handInSubmission',
    summary: {
      zh: '提交信访件（收到日期为提交当日）',
      en: 'Hand in a submission; it is received on the day it arrives',
    },
    tag: TAG,
    permission: PUBLIC,
    rateLimit: submissionLimit,
    body: RegisterSubmission,
    answer: Receipt,
    records: { act: 'command', matter: (_asked, receipt) => receipt?.matterId },
    status: 201,
    work: async (tx, _actor, { body }) => {
      const checked = checkPublic(body);
      if (!checked.ok) return checked;
      // The sender's calendar may be a day off; what counts is the day on which it came.
      return registerSubmission(tx, { kind: 'public' }, { ...body, receivedOn: clock.today() }, clock);
    },
  });
}

function track({ clock }: Office): Route {
  return commandRoute({
    method: 'POST',
    url: '/api/v1/public/track',
    operation: 'trackMatter',
    summary: { zh: '查询信访事项', en: 'Track a matter' },
    tag: TAG,
    permission: PUBLIC,
    rateLimit: proofLimit,
    body: TrackingProof,
    answer: TrackedMatter,
    // A query code that was replaced must not go on answering under the key of an earlier request.
    answersAfresh: true,
    records: { act: 'readMatter' },
    work: async (tx, _actor, { body, note }) => {
      const proven = await proveMatter(tx, body);
      if (proven.ok) note({ actor: proven.value });
      return proven.ok ? viewTracked(tx, proven.value, clock.today()) : proven;
    },
  });
}

function rate({ clock }: Office): Route {
  return commandRoute({
    method: 'POST',
    url: '/api/v1/public/ratings',
    operation: 'rateMatter',
    summary: { zh: '评价', en: 'Rate the office and the unit' },
    tag: TAG,
    permission: PUBLIC,
    rateLimit: proofLimit,
    body: Type.Object(
      { proof: TrackingProof, ratings: RateMatter.properties.ratings },
      { additionalProperties: false },
    ),
    answer: Type.Object({ thanks: Sentence }),
    records: { act: 'command' },
    status: 201,
    work: async (tx, _actor, { body: { proof, ratings }, note }) => {
      const proven = await proveMatter(tx, proof);
      if (!proven.ok) return proven;
      note({ actor: proven.value });
      const rated = await rateMatter(tx, proven.value, { ratings }, clock);
      return rated.ok ? succeed({ thanks: rateWords.thanks }) : rated;
    },
  });
}

function withdraw({ clock }: Office): Route {
  return commandRoute({
    method: 'POST',
    url: '/api/v1/public/withdrawals',
    operation: 'withdrawOwnMatter',
    summary: { zh: '信访人撤回信访事项', en: 'Withdraw one’s own matter' },
    tag: TAG,
    permission: PUBLIC,
    rateLimit: proofLimit,
    body: Type.Object(
      { proof: TrackingProof, ofOwnWill: Type.Literal(true) },
      { additionalProperties: false },
    ),
    answer: Type.Object({ done: Sentence }),
    records: { act: 'command' },
    work: async (tx, _actor, { body: { proof }, note }) => {
      const proven = await proveMatter(tx, proof);
      if (!proven.ok) return proven;
      note({ actor: proven.value });
      const withdrawn = await withdrawOwnMatter(tx, proven.value, clock);
      return withdrawn.ok ? succeed({ done: withdrawalWords.done }) : withdrawn;
    },
  });
}

function askForReview({ clock }: Office): Route {
  return commandRoute({
    method: 'POST',
    url: '/api/v1/public/reviews',
    operation: 'requestReviewOnline',
    summary: { zh: '请求复查、复核', en: 'Ask for review or re-review' },
    tag: TAG,
    permission: PUBLIC,
    rateLimit: proofLimit,
    body: Type.Object(
      { proof: TrackingProof, ...RequestReviewOnline.properties },
      { additionalProperties: false },
    ),
    answer: MatterChanged,
    records: { act: 'command' },
    status: 201,
    work: async (tx, _actor, { body: { proof, ...input }, note }) => {
      const proven = await proveMatter(tx, proof);
      if (!proven.ok) return proven;
      note({ actor: proven.value });
      return requestReviewOnline(tx, proven.value, input, clock);
    },
  });
}

function askAgain({ clock }: Office): Route {
  return commandRoute({
    method: 'POST',
    url: '/api/v1/public/confidentiality',
    operation: 'askConfidentialityAgain',
    summary: {
      zh: '重新要求身份保密（书面放弃保密之后）',
      en: 'Ask for confidentiality again, after it was given up in writing',
    },
    tag: TAG,
    permission: PUBLIC,
    rateLimit: proofLimit,
    body: Type.Object({ proof: TrackingProof }, { additionalProperties: false }),
    answer: Type.Object({ sealed: Sentence }),
    records: { act: 'command' },
    work: async (tx, _actor, { body: { proof }, note }) => {
      const proven = await proveMatter(tx, proof);
      if (!proven.ok) return proven;
      note({ actor: proven.value });
      const asked = await askConfidentialityAgain(tx, proven.value, clock);
      return asked.ok ? succeed({ sealed: sealWords.receipt }) : asked;
    },
  });
}

/** Anybody may hand in, but only online, and only an officer knows who received whom or what a superior assigned. */
function checkPublic(input: RegisterSubmission): Result<undefined> {
  const faults: Fault[] = (['receivedByLeader', 'upstreamNumber', 'upstreamLevel'] as const)
    .filter((field) => input[field] !== undefined)
    .map((field) => ({
      field,
      text: { zh: '此项由工作人员登记，请去掉。', en: 'Officers record this; leave it out.' },
    }));
  if (input.channel !== 'online') {
    faults.push({
      field: 'channel',
      text: { zh: '网上提交的形式应为 online。', en: 'What is handed in here has the channel “online”.' },
    });
  }
  if (faults.length === 0) return succeed(undefined);
  return refuse({
    code: 'officers-record-this',
    kind: 'invalid',
    text: {
      zh: '有的内容只能由工作人员登记，请按提示修改后再提交。',
      en: 'Some entries are for officers only. Change them as noted and send again.',
    },
    faults,
  });
}
