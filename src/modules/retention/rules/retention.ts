// Decides how long a matter is kept 保管期限 and why it may not be destroyed yet. Whoever makes a destruction list asks
// here, and the job that carries one out asks again. The periods follow the classes of 国家档案局令第8号 (2006): for ever, 30
// years, 10 years. Which matters fall into which is from memory and practice, not from a text at hand: so the rules are
// data of the installation (retention_rules), to be checked by its archivist.
import { addDays, plainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { RetentionRule } from '../contract.ts';

/** What of a matter decides. */
export interface RetentionFacts {
  readonly stage: string;
  readonly kind: string;
  readonly channel: string;
  /** One for each claim; null where none was given. */
  readonly outcomes: readonly (string | null)[];
  readonly closedOn: PlainDate | null;
  readonly walled: boolean;
  readonly clocksRunning: boolean;
  readonly erased: boolean;
}

/** How long, by which rule; `until` is the last day on which the matter is kept. */
export interface Retention {
  readonly rule: RetentionRule;
  /** Null while the matter is open, and where it is kept for ever. */
  readonly until: PlainDate | null;
}

/** The retention of a matter: of its claims, the one kept longest. Undefined where no rule fits, as if for ever. */
export function retentionOf(matter: RetentionFacts, rules: readonly RetentionRule[]): Retention | undefined {
  const outcomes = matter.outcomes.length === 0 ? [null] : matter.outcomes;
  const found = outcomes.map((outcome) => rules.find((rule) => fits(rule, matter, outcome)));
  if (found.includes(undefined)) return undefined;
  const rule = found
    .filter((one) => one !== undefined)
    .reduce((longest, one) => (yearsOf(one) > yearsOf(longest) ? one : longest));
  const { years } = rule;
  const counts = matter.closedOn !== null && years !== null;
  return { rule, until: counts ? lastDay(matter.closedOn, years) : null };
}

/** A matter with what else bears on it. */
export interface Candidate extends RetentionFacts {
  readonly held: boolean;
  /** Matters joined to it: the same one raised again, kept and destroyed with it. */
  readonly joined: readonly (RetentionFacts & { readonly held: boolean })[];
}

/** Why a matter must be kept today; undefined where it, and what is joined to it, may be destroyed. */
export function whyKept(
  matter: Candidate,
  rules: readonly RetentionRule[],
  today: PlainDate,
): KeptBecause | undefined {
  if (matter.erased) return 'gone';
  if (matter.stage !== 'closed' || matter.closedOn === null || matter.clocksRunning) return 'open';
  if (matter.walled) return 'walled';
  if (matter.held) return 'held';
  if (matter.joined.some((one) => one.walled || one.held || one.clocksRunning)) return 'joined';
  const until = retentionOf(matter, rules)?.until ?? null;
  if (until === null) return 'forEver';
  return today > until ? undefined : 'notYet';
}

/** Whether the period of a closed matter is over, whatever else it is kept for. */
export function isOver(matter: RetentionFacts, rules: readonly RetentionRule[], today: PlainDate): boolean {
  const until = retentionOf(matter, rules)?.until ?? null;
  return until !== null && today > until;
}

/** Only what was closed before this day can be over: the shortest period counts. Undefined where all is kept for ever. */
export function closedBeforeAnyEnds(
  rules: readonly RetentionRule[],
  today: PlainDate,
): PlainDate | undefined {
  const shortest = Math.min(...rules.map(yearsOf));
  return shortest === Infinity ? undefined : lastDay(today, -shortest);
}

/** Why a matter is kept. */
export type KeptBecause = keyof typeof KEPT_TEXTS;

/** The same in words. */
export const KEPT_TEXTS = {
  gone: { zh: '材料已经销毁', en: 'it was destroyed already' },
  open: { zh: '尚未办结', en: 'it is open' },
  walled: { zh: '设有隔离，暂不列入清单', en: 'a wall stands around it' },
  held: { zh: '已登记暂缓销毁', en: 'somebody holds it back' },
  forEver: { zh: '永久保管', en: 'it is kept for ever' },
  notYet: { zh: '保管期限未满', en: 'its period is not over' },
  joined: { zh: '并入的信访事项须继续保管', en: 'a matter joined to it is to be kept' },
} as const satisfies Record<string, Text>;

/** Why a list passes by a matter that might be destroyed. */
export const LISTED_TEXT: Text = {
  zh: '已列入另一份尚未执行完毕的清单',
  en: 'it stands on another list that is not over',
};

function fits(rule: RetentionRule, matter: RetentionFacts, outcome: string | null): boolean {
  return (
    (rule.channel === null || rule.channel === matter.channel) &&
    (rule.kind === null || rule.kind === matter.kind) &&
    (rule.outcome === null || rule.outcome === outcome)
  );
}

function yearsOf({ years }: RetentionRule): number {
  return years ?? Infinity;
}

/** The day that many years later is the last; a 29th of February has its last day on the 1st of March. */
function lastDay(closedOn: PlainDate, years: number): PlainDate {
  const year = String(Number(closedOn.slice(0, 4)) + years).padStart(4, '0');
  const isLeap = new Date(Date.UTC(Number(year), 2, 0)).getUTCDate() === 29;
  if (closedOn.endsWith('-02-29') && !isLeap) return addDays(plainDate(`${year}-02-28`), 1);
  return plainDate(`${year}${closedOn.slice(4)}`);
}
