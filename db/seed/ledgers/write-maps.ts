// Writes `maps/*.json` anew: node db/seed/ledgers/write-maps.ts
import { writeFileSync } from 'node:fs';
import { columnMap } from './column-maps.ts';

for (const year of [2005, 2006, 2007] as const) {
  const file = new URL(`maps/${year}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(columnMap(year), null, 2)}\n`);
}
