// Withdrawal 撤回: by the petitioner alone, in writing.
import { Type, type Static } from 'typebox';
import { prose } from '#kernel/schema.ts';

/** At the desk: the signed paper is attached, and was read out to the petitioner. */
export const WithdrawMatter = Type.Object(
  {
    attachmentId: Type.String({ format: 'uuid' }),
    /** The officer confirms that the paper was read out, and that the petitioner signed it of their own will. */
    readOut: Type.Boolean(),
    noticeWay: Type.Enum(['inPerson', 'post', 'phone', 'online']),
    noticeText: prose(2000),
  },
  { additionalProperties: false },
);
export type WithdrawMatter = Static<typeof WithdrawMatter>;
