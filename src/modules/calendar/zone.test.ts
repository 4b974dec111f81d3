import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// A zone is fixed when a process starts, so each is asked in a process of its own.
const PROGRAM = `
  const { nationalCalendar } = await import(${JSON.stringify(fileURLToPath(new URL('./index.ts', import.meta.url)))});
  const days = ['2024-04-28', '2024-05-01', '2024-05-05', '2024-05-06', '2024-05-11'];
  console.log(days.map((day) => nationalCalendar().describeDay(day).kind).join(' '));
`;

describe('the national calendar on a machine in another zone', () => {
  it.each(['America/New_York', 'UTC', 'Asia/Shanghai', 'Pacific/Auckland'])(
    'answers the same in %s',
    (TZ) => {
      const answer = execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM], {
        env: { ...process.env, TZ, NODE_OPTIONS: '' },
        encoding: 'utf8',
      });
      expect(answer.trim()).toBe('makeUpWorkingDay holiday holiday workingDay makeUpWorkingDay');
    },
  );
});
