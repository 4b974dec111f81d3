// A hundred thousand matters of three years: entered in bulk by the command that takes over ledgers, so that every row,
// clock and history is what the product itself writes.
import { systemClock } from '#kernel/clock.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Installation } from '#platform/installation.ts';
import { enterLedgerMatters, type LedgerEntry } from '#modules/matters/index.ts';
import { chanceOf, type Chance } from '../db/seed/chance.ts';
import { letterWriter, type Letter } from './letters.ts';

const ACTOR = { kind: 'system', task: 'ledger', unitId: 'city.petition' } as const;
const BATCH = 500;
const DAYS = 1095;
/** Of a hundred matters; older ones are closed. */
const OPEN = { registered: 5, routed: 5, accepted: 8, answered: 2 } as const;
const OPEN_DAYS = 120;

/** Fills the database and brings its statistics up to date; answers matters a second. */
export async function fill(
  { database }: Installation,
  topics: ReadonlyMap<string, string>,
  matters: number,
): Promise<number> {
  const chance = chanceOf('three years');
  const write = letterWriter(chance, topics);
  const today = systemClock.today();
  const began = Date.now();
  for (let done = 0; done < matters; done += BATCH) {
    const entries = Array.from({ length: Math.min(BATCH, matters - done) }, (_, at) => {
      // In the order of the days on which they came, as they would have been registered.
      const daysAgo = Math.floor(((matters - done - at) / matters) * DAYS);
      return entryOf(chance, write(addDays(today, -daysAgo)), daysAgo);
    });
    await database.transaction((tx) => enterLedgerMatters(tx, ACTOR, entries, systemClock));
  }
  const seconds = (Date.now() - began) / 1000;
  await database.pool.query('vacuum analyze');
  return Math.round(matters / seconds);
}

function entryOf(chance: Chance, letter: Letter, daysAgo: number): LedgerEntry {
  const { submission, registeredUnit, responsibleUnit } = letter;
  // All that is open came lately: of those days, more than it is of the whole.
  const stage = daysAgo > OPEN_DAYS ? 'closed' : stageOf(chance);
  const after = (days: number): PlainDate => addDays(submission.receivedOn, Math.min(days, daysAgo));
  const base = { submission, registeredUnit };
  const none = { routing: null, acceptedOn: null, answer: null, outcome: null, closedOn: null };
  if (stage === 'registered') return { ...base, ...none };
  const way = responsibleUnit === registeredUnit ? ('own' as const) : ('transfer' as const);
  const routing = { way, toUnit: responsibleUnit, on: after(5), periodEndsOn: null };
  if (stage === 'routed') return { ...base, ...none, routing };
  if (stage === 'accepted') return { ...base, ...none, routing, acceptedOn: after(12) };
  return {
    ...base,
    routing,
    acceptedOn: after(12),
    answer: {
      claim_text: submission.claims[0]?.text ?? '',
      facts: '经核查，反映的情况基本属实，有关单位已作说明。',
      opinion: '已责成有关单位限期办理，并书面答复信访人。',
      basis: '《信访工作条例》第三十二条。',
      issuedOn: after(45),
      servedOn: after(48),
      servedWay: 'post',
    },
    outcome: submission.claims[0]?.kind === 'suggestion' ? 'adopted' : 'supported',
    closedOn: stage === 'closed' ? after(50) : null,
  };
}

function stageOf(chance: Chance): keyof typeof OPEN | 'closed' {
  // The open share of all years falls on the days in which something is still open.
  let left = chance.below(100) * (OPEN_DAYS / DAYS) * 1.8;
  for (const stage of Object.keys(OPEN) as (keyof typeof OPEN)[]) {
    left -= OPEN[stage] * 0.9;
    if (left < 0) return stage;
  }
  return 'closed';
}
