// Front door of the law: the Regulations as data, due dates with their reasons, and the lights beside them.

/** What the law is made of: Regulations, rules, and the facts of a rule. */
export type {
  Basis,
  Counting,
  Extension,
  Holder,
  Length,
  Proviso,
  Regime,
  RegulationPack,
  Rule,
  RuleId,
  RuleKey,
  Trigger,
} from './rules/rule.ts';

/** Which Regulation is in force on a day, and its rules by number or by name. */
export * from './regulations.ts';

/** The three dates of a clock with the ledger that explains them. */
export { computeDeadline, type Deadline } from './rules/deadline.ts';
export type { DeadlineRequest } from './rules/deadline-request.ts';
export type { DayCalendar, DayFact, Step } from './rules/step.ts';

/** The same for a person who asks by number, with the national calendar. */
export {
  explainDeadline,
  type DeadlineExplanation,
  type ExplainDeadlineRequest,
} from './explain-deadline.ts';

/** Whether a clock is late, and its light. */
export { dueLight, type DueLight } from './rules/due-light.ts';
