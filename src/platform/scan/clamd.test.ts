import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EICAR, startFakeClamd, type FakeClamd } from '../../../test/support/fake-clamd.ts';
import { clamdScanner } from './clamd.ts';

let clamd: FakeClamd;
beforeAll(async () => {
  clamd = await startFakeClamd();
});
afterAll(() => clamd.close());

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

test('a file in many pieces is clean, one with a signature is not, across pieces as well', async () => {
  const scan = clamdScanner({ host: '127.0.0.1', port: clamd.port });
  expect(await scan(pieces('请求', '', '维修屋顶'))).toEqual({ clean: true });
  const finding = { clean: false, finding: 'Eicar-Test-Signature' };
  expect(await scan(pieces(EICAR.slice(0, 20), EICAR.slice(20)))).toEqual(finding);
  expect(await scan(pieces('x'.repeat(3_000_000), EICAR))).toEqual(finding);
});

test('a scanner that is not there, or says nothing, gives no verdict', async () => {
  const silent = createServer((socket) => socket.resume().end());
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  await expect(clamdScanner({ host: '127.0.0.1', port })(pieces('x'))).rejects.toThrow();
  await new Promise((resolve) => silent.close(resolve));
  await expect(clamdScanner({ host: '127.0.0.1', port })(pieces('x'))).rejects.toThrow('ECONNREFUSED');
});
