import { Type, type Static } from 'typebox';
import { command, IdentityCheck } from '../words.contract.ts';

/** 补发查询码: the new code stands in the answer and nowhere else; the one before stops working at once. */
export const ReissueQueryCode = Type.Object({ check: IdentityCheck }, command);
export type ReissueQueryCode = Static<typeof ReissueQueryCode>;
