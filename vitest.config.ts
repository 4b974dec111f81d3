// One convention: `*.test.ts` is a unit test, `*.integration.test.ts` needs a database, test/browser needs Chromium.
import { defineConfig } from 'vitest/config';

const INTEGRATION = ['{src,web}/**/*.integration.test.ts', 'test/integration/**/*.test.ts'];
const BROWSER = ['test/browser/**/*.test.ts'];

// Where the machine is busy a test may be slow; bounds of time only end what hangs.
const PATIENCE = { testTimeout: 120_000, hookTimeout: 240_000 };

// V8 sometimes ends the whole process when it gives the code of a WebAssembly module back (nodejs/node#64500), and
// each of these files loads the embedded database: nothing is given back while one runs.
const KEEPING_CODE = ['--no-wasm-code-gc', '--no-flush-liftoff-code'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          ...PATIENCE,
          // Pure rules leave nothing behind for each other, and half of the time would go into loading them again.
          isolate: false,
          include: ['{src,web,test,db}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', ...INTEGRATION, ...BROWSER],
        },
      },
      {
        // The engine is named by TEST_DATABASE_URL; unset, it is the embedded database.
        test: { name: 'integration', include: INTEGRATION, ...PATIENCE, execArgv: KEEPING_CODE },
      },
      {
        // One after another: a browser and the program it looks at share the machine. A step is bounded in
        // test/browser/harness.ts.
        test: {
          name: 'browser',
          include: BROWSER,
          execArgv: KEEPING_CODE,
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 90_000 } },
        },
      },
    ],
  },
});
