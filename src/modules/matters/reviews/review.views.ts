// What officers and the petitioner see of reviews, re-reviews and hearings, and of the remedy that is left.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { loadLaw, ruleOf, type LawInForce } from '../law.ts';
import { findReviewUnit } from './review.commands.ts';
import type { HearingView, ProceedingView, RemedyView, TrackedProceeding } from './review.contract.ts';
import { runningRights } from '../rules/clock-changes.ts';
import { PROCEEDINGS } from './rules/describe-proceedings.ts';
import type { ProceedingState, ReviewOpinionState } from './rules/proceeding-state.ts';
import { CLOCKS_OF, nextRemedy, type Remedy } from './rules/remedy.ts';
import type { MatterState } from '../rules/state.ts';

type Texts = ReadonlyMap<number, string>;
type UnitName = (unitId: string) => string;

/** Every proceeding of a matter with its texts, the first one first. */
export function viewProceedings(state: MatterState, texts: Texts): ProceedingView[] {
  return (state.proceedings ?? []).map((one) => ({
    proceedingId: one.proceedingId,
    kind: one.kind,
    unitId: one.unitId,
    againstUnit: one.againstUnit,
    madeOn: one.madeOn,
    receivedOn: one.receivedOn,
    inTime: one.inTime,
    origin: one.origin,
    reasons: said(texts, one.requestText),
    admission:
      one.admission === null
        ? null
        : {
            admitted: one.admission.admitted,
            ground: one.admission.ground,
            on: one.admission.on,
            way: one.admission.way,
            notice: said(texts, one.admission.noticeText),
          },
    opinion: viewOpinion(one, texts),
  }));
}

function viewOpinion({ opinion }: ProceedingState, texts: Texts): ProceedingView['opinion'] {
  if (opinion === null) return null;
  const { outcome, issuedOn, redoBy, servedOn, servedWay } = opinion;
  return {
    outcome,
    issuedOn,
    claimText: said(texts, opinion.claimText),
    facts: said(texts, opinion.factsText),
    opinion: said(texts, opinion.opinionText),
    basis: said(texts, opinion.basisText),
    outcomes: changedOutcomes(opinion),
    redoBy,
    servedOn,
    servedWay,
  };
}

function changedOutcomes({ outcome, outcomes }: ReviewOpinionState) {
  return outcome === 'change' && outcomes !== undefined ? outcomes.map((one) => ({ ...one })) : null;
}

/** Every hearing of a matter with its texts. */
export function viewHearings(state: MatterState, texts: Texts): HearingView[] {
  return (state.hearings ?? []).map(({ held, cancelled, participantsText, noticeText, ...one }) => ({
    ...one,
    participants: said(texts, participantsText ?? 0),
    notice: said(texts, noticeText),
    held:
      held === null
        ? null
        : {
            ...held.days,
            participants: said(texts, held.participantsText ?? 0),
            record: said(texts, held.recordText),
            opinion: said(texts, held.opinionText),
          },
    cancelled: cancelled === null ? null : { on: cancelled.on, reason: said(texts, cancelled.reasonText) },
  }));
}

/** What may be asked for next, of which unit and until when; null where nothing may. */
export async function viewRemedy(
  tx: Tx,
  state: MatterState,
  today: PlainDate,
  unitName: UnitName,
): Promise<RemedyView | null> {
  const remedy = nextRemedy(state);
  if (!remedy.ok || state.erased !== undefined) return null;
  const unitId = (await findReviewUnit(tx, state, today)) ?? null;
  const name = unitId === null ? null : unitName(unitId);
  const law = await loadLaw(tx);
  const lastOn = lastDayOf(state, remedy.value, law);
  return {
    kind: remedy.value.kind,
    unitId,
    unitName: name,
    lastOn,
    text: sayRemedy(state, remedy.value, { unit: name, lastOn, law }),
  };
}

/** The last day of the right; null while no service is recorded. */
function lastDayOf(state: MatterState, { kind, servedOn }: Remedy, law: LawInForce): PlainDate | null {
  if (servedOn === null) return null;
  // The day that the petitioner was told holds, also where the calendar changed since.
  const told = runningRights(state).at(-1)?.dueOn;
  if (told !== undefined) return told;
  const ruleId = law.ruleId(state.regime, CLOCKS_OF[kind].right, servedOn);
  return ruleId === undefined ? null : law.dates(ruleId, servedOn).dueOn;
}

function sayRemedy(
  { regime }: MatterState,
  { kind, servedOn, issuedOn }: Remedy,
  {
    unit,
    lastOn,
    law,
  }: { readonly unit: string | null; readonly lastOn: PlainDate | null; readonly law: LawInForce },
): Text {
  const ruleId = law.ruleId(regime, CLOCKS_OF[kind].right, servedOn ?? issuedOn);
  const rule = ruleId === undefined ? undefined : ruleOf(ruleId);
  const article = `${rule?.citation.instrument ?? ''}${rule?.citation.article ?? ''}`;
  const against =
    kind === 'review' ? { zh: '处理意见', en: 'answer' } : { zh: '复查意见', en: 'review opinion' };
  const asked = unit ?? '原办理机关、单位的上一级机关、单位';
  const askedEn = unit ?? 'the body one level above';
  const until = {
    zh: lastOn === null ? '自收到书面答复之日起30日内' : `在${lastOn}以前（自收到书面答复之日起30日）`,
    en:
      lastOn === null
        ? 'within 30 days of receiving it in writing'
        : `until ${lastOn}, 30 days from receiving it`,
  };
  const { zh, en } = PROCEEDINGS[kind];
  return {
    zh: `如不服${against.zh}，可以${until.zh}，向${asked}请求${zh}（${article}）。`,
    en: `If you disagree with the ${against.en}, you may ask ${askedEn} for ${en} ${until.en} (${article}).`,
  };
}

/** What the petitioner follows of the proceedings: opinions once they were served. */
export function viewTrackedProceedings(
  state: MatterState,
  texts: Texts,
  unitName: UnitName,
): TrackedProceeding[] {
  return viewProceedings(state, texts).map(({ kind, unitId, receivedOn, admission, opinion }) => ({
    kind,
    unitName: unitName(unitId),
    receivedOn,
    admitted: admission?.admitted ?? null,
    notice: admission?.notice ?? null,
    opinion:
      opinion === null || opinion.servedOn === null
        ? null
        : {
            outcome: opinion.outcome,
            facts: opinion.facts,
            opinion: opinion.opinion,
            basis: opinion.basis,
            servedOn: opinion.servedOn,
          },
  }));
}

/** Empty where the texts of the matter were destroyed. */
function said(texts: Texts, textId: number): string {
  return texts.get(textId) ?? '';
}
