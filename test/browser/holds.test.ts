// A leader holds a matter back from destruction on its page, and releases it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { faultOf, openDialog, press } from './pages/fields.ts';
import { openOldOffice, type OldOffice } from './pages/old-office.ts';
import { signedIn } from './pages/sign-in.ts';

let browser: TestBrowser;
let office: OldOffice;
let page: Page;
beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(), openOldOffice()]);
  page = await signedIn(browser, office, office.leader, { width: 360 });
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

test('a matter is held back with a reason, listed no more, and released', async () => {
  await page.goto(`${office.url}/workbench/matters/${office.ripe.matterId}`);
  const kept = page.getByRole('region', { name: '保管' });
  await kept.getByText('其他信访材料').waitFor();
  await kept.getByText('2036-04-03').waitFor();
  await kept.getByText('没有登记暂缓销毁').waitFor();
  await kept.getByRole('button', { name: '登记暂缓销毁' }).press('Enter');
  const dialog = openDialog(page);
  const reason = dialog.getByLabel('暂缓理由');
  await press(dialog.getByRole('button', { name: '登记暂缓销毁' }));
  await faultOf(reason, '请填写暂缓理由').waitFor();
  await reason.fill('审计机关调阅');
  await look(page, 'holds-place');
  await press(dialog.getByRole('button', { name: '登记暂缓销毁' }));
  await kept.getByText('已暂缓销毁：解除之前，不列入清单').waitFor();
  await kept.getByText('方毅于2037-01-05 10:00登记').waitFor();
  await look(page, 'holds-held');
  expect(await foreignWords(page)).toEqual([]);

  const clerk = await signedIn(browser, office, office.clerk);
  await clerk.goto(`${office.url}/workbench/destruction/new`);
  await clerk.getByRole('heading', { name: '将列入 1 件' }).waitFor();
  await clerk.getByText('已登记暂缓销毁：1 件').waitFor();
  await clerk.context().close();

  await kept.getByRole('button', { name: '解除方毅 2037-01-05 登记的暂缓' }).press('Enter');
  await openDialog(page).getByText('审计机关调阅').waitFor();
  await openDialog(page).getByRole('button', { name: '解除暂缓' }).press('Enter');
  await kept.getByText('方毅于2037-01-05 10:00解除').waitFor();
  await expect.poll(() => kept.getByText('没有登记暂缓销毁').count()).toBe(1);
});
