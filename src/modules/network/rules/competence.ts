// Decides which unit is competent for a matter: 属地管理、分级负责，谁主管、谁负责 (2022 art. 5(3), 22(1)). Whoever
// routes a matter or proposes where it should go must ask here, and shows the explanation that comes with the answer.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { Competence, CompetenceKind, Place, Topic, Unit } from '../contract.ts';
import { isActive } from './active.ts';
import { explainDiscipline, explainMatch, explainNoMatch } from './competence-explained.ts';
import { nearestOfKind, petitionOfficeOf, type Units } from './tree.ts';

/** What is asked: what the matter is about, where it arose, what kind it is, and on which day. */
export interface CompetenceQuestion {
  /** The topic and those above it, the most specific first; empty where the matter has none yet. */
  readonly topicPath: readonly Topic[];
  /** The place and those around it, the smallest first. */
  readonly placePath: readonly Place[];
  readonly kind: CompetenceKind;
  readonly competences: readonly Competence[];
  readonly units: Units;
  readonly today: PlainDate;
}

/** A unit found competent, with the reason. */
export interface CompetenceMatch {
  readonly unitId: string;
  readonly unitName: string;
  /** 1 for the best; equal for units that nothing sets apart. */
  readonly rank: number;
  /** The row of the table that matched; null for a discipline body found by the level of the place. */
  readonly competenceId: string | null;
  readonly basis: string;
  readonly explanation: Text;
}

/** All that was found, the best first, and one sentence for the whole. */
export interface CompetenceFinding {
  readonly outcome: 'found' | 'tie' | 'none';
  readonly matches: readonly CompetenceMatch[];
  /** The petition office that decides where nothing, or more than one unit, was found. */
  readonly petitionOfficeId: string | null;
  readonly explanation: Text;
}

interface Ranked {
  readonly competence: Competence;
  readonly unit: Unit;
  /** Compared from left to right, the smaller first: distance of topic, of place, of kind. */
  readonly distance: readonly [topic: number, place: number, kind: number];
}

/**
 * Finds the units competent for a matter. The most specific topic wins, then the most specific place, then a row
 * that names the kind over one that does not; what is still equal is a tie, and is shown as one.
 */
export function findCompetentUnits(question: CompetenceQuestion): CompetenceFinding {
  const ranked = question.competences
    .flatMap((competence) => rank(question, competence))
    .sort((left, right) => compare(left, right) || (orderOf(left) < orderOf(right) ? -1 : 1));
  const matches = bestRowOfEachUnit(ranked).map((entry, _, all) => ({
    unitId: entry.unit.unitId,
    unitName: entry.unit.name,
    rank: 1 + all.filter((other) => compare(other, entry) < 0).length,
    competenceId: entry.competence.competenceId,
    basis: entry.competence.basis,
    explanation: explainMatch(question, entry.competence, entry.unit),
  }));
  return conclude(question, matches.length > 0 ? matches : disciplineBody(question));
}

function rank(question: CompetenceQuestion, competence: Competence): readonly Ranked[] {
  const unit = question.units.get(competence.unitId);
  if (unit === undefined || !isActive(unit, question.today) || !isActive(competence, question.today))
    return [];
  // An accusation goes only where a row says so: a row for any kind may name the very unit that is accused.
  if (competence.kind === null ? question.kind === 'accusation' : competence.kind !== question.kind)
    return [];
  const topic = distanceOf(
    competence.topicId,
    question.topicPath.map((node) => node.topicId),
  );
  const place = distanceOf(
    competence.placeId,
    question.placePath.map((node) => node.placeId),
  );
  if (topic === undefined || place === undefined) return [];
  return [{ competence, unit, distance: [topic, place, competence.kind === null ? 1 : 0] }];
}

/** How far up the path the row stands; beyond its end where the row holds for all; undefined where it is elsewhere. */
function distanceOf(id: string | null, path: readonly string[]): number | undefined {
  if (id === null) return path.length;
  const steps = path.indexOf(id);
  return steps < 0 ? undefined : steps;
}

function compare(left: Ranked, right: Ranked): number {
  return (
    left.distance[0] - right.distance[0] ||
    left.distance[1] - right.distance[1] ||
    left.distance[2] - right.distance[2]
  );
}

/** Only so that equal rows come in the same order every time. */
function orderOf({ competence }: Ranked): string {
  return `${competence.unitId} ${competence.competenceId}`;
}

function bestRowOfEachUnit(ranked: readonly Ranked[]): readonly Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ unit }) => !seen.has(unit.unitId) && seen.add(unit.unitId));
}

/** 2022 art. 22(2), 30(1): accusations go to the discipline body of the level concerned. */
function disciplineBody(question: CompetenceQuestion): readonly CompetenceMatch[] {
  if (question.kind !== 'accusation') return [];
  const unit = nearestOfKind(question.units, question.placePath, 'discipline', question.today);
  if (unit === undefined) return [];
  return [
    {
      unitId: unit.unitId,
      unitName: unit.name,
      rank: 1,
      competenceId: null,
      basis: '《信访工作条例》第二十二条第二款、第三十条第一款',
      explanation: explainDiscipline(question, unit),
    },
  ];
}

function conclude(question: CompetenceQuestion, matches: readonly CompetenceMatch[]): CompetenceFinding {
  const best = matches.filter((match) => match.rank === 1);
  const office = petitionOfficeOf(question.units, question.placePath, question.today);
  return {
    outcome: best.length === 0 ? 'none' : best.length === 1 ? 'found' : 'tie',
    matches,
    petitionOfficeId: office?.unitId ?? null,
    explanation:
      best.length === 1 && best[0] !== undefined
        ? best[0].explanation
        : explainNoMatch(
            question,
            best.map((match) => match.unitName),
            office,
          ),
  };
}
