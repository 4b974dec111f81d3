import { expect, test } from 'vitest';
import { carriedTopics } from './topics.ts';

const topics = carriedTopics();
const byId = new Map(topics.map((topic) => [topic.topicId, topic]));

test('the carried list has 15 topics of the first level, 118 of the second and 517 of the third', () => {
  expect([1, 2, 3].map((level) => topics.filter((topic) => topic.level === level).length)).toEqual([
    15, 118, 517,
  ]);
});

test('each topic stands after the one above it, whose path begins its own', () => {
  const seen = new Set<string>();
  for (const topic of topics) {
    if (topic.parentId !== null) {
      expect(seen.has(topic.parentId)).toBe(true);
      expect(topic.path).toBe(`${byId.get(topic.parentId)?.path}/${topic.name}`);
    }
    seen.add(topic.topicId);
  }
  expect(seen.size).toBe(topics.length);
});

test('no two topics share a path, and “其他” is kept', () => {
  expect(new Set(topics.map((topic) => topic.path)).size).toBe(topics.length);
  expect(topics.filter((topic) => topic.level === 3 && topic.name === '其他').length).toBe(116);
});

test('identifiers once given stay', () => {
  expect(byId.get('010101')?.path).toBe('城乡建设/安全生产/事故处理');
  expect(byId.get('150906')?.path).toBe('劳动和社会保障/退休政策及待遇/病退及提前退休人员待遇');
});
