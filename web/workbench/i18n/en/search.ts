import type { Catalogue } from '../zh/index.ts';

export const search: Catalogue['search'] = {
  title: 'All matters',
  lead: 'Everything you may see, newest first.',
  words: 'Number or words',
  wordsHint: 'For example: LX20260000123, or 拖欠工资',
  receivedFrom: 'Received from',
  receivedTo: 'to',
  submit: 'Search',
  moreFilters: 'More filters',
  fewerFilters: 'Fewer filters',
  active: (count) => `${count} in use`,
  empty: 'No matter fits',
  emptyHelp: 'Use fewer filters or another word. Matters outside what you may see never appear here.',
  clear: 'Clear filters',
};
