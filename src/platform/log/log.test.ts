import { expect, test } from 'vitest';
import { createLog } from './log.ts';

function linesOf(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('info', { write: (line: string) => void lines.push(line) }));
  return lines.join('');
}

test('personal fields are never written, wherever they stand', () => {
  const written = linesOf((log) =>
    log.info(
      {
        phone: '13800001111',
        party: { name: '张三', address: '和平路' },
        deep: { party: { idNumber: '110101' } },
      },
      'registered',
    ),
  );
  expect(written).not.toMatch(/13800001111|张三|和平路|110101/);
  expect(written).toContain('registered');
});

test('what opens doors is never written', () => {
  const written = linesOf((log) =>
    log.warn(
      {
        currentPassword: 'copper lantern 42',
        newPassword: 'silver lantern 43',
        proof: { queryCode: 'ABCD-EFGH-JKLM', lastFour: '0147' },
        request: {
          headers: { cookie: 'dengwen_session=abc', authorization: 'Bearer abc', 'set-cookie': 'abc' },
        },
        key: { masterKey: 'c2VjcmV0', secret: 'JBSWY3DP', token: 'abc' },
      },
      'refused',
    ),
  );
  expect(written).not.toMatch(/lantern|ABCD|0147|abc|c2VjcmV0|JBSWY3DP/);
  expect(written).toContain('refused');
});

test('an error of the database is told without the values it quotes', () => {
  const error = Object.assign(new Error('invalid input syntax for type date: "张三"'), {
    severity: 'ERROR',
    code: '22007',
    detail: 'Key (phone)=(13800001111) already exists.',
  });
  const written = linesOf((log) => log.error({ err: error }, 'failed'));
  expect(written).toContain('22007');
  expect(written).not.toMatch(/张三|13800001111/);
});
