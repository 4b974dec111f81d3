// Explains a due date for the command line, the interface and the documents: the engine with the national calendar.
import { nationalCalendar } from '#modules/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { listAddedRules, listLocalRules, listOverlays, ruleOnWith } from './overlays.ts';
import { findRuleById, getRegulation, listRules } from './regulations.ts';
import type { Span } from './rules/count-around.ts';
import { computeDeadline, type Deadline } from './rules/deadline.ts';
import { ASSIGNED_DUE_MISSING, RULE_WITHOUT_DAYS } from './rules/deadline-faults.ts';
import type { Overlay } from './rules/overlay.ts';
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
  /** The calendar days the assigning body set, where it named no day. */
  readonly assignedDays?: number | undefined;
  /** The days that hearings took; for re-review only. */
  readonly hearings?: readonly Span[] | undefined;
  /** The local rules that apply; none where absent. */
  readonly overlays?: readonly Overlay[] | undefined;
  /** The office's own calendar; the national one where absent. */
  readonly calendar?: DayCalendar | undefined;
}

/** A due date with its reasons; the dates are null where the law gives no period or leaves it to an assigner. */
export type DeadlineExplanation = Pick<Deadline, 'provisional' | 'steps' | 'citation'> & {
  readonly [date in 'raw' | 'due' | 'internalDue']: PlainDate | null;
} & {
  /** What is not sure about the rule itself; absent where it was compared with its text and always applies. */
  readonly caveat?: Text;
};

/**
 * The dates under one rule of one Regulation, with the ledger and the article's own words; for a rule without a period,
 * or with one that its assigner has yet to set, one step that says so. A national rule answers for the local one that
 * takes its place on that day. A rule that overlays add answers whether it is in force or not, and says so.
 * Refuses what else `computeDeadline` refuses, a number that no rule has (`rule-unknown`, kind `not-found`), a rule of
 * the other Regulation (`rule-not-in-regime`, kind `invalid`) and one of an overlay that is not given
 * (`rule-not-active`).
 */
export function explainDeadline(request: ExplainDeadlineRequest): Result<DeadlineExplanation> {
  const found = findRuleAsked(request);
  if (!found.ok) return found;
  const { trigger, calendar = nationalCalendar(), overlays = [] } = request;
  const { extensionDays, assignedDue, assignedDays, hearings } = request;
  const rule = ruleOnWith(found.value, trigger, overlays);
  const given = { extensionDays, assignedDue, assignedDays, hearings };
  const computed = computeDeadline({ rule, trigger, calendar, ...given });
  if (!computed.ok) return explainWithoutDates(computed.reason, rule, trigger);
  const { raw, due, internalDue, provisional, steps, citation } = computed.value;
  const dates = { raw, due, internalDue, provisional, steps, citation };
  return succeed(rule.offByDefault === true ? { ...dates, caveat: OFF_BY_DEFAULT } : dates);
}

const OFF_BY_DEFAULT: Text = {
  zh: '凭记忆录入，未见原文（把握中等）；默认不启用，启用后对选用它的事项适用，《信访工作条例》的期限照常计算。',
  en: 'From memory, no text at hand (confidence: medium); off by default. Once in force it applies to matters for which it was chosen, and the periods of the Regulation run beside it.',
};

function explainWithoutDates(reason: Refusal, rule: Rule, trigger: PlainDate): Result<DeadlineExplanation> {
  const kind = reason.code === RULE_WITHOUT_DAYS ? 'noPeriod' : 'notYetSet';
  if (reason.code !== RULE_WITHOUT_DAYS && reason.code !== ASSIGNED_DUE_MISSING) return refuse(reason);
  const step = { kind, from: trigger, to: trigger, days: 0, text: reason.text } as const;
  const dates = { raw: null, due: null, internalDue: null };
  return succeed({ ...dates, provisional: false, steps: [step], citation: rule.citation });
}

function findRuleAsked(request: ExplainDeadlineRequest): Result<Rule> {
  const { ruleId, regime, overlays = [] } = request;
  const rule =
    findRuleById(ruleId) ??
    [...listLocalRules(overlays), ...listAddedRules()].find(({ id }) => id === ruleId);
  if (rule === undefined) {
    const overlay = listOverlays().find(({ rules }) => rules.some(({ id }) => id === ruleId));
    return refuse(overlay === undefined ? unknownRule(request) : inactiveRule(ruleId, overlay));
  }
  return rule.regime === regime ? succeed(rule) : refuse(otherRegime(rule, regime));
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

function inactiveRule(ruleId: string, overlay: Overlay): Refusal {
  return {
    code: 'rule-not-active',
    kind: 'invalid',
    field: 'rule',
    text: {
      zh: `${ruleId}属于${overlay.name.zh}，未启用。需要时请指定地方规定“${overlay.code}”。`,
      en: `${ruleId} belongs to the ${overlay.name.en}, which is not active. Name the local rules ${overlay.code} to use it.`,
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
