// The pages on which a petition is handed in. Every answer travels with the form; the server keeps nothing of it until
// the last button, and then once, however often it is pressed.
import { randomBytes } from 'node:crypto';
import type { Fault, Refusal, Result } from '#kernel/result.ts';
import { refuse, succeed } from '#kernel/result.ts';
import { onceOnly } from '#platform/http/idempotency.ts';
import type { Office } from '#platform/http/office.ts';
import type { Route } from '#platform/http/route.ts';
import type { Receipt } from '#modules/intake/contract.ts';
import { registerSubmission, viewTracked } from '#modules/matters/index.ts';
import { receiptGonePage, receiptPage } from '../../../../web/portal/pages/receipt.ts';
import { ANSWERS, type AnswerName, type Step } from '../../../../web/portal/submit/answers.ts';
import type { Journey } from '../../../../web/portal/submit/form.ts';
import { journeyPage } from '../../../../web/portal/submit/index.ts';
import { usedPage } from '../../../../web/portal/submit/used.ts';
import { portalPage, shown, type Answer, type Visit } from '../portal-page.ts';
import { firstFaulty, journeyAt, moveOn, type Sent } from './journey.ts';
import { choicesFor, readAnswers, readStep } from './read-answers.ts';
import { isTrackable, submissionOf, warningsFor } from './submission-of.ts';

const TOKEN = /^[0-9a-f]{32}$/;
// A town hall or a village may share one address.
const STEPS_PER_MINUTE = 120;
const SUBMISSIONS_PER_MINUTE = 10;

/** The pages of handing in. */
export function submitPages(office: Office): Route[] {
  return [
    portalPage(office, { method: 'GET', url: '/submit', work: async (visit) => show(visit, start(visit)) }),
    portalPage(office, {
      method: 'POST',
      url: '/submit',
      perMinute: STEPS_PER_MINUTE,
      work: async (visit) => {
        const sent = sentBy(visit);
        const journey = visit.viewChosen ? journeyAt(visit.network, sent) : moveOn(visit.network, sent);
        return show(visit, journey);
      },
    }),
    portalPage(office, {
      method: 'GET',
      url: '/receipt',
      work: async ({ shell }) => shown(receiptGonePage(shell)),
    }),
    portalPage(office, {
      method: 'POST',
      url: '/receipt',
      perMinute: SUBMISSIONS_PER_MINUTE,
      work: handIn,
    }),
  ];
}

/** The last button was pressed; or, on the same page, a change, back, or another language. */
async function handIn(visit: Visit): Promise<Result<Answer, Answer>> {
  const sent = sentBy(visit);
  if (visit.viewChosen) return show(visit, journeyAt(visit.network, sent));
  if (sent.go !== 'next') return show(visit, moveOn(visit.network, sent));
  const faulty = firstFaulty(sent.answers, choicesFor(visit.network, sent.answers));
  if (faulty !== undefined) {
    const journey = { ...sent, step: faulty.step, returning: true };
    return show(visit, journeyAt(visit.network, journey, faulty.faults));
  }
  visit.note({ act: 'command' });
  const receipt = await register(visit, sent);
  if (receipt.ok) {
    visit.note({ matterId: receipt.value.matterId });
    return showReceipt(visit, sent, receipt.value);
  }
  visit.note({ refusal: receipt.reason.code });
  if (receipt.reason.code === 'idempotency-key-reused') {
    return refuse({
      page: usedPage(visit.shell, journeyAt(visit.network, { ...sent, token: newToken() })),
      status: 409,
    });
  }
  return show(visit, refused(visit, sent, receipt.reason));
}

async function register({ tx, clock, today }: Visit, { answers, token }: Sent): Promise<Result<Receipt>> {
  const input = submissionOf(answers, today);
  // Pressed again after midnight it is still the same submission.
  const { receivedOn: _today, ...content } = input;
  const actor = { kind: 'public' } as const;
  const once = await onceOnly(tx, { key: `portal-form-${token}`, actor, content }, clock, () =>
    registerSubmission(tx, actor, input, clock),
  );
  return once.ok ? succeed(once.value.value) : once;
}

async function showReceipt(visit: Visit, sent: Sent, receipt: Receipt): Promise<Result<Answer, Answer>> {
  const { tx, today, shell } = visit;
  const petitioner = { kind: 'petitioner', matterId: receipt.matterId } as const;
  await tx.goOnAs(petitioner);
  const matter = await viewTracked(tx, petitioner, today);
  if (!matter.ok) throw new Error('a matter is not there right after it was registered');
  const trackable = isTrackable(submissionOf(sent.answers, today).parties);
  return shown(receiptPage(shell, { receipt, matter: matter.value, trackable }));
}

/** What the register did not take, at the page of its field. */
function refused(visit: Visit, sent: Sent, reason: Refusal): Journey {
  const named = [
    ...(reason.faults ?? []),
    ...(reason.field === undefined ? [] : [{ field: reason.field, text: reason.text }]),
  ];
  const faults: readonly Fault[] = (named.length === 0 ? [{ field: '', text: reason.text }] : named).map(
    ({ field, text }) => ({ field: answerBehind(field), text }),
  );
  const [first] = faults;
  const name = first?.field as AnswerName | '' | undefined;
  const step: Step = name === undefined || name === '' ? 'check' : ANSWERS[name].step;
  return journeyAt(visit.network, { ...sent, step, returning: step !== 'check' }, faults);
}

const BEHIND: Readonly<Record<string, AnswerName>> = {
  placeId: 'county',
  topicId: 'topic',
  title: 'title',
  body: 'story',
  participants: 'participants',
  parties: 'name',
};

function answerBehind(field: string): AnswerName | '' {
  return BEHIND[field.split('/')[0] ?? ''] ?? '';
}

function sentBy({ typed }: Visit): Sent {
  const token = typed('token');
  return {
    answers: readAnswers(typed),
    step: readStep(typed('step')) ?? 'kind',
    go: typed('go'),
    returning: typed('returning') === 'yes',
    token: TOKEN.test(token) ? token : newToken(),
  };
}

function start({ network }: Visit): Journey {
  return journeyAt(network, {
    answers: readAnswers(() => ''),
    step: 'kind',
    token: newToken(),
    returning: false,
  });
}

function newToken(): string {
  return randomBytes(16).toString('hex');
}

function show({ shell }: Visit, journey: Journey): Result<Answer, Answer> {
  const page = journeyPage(shell, journey, warningsFor(journey.answers));
  return journey.faults.length === 0 ? shown(page) : refuse({ page, status: 422 });
}
