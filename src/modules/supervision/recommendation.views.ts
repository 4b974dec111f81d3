// Recommendations for whoever made or received them, and their letters as files.
import type { OfficerActor } from '#kernel/actor.ts';
import { parsePlainDate, plainDate, type PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { everyPage } from '#platform/http/workbook.ts';
import type { StoredFile } from '#platform/http/file.ts';
import { whyMayNot } from '#modules/access/index.ts';
import { DOCUMENT_NAMES, typesetDocx, typesetPdf } from '#modules/documents/index.ts';
import { findRuleById } from '#modules/law/index.ts';
import { readableAmong } from '#modules/matters/index.ts';
import type {
  ExportRecommendations,
  ListRecommendations,
  RecommendationCounts,
  RecommendationPage,
  RecommendationRow,
  RecommendationView,
} from './contract.ts';
import {
  countWaiting,
  findRecommendation,
  listWithin,
  type RecommendationPosition,
  type StoredRecommendation,
} from './recommendation.store.ts';
import { isLate, whyNotAnswered, type RecommendationState } from './rules/recommendation.ts';
import { RECOMMENDATION_UNKNOWN } from './rules/recommendation-refusals.ts';

const PAGE = 50;
const SHOWN = 80;
const NO_DAY = plainDate('9999-12-31');

/** One page of those that units of the officer's scope made or received. */
export async function listRecommendations(
  tx: Tx,
  actor: OfficerActor,
  asked: ListRecommendations,
  today: PlainDate,
): Promise<RecommendationPage> {
  const limit = asked.limit ?? PAGE;
  const found = await listWithin(tx, actor, asked, { after: readCursor(asked.cursor), limit: limit + 1 });
  const items = found.slice(0, limit).map((one) => rowOf(one, today));
  const last = items.at(-1);
  const more = found.length > limit && last !== undefined;
  return {
    items,
    nextCursor: more ? `${last.dueOn ?? NO_DAY}_${last.issuedOn}_${last.recommendationId}` : null,
  };
}

/** All of them, in the same order. */
export function allRecommendations(
  tx: Tx,
  actor: OfficerActor,
  asked: ExportRecommendations,
  today: PlainDate,
): AsyncGenerator<RecommendationRow> {
  return everyPage((page) => listRecommendations(tx, actor, { ...asked, ...page }, today));
}

/** One recommendation. Refuses one beyond reach as if there were none. */
export async function viewRecommendation(
  tx: Tx,
  actor: OfficerActor,
  recommendationId: string,
  today: PlainDate,
): Promise<Result<RecommendationView>> {
  const found = await findRecommendation(tx, actor, recommendationId);
  return found === undefined
    ? refuse(RECOMMENDATION_UNKNOWN)
    : succeed(await viewOf(tx, actor, found, today));
}

/** What waits for an answer. */
export function countRecommendations(
  tx: Tx,
  actor: OfficerActor,
  today: PlainDate,
): Promise<RecommendationCounts> {
  return countWaiting(tx, actor, today);
}

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The letter as a file. */
export async function openRecommendationFile(
  tx: Tx,
  actor: OfficerActor,
  of: { readonly recommendationId: string; readonly format: keyof typeof TYPES },
): Promise<Result<StoredFile>> {
  const found = await findRecommendation(tx, actor, of.recommendationId);
  if (found === undefined) return refuse(RECOMMENDATION_UNKNOWN);
  const { paper } = found.content;
  const file = of.format === 'pdf' ? typesetPdf(paper, undefined) : await typesetDocx(paper, undefined);
  const name = DOCUMENT_NAMES[`${found.state.kind}Recommendation`].zh;
  return succeed({
    fileName: `${found.state.number}${name}.${of.format}`,
    mediaType: TYPES[of.format],
    bytes: file.length,
    pieces: () => once(file),
  });
}

async function* once(file: Buffer): AsyncGenerator<Buffer> {
  yield file;
}

/** A recommendation as one officer sees it. */
export async function viewOf(
  tx: Tx,
  actor: OfficerActor,
  stored: StoredRecommendation,
  today: PlainDate,
): Promise<RecommendationView> {
  const { state, content, answer } = stored;
  const readable = new Set(
    await readableAmong(
      tx,
      actor,
      content.matters.map(({ matterId }) => matterId),
    ),
  );
  const not = whyMayNot(actor, 'answerRecommendation') ?? whyNotAnswered(state, actor.unitId);
  return {
    ...rowOf(stored, today),
    problem: content.problem,
    recommendation: content.recommendation,
    whose: content.whose,
    matters: content.matters.map(({ matterId, number }) => ({
      number,
      matterId: readable.has(matterId) ? matterId : null,
    })),
    owed: sayOwed(state),
    answer,
    whyNotAnswer: not === undefined ? null : { ...not },
  };
}

function rowOf({ state, content }: StoredRecommendation, today: PlainDate): RecommendationRow {
  const { recommendationId, kind, number, officeUnit, toUnit, issuedOn, dueOn, answer } = state;
  const answeredOn = answer?.on ?? null;
  return {
    ...{ recommendationId, kind, number, officeUnit, toUnit, issuedOn, dueOn, answeredOn },
    late: isLate({ dueOn, answeredOn }, today),
    adoption: answer?.adoption ?? null,
    problem: content.problem.length > SHOWN ? `${content.problem.slice(0, SHOWN)}…` : content.problem,
  };
}

function sayOwed({ ruleId, dueOn }: RecommendationState): Text {
  const citation = findRuleById(ruleId)?.citation;
  const at = `${citation?.instrument ?? ''}${citation?.article ?? ''}`;
  return dueOn === null
    ? {
        zh: `收到建议的单位应当书面反馈采纳情况（${at}），没有规定期限。`,
        en: `The unit owes a written answer (${at}); no period is named.`,
      }
    : {
        zh: `收到建议的单位应当在${dueOn}以前书面反馈，未采纳的应当说明理由（${at}）。`,
        en: `The unit owes a written answer by ${dueOn}, with reasons where it does not adopt it (${at}).`,
      };
}

function readCursor(cursor: string | undefined): RecommendationPosition | undefined {
  const [, first, second, recommendationId] =
    /^(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  const due = first === undefined ? undefined : parsePlainDate(first);
  const issuedOn = second === undefined ? undefined : parsePlainDate(second);
  if (due === undefined || issuedOn === undefined || recommendationId === undefined) return undefined;
  return { due, issuedOn, recommendationId };
}
