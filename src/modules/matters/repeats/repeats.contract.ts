import { Type, type Static } from 'typebox';
import { Day, prose } from '#kernel/schema.ts';
import { command, MatterStage } from '../words.contract.ts';

/** Decides that a matter is another one raised again 重复信访, or that it is not. */
export const DecideRepeat = Type.Object(
  {
    otherMatterId: Type.String({ format: 'uuid' }),
    reason: prose(500),
    /** `merged` 并案: others brought it, and each petitioner is served apart; a repeat where absent. */
    as: Type.Optional(Type.Enum(['repeat', 'merged'])),
  },
  command,
);
export type DecideRepeat = Static<typeof DecideRepeat>;

/** Undoes a join. */
export const DetachMatter = Type.Object({ reason: prose(500) }, command);
export type DetachMatter = Static<typeof DetachMatter>;

/** An earlier matter that may be the same one. */
export const RepeatCandidate = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  title: Type.String(),
  stage: MatterStage,
  receivedOn: Day,
  holderUnit: Type.String(),
  ground: Type.Enum(['samePerson', 'similarText']),
  similarity: Type.Number(),
});
export type RepeatCandidate = Static<typeof RepeatCandidate>;
