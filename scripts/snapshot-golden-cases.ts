// Writes docs/golden-cases.md: npm run golden:snapshot.
import { writeFileSync } from 'node:fs';
import { goldenCasesPage, readGoldenCases } from './golden-cases.ts';

writeFileSync(new URL('../docs/golden-cases.md', import.meta.url), await goldenCasesPage(readGoldenCases()));
