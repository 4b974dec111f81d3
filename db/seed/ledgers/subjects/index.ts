// Every subject of the ledgers.
import { JUSTICE } from './justice.ts';
import { LABOUR } from './labour.ts';
import { LAND } from './land.ts';
import type { Subject } from './subject.ts';
import { TOWN } from './town.ts';
import { WELFARE } from './welfare.ts';

export type { Subject } from './subject.ts';

/** What people wrote and came about in 2005 and 2006. */
export const SUBJECTS: readonly Subject[] = [...LABOUR, ...LAND, ...TOWN, ...WELFARE, ...JUSTICE];
