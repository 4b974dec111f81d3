// Endings without an opinion: declining 不予受理, no longer accepting 不再受理, direct reply 直接回复, and being led into
// another procedure 导入其他法定程序.
import { Type, type Static } from 'typebox';
import { Day, orNull, prose, Sentence } from '#kernel/schema.ts';

const command = { additionalProperties: false } as const;

/** How a matter ended, where not by an answer. */
export const Ending = Type.Enum([
  'declined',
  'noLongerAccepted',
  'directReply',
  'ledToOtherProcedure',
  'withdrawn',
]);
export type Ending = Static<typeof Ending>;

const WAY = Type.Enum(['inPerson', 'post', 'phone', 'online']);

const ending = {
  /** A ground of the Regulation under which the matter is handled. */
  ground: Type.String({ maxLength: 40 }),
  reason: prose(2000),
  /** Where to turn to instead 向何处提出; for a direct reply, whom to ask further. */
  turnTo: prose(1000),
  noticeWay: WAY,
  noticeText: prose(5000),
};

/** 不予受理, 不再受理, 导入其他法定程序: ground, reason, where to go, and the written notice. */
export const EndMatter = Type.Object(ending, command);
export type EndMatter = Static<typeof EndMatter>;

/** 不再受理: the same, naming the earlier matter whose re-review ended it (2022 art. 36(3), 2005 art. 35(3)). */
export const NoLongerAccept = Type.Object(
  { ...ending, earlierNumber: Type.String({ minLength: 1, maxLength: 40 }) },
  command,
);
export type NoLongerAccept = Static<typeof NoLongerAccept>;

/** 直接回复: the notice is the reply; a suggestion is told whether it is adopted, claim by claim (2022 art. 29). */
export const ReplyDirectly = Type.Object(
  {
    ...ending,
    outcomes: Type.Optional(
      Type.Array(
        Type.Object(
          {
            claimId: Type.Integer(),
            outcome: Type.Enum(['adopted', 'partlyAdopted', 'notAdopted', 'explained']),
          },
          command,
        ),
      ),
    ),
  },
  command,
);
export type ReplyDirectly = Static<typeof ReplyDirectly>;

const Article = Type.Object({ instrument: Type.String(), article: Type.String(), words: Type.String() });

/** A ground on which this officer may end the matter now. */
export const EndingGround = Type.Object({
  key: Type.String(),
  ending: Ending,
  name: Sentence,
  citation: Article,
});
export type EndingGround = Static<typeof EndingGround>;

/** How the matter ended without an answer. */
export const EndingView = Type.Object({
  ending: Ending,
  endedOn: Day,
  unitId: Type.String(),
  /** Null where the petitioner withdrew, which needs none. */
  ground: orNull(Type.Object({ name: Sentence, citation: Article })),
  reason: orNull(Type.String()),
  turnTo: orNull(Type.String()),
});
export type EndingView = Static<typeof EndingView>;
