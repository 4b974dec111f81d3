// Moving a matter to the other Regulation: its version is fixed when it comes in, and moved only by a supervisor with a reason.
import { Type, type Static } from 'typebox';
import { prose } from '#kernel/schema.ts';
import { AcceptMatter, GiveNotice } from '../handling/handling.contract.ts';

/** To which Regulation, why, and what the petitioner is told; a track for each claim where the other one knows tracks. */
export const MoveRegulation = Type.Object(
  {
    to: Type.Enum(['2005', '2022']),
    reason: prose(1000),
    noticeWay: GiveNotice.properties.way,
    noticeText: prose(5000),
    tracks: Type.Optional(AcceptMatter.properties.tracks),
  },
  { additionalProperties: false },
);
export type MoveRegulation = Static<typeof MoveRegulation>;
