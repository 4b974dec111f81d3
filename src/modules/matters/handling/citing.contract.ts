// What the legal bases of a unit's opinions cite (2022 art. 32(1): an opinion names the law that it rests on).
import { Type, type Static } from 'typebox';

/** The articles that the officer's unit cited before, the one cited most often first. */
export const CitedBefore = Type.Object({
  items: Type.Array(Type.Object({ cited: Type.String(), times: Type.Integer() })),
});
export type CitedBefore = Static<typeof CitedBefore>;
