// 并案: matters of several petitioners about one thing, handled under a lead matter whose answer is served on each.
import { Type, type Static } from 'typebox';
import { Day } from '#kernel/schema.ts';
import { AnswerMatter, ServeAnswer } from '../handling/handling.contract.ts';

/** Serves the answer of the lead matter on the petitioner of a joined one, with what it says to each of their claims. */
export const ServeJoined = Type.Object(
  {
    way: ServeAnswer.properties.way,
    servedOn: Type.Optional(Day),
    outcomes: AnswerMatter.properties.outcomes,
  },
  { additionalProperties: false },
);
export type ServeJoined = Static<typeof ServeJoined>;
