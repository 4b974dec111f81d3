// What the petitioner sees of their own matter: the same unit, stage, dates and answers as the office.
import type { PetitionerActor } from '#kernel/actor.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { isForPetitioner } from '#modules/documents/index.ts';
import { loadNetwork } from '#modules/network/index.ts';
import { matterUnknown } from './changing.ts';
import type { TrackedMatter } from './contract.ts';
import { ruleOfClock } from './law.ts';
import { findMatter, type LoadedMatter } from './matter.store.ts';
import { viewEndingForPetitioner } from './endings/ending.view.ts';
import { countPetitioners } from './endings/withdrawal.commands.ts';
import { whyNotOnline } from './endings/rules/decide-withdrawal.ts';
import { viewHistory } from './history.view.ts';
import { viewOwnDocuments } from './documents/own-documents.view.ts';
import { viewOpeningsForPetitioner, viewWaiverForPetitioner } from './identity/openings.view.ts';
import { listProse } from './prose.store.ts';
import { tellOfSimple } from './simple/rules/describe-simple.ts';
import { isSupervision } from './supervision/rules/evolve-supervision.ts';
import { viewRemedy, viewTrackedProceedings } from './reviews/review.views.ts';
import { STAGE_NAMES } from './rules/stages.ts';
import { ratable } from './endings/rules/decide-ending.ts';
import { PROCEEDINGS } from './reviews/rules/describe-proceedings.ts';
import { openProceeding, unservedProceeding } from './reviews/rules/remedy.ts';
import { groundOfSeal } from './identity/rules/sealed-identity.ts';
import { nextClock, runningClocks, type MatterState } from './rules/state.ts';

/** The matter that the petitioner proved to be theirs; where it was joined to an earlier one, how that one stands. */
export async function viewTracked(
  tx: Tx,
  actor: PetitionerActor,
  today: PlainDate,
): Promise<Result<TrackedMatter>> {
  const own = await findMatter(tx.db, actor.matterId);
  if (own === undefined) return refuse(matterUnknown());
  const followed = await followJoin(tx, own);
  const network = await loadNetwork(tx);
  const unitName = (unitId: string): string => network.units.get(unitId)?.name ?? unitId;
  const { state } = followed;
  const prose = await listProse(tx, state.matterId);
  const history = await viewHistory(
    tx,
    state.matterId,
    unitName,
    (event) =>
      !isSupervision(event) &&
      (event.type !== 'document.issued' || isForPetitioner(event.data.document.kind)),
  );
  const remedy = await viewRemedy(tx, state, today, unitName);
  return succeed({
    matterId: own.state.matterId,
    number: own.state.submission.number,
    title: (await listProse(tx, own.state.matterId)).title,
    receivedOn: own.state.receivedOn,
    stage: state.stage,
    erasedOn: own.state.erased?.on ?? null,
    stageText: { ...STAGE_NAMES[state.stage] },
    unitName: unitName(state.holderUnit),
    nextStep: own.state.erased === undefined ? nextStepOf(state) : { ...DESTROYED_STEP },
    simple: own.state.simple === undefined ? null : { ...tellOfSimple(own.state.simple) },
    clocks: runningClocks(state).map((clock) => {
      const rule = ruleOfClock(clock);
      const promise = clock.promise === true;
      const { instrument, article: at } = rule.citation;
      const article = promise ? instrument : `${instrument}${at}`;
      return { name: { ...rule.name }, dueOn: clock.dueOn, state: clock.state, article, promise };
    }),
    answers: state.answers
      .filter((answer) => answer.servedOn !== null && state.erased === undefined)
      .map((answer) => ({
        unitName: unitName(answer.unitId),
        ...(prose.answers.get(answer.answerId) ?? { claimText: '', facts: '', opinion: '', basis: '' }),
        changedFacts:
          answer.changedFactsText === undefined ? null : (prose.texts.get(answer.changedFactsText) ?? ''),
        issuedOn: answer.issuedOn,
        servedOn: answer.servedOn,
      })),
    // Those of the earlier matter that this one was joined to are addressed to its own petitioner.
    documents: viewOwnDocuments(own.state, unitName),
    remedy,
    // Of the earlier matter that this one was joined to, the remedy is somebody else's, perhaps.
    mayRequestReview: remedy !== null && remedy.unitId !== null && state === own.state,
    proceedings: viewTrackedProceedings(state, prose.texts, unitName),
    ending: await viewEndingForPetitioner(tx, state, unitName, prose.notices.get(state.notices.length) ?? ''),
    // Of the earlier matter that this one was joined to, somebody else may be the petitioner.
    whyNotWithdraw: whyNotOnline(own.state, await countPetitioners(tx, own.state.matterId)) ?? null,
    mayRate: ratable(own.state, today).map(({ target, unitId }) => ({ target, unitName: unitName(unitId) })),
    ratingUntil: own.state.ratingUntil,
    ratings: own.state.ratings.map(({ target, unitId, value }) => ({
      target,
      unitName: unitName(unitId),
      value,
    })),
    identitySealed: groundOfSeal(own.state) !== null,
    waiver: viewWaiverForPetitioner(own.state, unitName),
    // Told while the matter is handled, it might tell what is being looked into.
    identityOpenings:
      state.stage === 'closed' ? await viewOpeningsForPetitioner(tx, own.state, unitName) : [],
    history: history
      // What was being written and approved is the office's own; what came of it was issued.
      .filter(({ type }) => !/^(opening|opinion|draft)\./.test(type))
      // Of the earlier matter that this one was joined to, code and confidentiality are somebody else's, perhaps.
      .filter(({ type }) => state === own.state || !/^(query-code|waiver|confidentiality)\./.test(type))
      .map(({ occurredOn, text }) => ({ occurredOn, text })),
  });
}

