// Front door of the law: the Regulations as data, due dates with their reasons, and the lights beside them.

/** What the law is made of: Regulations, rules, and the facts of a rule. */
export type {
  Basis,
  Counting,
  Extension,
  Holder,
  Length,
  LocalRuleId,
  NationalRuleId,
  Proviso,
  Regime,
  Rule,
  RuleId,
  RuleKey,
  Trigger,
} from './rules/rule.ts';
export type { RegulationPack } from './rules/regulation-pack.ts';
export type { Course, CourseKind, CourseTrack, DocumentKind, DocumentOwed } from './rules/course.ts';
export { TRACK_QUESTION, type TrackAnswer } from './rules/track-answer.ts';
export type { Ground, GroundKey, GroundedEnding } from './rules/ground.ts';
export type { SupervisionGround, SupervisionGroundKey } from './rules/supervision-ground.ts';
export type { ProvisionKey } from './rules/provision.ts';

/** Which Regulation is in force on a day; its rules, provisions and courses by number or by name. */
export * from './regulations.ts';

/** The three dates of a clock with the ledger that explains them. */
export { computeDeadline, type Deadline } from './rules/deadline.ts';
export type { DeadlineRequest } from './rules/deadline-request.ts';
export type { Span } from './rules/count-around.ts';
export type { DayCalendar, DayFact, Step } from './rules/step.ts';

/** Every quotation of the packs and overlays, and those of one Regulation in the order of its articles. */
export { listCitable, listCitations } from './citations.ts';

/** What the parts of a rule are called. */
export { HOLDER_NAMES, sayLength } from './rules/rule-words.ts';

/** The rules of provinces and cities, which take the place of national ones where a configuration names them. */
export {
  findAnyRule,
  findOverlays,
  listAddedRules,
  listLocalRules,
  listOverlays,
  listRulesWith,
  ruleOnWith,
} from './overlays.ts';
export type { LocalRule, Overlay } from './rules/overlay.ts';
export { SIMPLIFIED_HANDLING_CODE } from './packs/overlays/simplified-handling.ts';

/** Which local rules are in force here since which day, and who said so. */
export { codesInForce, inForceSince, type OverlaySetting } from './rules/overlays-in-force.ts';
export { addOverlaySetting, listOverlaySettings } from './overlay-settings.store.ts';

/** Whether a petitioner's request for review or re-review is in time. */
export { judgeRequest, type PetitionerRequest, type RequestInTime } from './rules/petitioner-request.ts';

/** Which open clocks a new calendar would move, before it is used. */
export { previewCalendarChange, type ClockFacts, type ClockMove } from './rules/calendar-change.ts';

/** The three dates for a person who asks by number, with the national calendar. */
export {
  explainDeadline,
  type DeadlineExplanation,
  type ExplainDeadlineRequest,
} from './explain-deadline.ts';

/** Whether a clock is late, and its light. */
export { dueLight, type DueLight } from './rules/due-light.ts';
