// How matters are related: parts of one that was split 分立, matters joined in one 并案, new facts after re-review, and what is
// no longer accepted because of an earlier one.
import { Type, type Static } from 'typebox';
import { Day, orNull, prose } from '#kernel/schema.ts';

const command = { additionalProperties: false } as const;

/**
 * What the other matter is to this one. `exhausted`: the earlier one whose re-review ended it, for which this is no longer
 * accepted; `raisedAgain`: the later one, seen from there. `earlier` and `newFacts`: the same where the later one brings new
 * facts or reasons and goes its own way. `whole` and `part`: what was split.
 */
export const RelationKind = Type.Enum(['exhausted', 'raisedAgain', 'earlier', 'newFacts', 'whole', 'part']);
export type RelationKind = Static<typeof RelationKind>;

/** Links a matter with new facts or reasons to the earlier one that went through its remedies. */
export const LinkEarlier = Type.Object(
  { earlierNumber: Type.String({ minLength: 1, maxLength: 40 }), newFacts: prose(2000) },
  command,
);
export type LinkEarlier = Static<typeof LinkEarlier>;

/** 分立: each claim named becomes a matter of its own. */
export const SplitMatter = Type.Object(
  {
    claimIds: Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1, maxItems: 19, uniqueItems: true }),
    reason: prose(500),
  },
  command,
);
export type SplitMatter = Static<typeof SplitMatter>;

/** Takes a part back into the matter that it was split from. */
export const UndoSplit = Type.Object({ reason: prose(500) }, command);
export type UndoSplit = Static<typeof UndoSplit>;

/** The numbers of the parts, for the petitioner. */
export const SplitReceipt = Type.Object({
  matterId: Type.String(),
  version: Type.Integer(),
  parts: Type.Array(
    Type.Object({
      matterId: Type.String(),
      number: Type.String(),
      queryCode: Type.String(),
      claimId: Type.Integer(),
    }),
  ),
});
export type SplitReceipt = Static<typeof SplitReceipt>;

/** A related matter, where whoever asks may read it. */
export const RelationView = Type.Object({
  is: RelationKind,
  matterId: Type.String(),
  number: Type.String(),
  since: Day,
  /** Why, in the words of this matter; null where the reason stands in the other one. */
  reason: orNull(Type.String()),
  /** The claims that a part took over. */
  claims: Type.Array(Type.String()),
});
export type RelationView = Static<typeof RelationView>;
