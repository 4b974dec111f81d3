// One convention: `*.test.ts` is a unit test, `*.integration.test.ts` needs a database, test/browser needs Chromium.
import { defineConfig } from 'vitest/config';

const INTEGRATION = ['{src,web}/**/*.integration.test.ts', 'test/integration/**/*.test.ts'];
const BROWSER = ['test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,web,test,db}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', ...INTEGRATION, ...BROWSER],
        },
      },
      {
        // The engine is named by TEST_DATABASE_URL; unset, it is the embedded database.
        test: { name: 'integration', include: INTEGRATION, testTimeout: 30_000, hookTimeout: 60_000 },
      },
      {
        // One after another: a browser and the program it looks at share the machine. Where that is busy, a test may be
        // slow; these bounds, and the one for a step in test/browser/harness.ts, only end what hangs.
        test: {
          name: 'browser',
          include: BROWSER,
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 90_000 } },
        },
      },
    ],
  },
});
