// Decides whether a due date may be computed at all, and says what the law allows instead where it may not.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Span } from './count-around.ts';
import type { DeadlineRequest } from './deadline-request.ts';
import { sayLength } from './rule-words.ts';
import type { Rule } from './rule.ts';

/** The article names no number of days. */
export const RULE_WITHOUT_DAYS = 'rule-without-days';

/** The assigning body sets the period, and nobody has said which. */
export const ASSIGNED_DUE_MISSING = 'assigned-due-missing';

/** The first reason why no due date can be given, or undefined. */
export function findFault(request: DeadlineRequest): Refusal | undefined {
  const { rule, trigger, extensionDays, hearings = [], internalLeadDays, moved = false } = request;
  return (
    (moved ? undefined : findForceFault(rule, trigger)) ??
    (extensionDays === undefined ? undefined : findExtensionFault(rule, extensionDays)) ??
    findHearingFault(rule, hearings) ??
    findAssignmentFault(request) ??
    findLengthFault(rule) ??
    (internalLeadDays === undefined ? undefined : findLeadFault(internalLeadDays))
  );
}

function findForceFault(rule: Rule, trigger: PlainDate): Refusal | undefined {
  const { effectiveFrom, effectiveTo, citation } = rule;
  const ended = effectiveTo !== undefined && trigger >= effectiveTo;
  if (trigger >= effectiveFrom && !ended) return undefined;
  const span = {
    zh: `${effectiveFrom}起${effectiveTo === undefined ? '' : `至${effectiveTo}（不含）`}施行`,
    en: `in force from ${effectiveFrom}${effectiveTo === undefined ? '' : ` until ${effectiveTo}, that day excluded`}`,
  };
  return invalid('rule-not-in-force', 'trigger', rule, {
    zh: `${citation.instrument}${span.zh}，起算日${trigger}不适用${rule.id}。请选择当日有效的规定。`,
    en: `${citation.instrument} is ${span.en}; ${rule.id} does not apply to ${trigger}. Choose the Regulation in force that day.`,
  });
}

function findLengthFault(rule: Rule): Refusal | undefined {
  if (rule.length.unit !== 'none') return undefined;
  const { word } = rule.length;
  return invalid(RULE_WITHOUT_DAYS, 'rule', rule, {
    zh: `${rule.citation.article}没有规定天数（${word.zh}），不能推算到期日。`,
    en: `${rule.citation.article} names no number of days (${word.en}), so there is no due day to compute.`,
  });
}

function findExtensionFault(rule: Rule, days: number): Refusal | undefined {
  const { extension, citation } = rule;
  const at = `${citation.instrument}${citation.article}`;
  if (extension === undefined) {
    const assigner = rule.length.unit === 'setByAssigner';
    return invalid('extension-not-provided', 'extend', rule, {
      zh: `${at}没有延长的规定（${sayLength(rule.length).zh}）。${assigner ? '请交办机关另行指定期限。' : '请在原期限内完成。'}`,
      en: `${at} knows no extension (${sayLength(rule.length).en}). ${assigner ? 'Ask the assigning body to set another day.' : 'Keep to the period as it is.'}`,
    });
  }
  if (Number.isInteger(days) && days >= 1 && days <= extension.maxDays) return undefined;
  const code = days > extension.maxDays ? 'extension-too-long' : 'extension-not-in-days';
  return {
    ...invalid(code, 'extend', rule, {
      zh: `依${at}，经${extension.approver.zh}批准最多延长${extension.maxDays}日。请填写1至${extension.maxDays}的整数。`,
      en: `Under ${at} ${extension.approver.en} may extend by at most ${extension.maxDays} days. Give a whole number from 1 to ${extension.maxDays}.`,
    }),
    citation: extension.citation,
  };
}

