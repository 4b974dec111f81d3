// Writes docs/openapi.json: npm run api:snapshot.
import { writeFileSync } from 'node:fs';
import { describeInterface } from './openapi-snapshot.ts';

writeFileSync(new URL('../docs/openapi.json', import.meta.url), await describeInterface());
