import { Type, type Static } from 'typebox';

/** What an answer says to a claim: 2022 art. 32(1) for appeals, art. 29 for suggestions; redirected for tracks 1–4. */
export const Outcome = Type.Enum([
  'supported',
  'explained',
  'notSupported',
  'adopted',
  'partlyAdopted',
  'notAdopted',
  'redirected',
]);
export type Outcome = Static<typeof Outcome>;

/** The outcome of each claim. */
export const ClaimOutcomes = Type.Array(
  Type.Object({ claimId: Type.Integer(), outcome: Outcome }, { additionalProperties: false }),
  { minItems: 1 },
);
