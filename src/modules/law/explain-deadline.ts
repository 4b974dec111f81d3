// Explains a due date for the command line, the interface and the documents: the engine with the national calendar.
import { nationalCalendar } from '#modules/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import { findRuleById, getRegulation, listRules } from './regulations.ts';
import { computeDeadline, type Deadline } from './rules/deadline.ts';
import type { Regime, Rule } from './rules/rule.ts';
import type { DayCalendar } from './rules/step.ts';

/** Which due date to explain. */
export interface ExplainDeadlineRequest {
  readonly regime: Regime;
  /** Number of the rule as a person typed it, e.g. `P22-08`. */
  readonly ruleId: string;
  /** The day of the fact that starts the period. */
  readonly trigger: PlainDate;
  /** Calendar days of extension. */
  readonly extensionDays?: number | undefined;
  /** The day the assigning body set; for assigned matters only. */
  readonly assignedDue?: PlainDate | undefined;
  /** The office's own calendar; the national one where absent. */
  readonly calendar?: DayCalendar | undefined;
}

/** A due date with its reasons. */
export type DeadlineExplanation = Omit<Deadline, 'ruleId'>;

/**
 * The dates under one rule of one Regulation, with the ledger and the article's own words.
 * Refuses what `computeDeadline` refuses, a number that no rule has (`rule-unknown`, kind `not-found`) and a rule of
 * the other Regulation (`rule-not-in-regime`, kind `invalid`).
 */
export function explainDeadline(request: ExplainDeadlineRequest): Result<DeadlineExplanation> {
  const rule = findRuleById(request.ruleId);
  if (rule === undefined) return refuse(unknownRule(request));
  if (rule.regime !== request.regime) return refuse(otherRegime(rule, request.regime));
  const { trigger, extensionDays, assignedDue, calendar = nationalCalendar() } = request;
  const computed = computeDeadline({ rule, trigger, calendar, extensionDays, assignedDue });
  if (!computed.ok) return computed;
  const { raw, due, internalDue, provisional, steps, citation } = computed.value;
  return succeed({ raw, due, internalDue, provisional, steps, citation });
}

function unknownRule({ regime, ruleId }: ExplainDeadlineRequest): Refusal {
  const rules = listRules(regime);
  const range = [rules.at(0)?.id, rules.at(-1)?.id];
  return {
    code: 'rule-unknown',
    kind: 'not-found',
    field: 'rule',
    text: {
      zh: `没有编号为“${ruleId}”的规则。${getRegulation(regime).name.zh}的规则编号为${range.join('至')}。`,
      en: `There is no rule ${ruleId}. The rules of ${regime} are ${range.join(' to ')}.`,
    },
  };
}

function otherRegime(rule: Rule, regime: Regime): Refusal {
  return {
    code: 'rule-not-in-regime',
    kind: 'invalid',
    field: 'rule',
    text: {
      zh: `${rule.id}属于${getRegulation(rule.regime).name.zh}，不属于${getRegulation(regime).name.zh}。请改用${rule.regime}。`,
      en: `${rule.id} belongs to the Regulation of ${rule.regime}, not of ${regime}. Ask under ${rule.regime}.`,
    },
    citation: rule.citation,
  };
}
