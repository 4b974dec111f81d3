// Finds earlier matters that may be the same one 查重: the same person by blind index, or a similar text.
import type { OfficerActor } from '#kernel/actor.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { similarityTo, tellingWords } from '#platform/words/words.ts';
import { findSamePerson, findSamePersonAs, listSubmissions } from '#modules/intake/index.ts';
import type { CheckRepeats } from '#modules/intake/contract.ts';
import type { RepeatCandidate } from './repeats.contract.ts';
import {
  findAnywhereWithAnyWord,
  findWithAnyWord,
  listPossible,
  type PossibleRepeat,
} from './repeats.store.ts';

/** Texts are compared with those of so many days. */
const DAYS_BACK = 730;
const MOST_COMPARED = 60;
const MOST_OF_ONE_PERSON = 50;
const MOST_WORDS = 8;
const MOST_OFFERED = 10;
/** Two texts that share this part of their words are worth a look. Chosen by trial on real messages. */
const ALIKE = 0.35;

/** What is compared: a form being filled in, or a matter that stands. */
interface Compared {
  readonly text: string;
  readonly samePerson: readonly string[];
  /** Among whose matters; all of them where nobody asks. */
  readonly officer?: OfficerActor;
  /** Which of those found may be offered; all of them unless said. */
  readonly offers?: (one: PossibleRepeat) => boolean;
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

/**
 * Candidates for a matter that stands, among those that may be offered; the job keeps them for its page, where each officer
 * sees those within reach. As many are kept of those without walls, and of those that the same people are kept from: what
 * somebody does not find there must not tell of a matter that they may not see.
 */
export async function findRepeatsOf(
  tx: Tx,
  matterId: string,
  today: PlainDate,
  offers: (one: PossibleRepeat) => boolean,
): Promise<RepeatCandidate[]> {
  const texts = await listTexts(tx, [matterId]);
  return compare(
    tx,
    {
      text: texts.get(matterId) ?? '',
      samePerson: await findSamePersonAs(tx, matterId),
      offers: (one) => one.matter_id !== matterId && offers(one),
    },
    today,
  );
}

async function compare(tx: Tx, compared: Compared, today: PlainDate): Promise<RepeatCandidate[]> {
  const { officer, offers = () => true } = compared;
  const found = (await findPossible(tx, compared, today)).filter(offers);
  const texts = await listTexts(
    tx,
    found.map((one) => one.matter_id),
  );
  const samePerson = new Set(compared.samePerson);
  const similarity = similarityTo(compared.text);
  const likely = found
    .map((one) => ({
      // Whoever asks sees all that was found for them.
      seenBy: officer === undefined ? one.walled_from.join() : '',
      candidate: candidateOf(one, {
        similarity: similarity(texts.get(one.matter_id) ?? ''),
        samePerson: samePerson.has(one.matter_id),
      }),
    }))
    .filter(({ candidate }) => candidate.ground === 'samePerson' || candidate.similarity >= ALIKE)
    .toSorted((left, right) => right.candidate.similarity - left.candidate.similarity);
  return Object.values(Object.groupBy(likely, ({ seenBy }) => seenBy))
    .flatMap((group = []) => group.slice(0, MOST_OFFERED))
    .map(({ candidate }) => candidate);
}

/** Matters with any of the longest words of the text, or of the same person. */
async function findPossible(
  tx: Tx,
  { officer, text, samePerson }: Compared,
  today: PlainDate,
): Promise<PossibleRepeat[]> {
  const words = tellingWords(text)
    .toSorted((left, right) => right.length - left.length)
    .slice(0, MOST_WORDS);
  const bounds = { since: addDays(today, -DAYS_BACK), most: MOST_COMPARED };
  const byText =
    officer === undefined
      ? await findAnywhereWithAnyWord(tx, words, bounds)
      : await findWithAnyWord(tx, officer, words, bounds);
  const byPerson = await listPossible(tx, officer, samePerson, MOST_OF_ONE_PERSON);
  return [...new Map([...byText, ...byPerson].map((one) => [one.matter_id, one])).values()];
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
