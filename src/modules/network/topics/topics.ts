// The list of content classes 内容分类, as `topics.csv` carries it: three levels, six-digit identifiers, two digits a level.
import { readFileSync } from 'node:fs';
import type { Tx } from '#platform/db/database.ts';
import type { Topic } from '../contract.ts';
import { forget } from '#platform/db/memory.ts';
import { saveTopics } from '../network.store.ts';

const LIST = new URL('./topics.csv', import.meta.url);

/** Puts the carried list of topics into the database; doing it again changes nothing. */
export async function defineTopics(tx: Tx): Promise<void> {
  await saveTopics(tx, carriedTopics());
  forget(tx);
}

/** The carried list, each topic after the one it stands under. */
export function carriedTopics(): readonly Topic[] {
  const [, ...lines] = readFileSync(LIST, 'utf8').trim().split('\n');
  const found = new Map<string, Topic>();
  for (const line of lines) {
    const [topicId = '', ...names] = line.split(',');
    for (const level of [1, 2, 3]) {
      const topic = topicAt(level, topicId, names);
      found.set(topic.topicId, topic);
    }
  }
  return [...found.values()];
}

function topicAt(level: number, topicId: string, names: readonly string[]): Topic {
  return {
    topicId: idAt(level, topicId),
    parentId: level === 1 ? null : idAt(level - 1, topicId),
    level,
    name: names[level - 1] ?? '',
    path: names.slice(0, level).join('/'),
  };
}

function idAt(level: number, topicId: string): string {
  return topicId.slice(0, level * 2).padEnd(6, '0');
}