function findHearingFault(rule: Rule, hearings: readonly Span[]): Refusal | undefined {
  const [first] = hearings;
  if (first === undefined) return undefined;
  if (!rule.exclusions.some(({ code }) => code === 'hearingTime')) {
    return invalid('hearing-not-excluded', 'hearings', rule, {
      zh: `听证所需时间只在复核中不计入期限，${rule.citation.article}的期限照常计算。请不填听证日。`,
      en: `Only in re-review is the time of a hearing left out; the period of ${rule.citation.article} runs on. Give no hearing days.`,
    });
  }
  const reversed = hearings.find(({ from, to }) => to < from);
  if (reversed === undefined) return undefined;
  return invalid('hearing-days-reversed', 'hearings', rule, {
    zh: `听证的结束日${reversed.to}早于开始日${reversed.from}，请核对听证笔录。`,
    en: `The hearing ends on ${reversed.to}, before it begins on ${reversed.from}: check its record.`,
  });
}

/** A hearing that takes no day of the period which ends on `raw`. */
export function findHearingOutside(
  { rule, trigger, hearings = [] }: DeadlineRequest,
  raw: PlainDate,
): Refusal | undefined {
  const outside = hearings.find(({ from, to }) => to <= trigger || from > raw);
  if (outside === undefined) return undefined;
  return invalid('hearing-outside-period', 'hearings', rule, {
    zh: `听证${outside.from}至${outside.to}不在期限之内（自${trigger}次日起至${raw}），没有可以扣除的日子。请核对听证笔录。`,
    en: `The hearing from ${outside.from} to ${outside.to} takes no day of the period, which runs after ${trigger} to ${raw}. Check its record.`,
  });
}

function findAssignmentFault(request: DeadlineRequest): Refusal | undefined {
  const { rule, trigger, assignedDue: due, assignedDays: days } = request;
  if (rule.length.unit !== 'setByAssigner') {
    if (due === undefined && days === undefined) return undefined;
    return invalid('assigned-due-not-provided', 'assignedDue', rule, {
      zh: `${rule.citation.article}的期限由条文规定（${sayLength(rule.length).zh}），不能另行指定。`,
      en: `The period of ${rule.citation.article} is set by the article (${sayLength(rule.length).en}), not by an assigner.`,
    });
  }
  if (due !== undefined && days !== undefined) {
    return invalid('assigned-due-twice', 'assignedDue', rule, {
      zh: '交办函的期限或者写明日期，或者写明天数，请只填一种。',
      en: 'The letter of assignment sets a day or a number of days: give only one of them.',
    });
  }
  if (days !== undefined) return findAssignedDaysFault(rule, days);
  if (due === undefined) {
    return invalid(ASSIGNED_DUE_MISSING, 'assignedDue', rule, {
      zh: `依${rule.citation.instrument}${rule.citation.article}，期限由交办机关指定。请填写交办函上的办理期限（日期或者天数）。`,
      en: `Under ${rule.citation.instrument}${rule.citation.article} the assigning body sets the period: give the day or the number of days that its letter names.`,
    });
  }
  if (due >= trigger) return undefined;
  return invalid('assigned-due-before-trigger', 'assignedDue', rule, {
    zh: `指定的期限${due}早于交办日${trigger}，请核对交办函。`,
    en: `The day set, ${due}, lies before the assignment, ${trigger}: check the letter of assignment.`,
  });
}

function findAssignedDaysFault(rule: Rule, days: number): Refusal | undefined {
  if (Number.isInteger(days) && days >= 1) return undefined;
  return invalid('assigned-days-not-in-days', 'assignedDays', rule, {
    zh: '交办函指定的天数应为1以上的整数。',
    en: 'The period that the letter of assignment sets is a whole number of days, 1 or more.',
  });
}

function findLeadFault(days: number): Refusal | undefined {
  if (Number.isInteger(days) && days >= 0) return undefined;
  return {
    code: 'lead-not-in-days',
    kind: 'invalid',
    field: 'internalLeadDays',
    text: {
      zh: '内部提前天数应为0或者正整数。',
      en: 'The internal lead is a whole number of days, 0 or more.',
    },
  };
}

function invalid(code: string, field: string, { citation }: Rule, text: Text): Refusal {
  return { code, kind: 'invalid', field, text, citation };
}