async function followJoin(tx: Tx, own: LoadedMatter): Promise<LoadedMatter> {
  const { attachment, stage } = own.state;
  // 并案: whose matter the lead is, and what was said to them, is none of this petitioner's business.
  const followed = stage === 'attached' && attachment?.merged !== true;
  const earlierId = followed ? attachment?.matterId : undefined;
  return earlierId === undefined ? own : ((await findMatter(tx.db, earlierId)) ?? own);
}

const NEXT_STEPS: Readonly<Record<MatterState['stage'], Text>> = {
  registered: { zh: '转送有权处理的单位', en: 'It will be routed to the competent unit' },
  routed: { zh: '承办单位决定受理并书面告知您', en: 'The unit will tell you in writing how it is handled' },
  accepted: { zh: '承办单位调查核实并书面答复', en: 'The unit investigates and answers in writing' },
  answered: { zh: '将处理意见送达您', en: 'The answer will be served on you' },
  served: {
    zh: '您可以评价；不服的，可以请求复查',
    en: 'You can rate it, and ask for review if you disagree',
  },
  closed: { zh: '已办结', en: 'Closed' },
  attached: { zh: '与您先前的信访事项一并办理', en: 'Handled together with your earlier matter' },
};

const MERGED_STEP: Text = {
  zh: '与反映同一问题的信访事项并案办理，处理意见将另行送达您',
  en: 'Handled together with others about the same thing; the answer will be served on you',
};

const DESTROYED_STEP: Text = {
  zh: '保管期满，材料已经销毁；问题仍在或者有新情况的，可以重新提交',
  en: 'Its period is over and what was written is destroyed; what is still unsettled can be handed in anew',
};

function reviewStepOf(state: MatterState): Text | undefined {
  const open = openProceeding(state);
  if (open !== undefined) {
    const { zh, en } = PROCEEDINGS[open.kind];
    return { zh: `由负责${zh}的单位作出${zh}意见`, en: `The ${en} is decided by the unit that does it` };
  }
  return unservedProceeding(state) === undefined
    ? undefined
    : { zh: '将意见书送达您', en: 'The opinion will be served on you' };
}

function nextStepOf(state: MatterState): Text {
  const merged = state.stage === 'attached' && state.attachment?.merged === true;
  const step = reviewStepOf(state) ?? (merged ? MERGED_STEP : NEXT_STEPS[state.stage]);
  const clock = nextClock(state);
  if (clock === undefined) return { ...step };
  if (clock.promise === true)
    return { zh: `${step.zh}，承诺于${clock.dueOn}前办理`, en: `${step.en}, promised by ${clock.dueOn}` };
  return { zh: `${step.zh}，期限至${clock.dueOn}`, en: `${step.en}, by ${clock.dueOn}` };
}
