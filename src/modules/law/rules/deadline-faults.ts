// Decides whether a due date may be computed at all, and says what the law allows instead where it may not.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { DeadlineRequest } from './deadline-request.ts';
import type { Length, Rule } from './rule.ts';

/** The first reason why no due date can be given, or undefined. */
export function findFault(request: DeadlineRequest): Refusal | undefined {
  const { rule, trigger, extensionDays, assignedDue, internalLeadDays } = request;
  return (
    findForceFault(rule, trigger) ??
    findLengthFault(rule) ??
    (extensionDays === undefined ? undefined : findExtensionFault(rule, extensionDays)) ??
    findAssignmentFault(rule, trigger, assignedDue) ??
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
  return invalid('rule-without-days', 'rule', rule, {
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

function findAssignmentFault(
  rule: Rule,
  trigger: PlainDate,
  due: PlainDate | undefined,
): Refusal | undefined {
  if (rule.length.unit !== 'setByAssigner') {
    if (due === undefined) return undefined;
    return invalid('assigned-due-not-provided', 'assignedDue', rule, {
      zh: `${rule.citation.article}的期限由条文规定（${sayLength(rule.length).zh}），不能另行指定。`,
      en: `The period of ${rule.citation.article} is set by the article (${sayLength(rule.length).en}), not by an assigner.`,
    });
  }
  if (due === undefined) {
    return invalid('assigned-due-missing', 'assignedDue', rule, {
      zh: '交办事项的期限由交办机关指定，请填写交办函上的办理期限。',
      en: 'The assigning body sets the period of an assigned matter: give the day that its letter names.',
    });
  }
  if (due >= trigger) return undefined;
  return invalid('assigned-due-before-trigger', 'assignedDue', rule, {
    zh: `指定的期限${due}早于交办日${trigger}，请核对交办函。`,
    en: `The day set, ${due}, lies before the assignment, ${trigger}: check the letter of assignment.`,
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

function sayLength(length: Length): Text {
  switch (length.unit) {
    case 'calendarDay':
      return { zh: `${length.count}日`, en: `${length.count} days` };
    case 'workingDay':
      return { zh: `${length.count}个工作日`, en: `${length.count} working days` };
    case 'setByAssigner':
      return { zh: '交办机关指定', en: 'set by the assigning body' };
    case 'none':
      return length.word;
  }
}

function invalid(code: string, field: string, { citation }: Rule, text: Text): Refusal {
  return { code, kind: 'invalid', field, text, citation };
}
