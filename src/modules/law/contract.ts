// Local rules 地方规定 of a hub: which are in force since which day, and who said so.
import { Type, type Static } from 'typebox';
import { Day, orNull, prose, Sentence } from '#kernel/schema.ts';

/** Puts local rules in force from a day, or ends that. */
export const SetOverlay = Type.Object(
  { code: Type.String({ maxLength: 60 }), inForce: Type.Boolean(), fromOn: Day, reason: prose(500) },
  { additionalProperties: false },
);
export type SetOverlay = Static<typeof SetOverlay>;

/** One time that somebody put local rules in force or ended that. */
export const OverlaySettingView = Type.Object({
  inForce: Type.Boolean(),
  fromOn: Day,
  reason: Type.String(),
  madeBy: Type.String(),
  madeAt: Type.String({ format: 'date-time' }),
});
export type OverlaySettingView = Static<typeof OverlaySettingView>;

/** Local rules, or a method, that the program carries, and what was decided about them here. */
export const OverlayView = Type.Object({
  code: Type.String(),
  name: Sentence,
  note: Sentence,
  effectiveFrom: Day,
  /** Each rule with the national one whose place it takes, if any, and how sure its text is. */
  rules: Type.Array(
    Type.Object({
      ruleId: Type.String(),
      overrides: orNull(Type.String()),
      name: Sentence,
      article: Type.String(),
      basis: Type.Enum(['text', 'inference', 'memory']),
    }),
  ),
  /** The day since which they are in force today; null where they are not. */
  inForceSince: orNull(Day),
  settings: Type.Array(OverlaySettingView),
});
export type OverlayView = Static<typeof OverlayView>;

export const OverlayList = Type.Object({ items: Type.Array(OverlayView) });
export type OverlayList = Static<typeof OverlayList>;

/** Which Regulation. */
export const AskCitations = Type.Object(
  { regime: Type.Enum(['2005', '2022']) },
  { additionalProperties: false },
);
export type AskCitations = Static<typeof AskCitations>;

/** An article with its own words, to be quoted. */
export const CitationView = Type.Object({
  instrument: Type.String(),
  article: Type.String(),
  words: Type.String(),
});
export type CitationView = Static<typeof CitationView>;

export const CitationList = Type.Object({ items: Type.Array(CitationView) });
export type CitationList = Static<typeof CitationList>;
