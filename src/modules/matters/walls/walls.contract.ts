import { Type, type Static } from 'typebox';
import { orNull, prose } from '#kernel/schema.ts';
import { AccusedInput } from '#modules/intake/contract.ts';
import { Involvement, command } from '../words.contract.ts';

/** 登记被反映人: they, and the units below theirs, are walled off from the matter (2022 art. 30(3), 46(5)). */
export const NameAccused = Type.Object(
  { accused: Type.Array(AccusedInput, { minItems: 1, maxItems: 20 }) },
  command,
);
export type NameAccused = Static<typeof NameAccused>;

/** 增加协办、督办单位: from then on the matter is within the scope of that unit. */
export const InvolveUnit = Type.Object({ unitId: Type.String(), capacity: Involvement }, command);
export type InvolveUnit = Static<typeof InvolveUnit>;

/** 回避: oneself, or, by a leader, an officer with an interest in the matter (2022 art. 28). */
export const RecuseOfficer = Type.Object(
  { officerId: Type.Optional(Type.String({ format: 'uuid' })), reason: prose(500) },
  command,
);
export type RecuseOfficer = Static<typeof RecuseOfficer>;
/** Whom an accusation is about, for those who may know. */
export const AccusedView = Type.Object({
  kind: Type.Enum(['unit', 'person']),
  name: Type.String(),
  unitId: orNull(Type.String()),
});
export type AccusedView = Static<typeof AccusedView>;
