// Finds earlier matters that may be the same one 查重: the same person by blind index, or a similar text.
import type { OfficerActor } from '#kernel/actor.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { similarityTo, tellingWords } from '#platform/words/words.ts';
import { findSamePerson, findSamePersonAs, listSubmissions } from '#modules/intake/index.ts';
import type { CheckRepeats } from '#modules/intake/contract.ts';
import type { RepeatCandidate } from './contract.ts';
import { findWithAnyWord, listPossible, type PossibleRepeat } from './repeats.store.ts';

/** Texts are compared with those of so many days. */
const DAYS_BACK = 730;
const MOST_COMPARED = 60;
const MOST_WORDS = 8;
const MOST_OFFERED = 10;
/** Two texts that share this part of their words are worth a look. Chosen by trial on real messages. */
const ALIKE = 0.35;

/** What is compared: a form being filled in, or a matter that stands. */
interface Compared {
  readonly matterId?: string;
  readonly text: string;
  readonly samePerson: readonly string[];
  /** Among whose matters; all of them where nobody asks. */
  readonly officer?: OfficerActor;
}

/** Candidates for a form that a clerk is filling in, among what they may read. */
export async function checkRepeats(
  tx: Tx,
  actor: OfficerActor,
  input: CheckRepeats,
  today: PlainDate,
): Promise<RepeatCandidate[]> {
  return compare(
    tx,
    {
      officer: actor,
      text: `${input.title ?? ''}\n${input.body ?? ''}`.trim(),
      samePerson: await findSamePerson(tx, actor, input.parties ?? []),
    },
    today,
  );
}

/** Title and first text of the matters named. */
async function listTexts(tx: Tx, matterIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await listSubmissions(tx.db, matterIds);
  return new Map(rows.map((row) => [row.matter_id, `${row.title}\n${row.body}`]));
}

/** Candidates for a matter that stands; the job keeps them for its page. */
export async function findRepeatsOf(tx: Tx, matterId: string, today: PlainDate): Promise<RepeatCandidate[]> {
  const texts = await listTexts(tx, [matterId]);
  return compare(
    tx,
    { matterId, text: texts.get(matterId) ?? '', samePerson: await findSamePersonAs(tx, matterId) },
    today,
  );
}

async function compare(tx: Tx, compared: Compared, today: PlainDate): Promise<RepeatCandidate[]> {
  const words = tellingWords(compared.text)
    .toSorted((left, right) => right.length - left.length)
    .slice(0, MOST_WORDS);
  const since = addDays(today, -DAYS_BACK);
  const byText = await findWithAnyWord(tx, compared.officer, words, { since, most: MOST_COMPARED });
  const byPerson = await listPossible(tx, compared.officer, compared.samePerson);
  const possible = new Map([...byText, ...byPerson].map((one) => [one.matter_id, one]));
  if (compared.matterId !== undefined) possible.delete(compared.matterId);
  const texts = await listTexts(tx, [...possible.keys()]);
  const samePerson = new Set(compared.samePerson);
  const similarity = similarityTo(compared.text);
  return [...possible.values()]
    .map((one) =>
      candidateOf(one, {
        similarity: similarity(texts.get(one.matter_id) ?? ''),
        samePerson: samePerson.has(one.matter_id),
      }),
    )
    .filter((one) => one.ground === 'samePerson' || one.similarity >= ALIKE)
    .toSorted((left, right) => right.similarity - left.similarity)
    .slice(0, MOST_OFFERED);
}

function candidateOf(
  one: PossibleRepeat,
  found: { readonly similarity: number; readonly samePerson: boolean },
): RepeatCandidate {
  return {
    matterId: one.matter_id,
    number: one.number,
    title: one.title,
    stage: one.state as RepeatCandidate['stage'],
    receivedOn: one.received_on,
    holderUnit: one.holder_unit,
    ground: found.samePerson ? 'samePerson' : 'similarText',
    similarity: Math.round(found.similarity * 100) / 100,
  };
}
