// Every subject of the open matters.
import { LAND } from './land.ts';
import type { OpenSubject } from './subject.ts';
import { TOWN } from './town.ts';
import { WORK } from './work.ts';

export type { OpenSubject, Telling } from './subject.ts';

/** What people ask for today. */
export const OPEN_SUBJECTS: readonly OpenSubject[] = [...TOWN, ...WORK, ...LAND];
