// The demo city's screens as pictures for people to review, wide and on a phone, each open to all and without a word
// of another language in the Chinese interface. The same day on every run, so that two runs can be compared.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../support/given.ts';
import { DEMO_PASSWORD } from '../../src/apps/demo/build-city.ts';
import { seedDemo } from '../../src/apps/demo/seed-demo.ts';
import { officers } from '../../db/seed/city.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { openOffice, openPage, type TestOffice } from './office-server.ts';
import { signedInToDemo } from './pages/sign-in.ts';
import { MatterPage } from './pages/matter.ts';
import { MatterListPage } from './pages/tray.ts';
import { lookAt } from './portal-look.ts';

const TODAY = '2026-03-25';

let browser: TestBrowser;
let office: TestOffice;
beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(),
    openOffice(TODAY, async (installation) => must(await seedDemo(installation, () => undefined))),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

function loginOf(unitKind: 'petition' | 'department', role: string): { login: string; password: string } {
  const found = officers.find(
    (one) => one.role === role && one.unitId.endsWith('.petition') === (unitKind === 'petition'),
  );
  if (found === undefined) throw new Error(`nobody in the city is ${role}`);
  return { login: found.login, password: DEMO_PASSWORD };
}

async function open(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.goto(`${office.url}/workbench${path}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

describe.each([1440, 390])('at %i px', (width) => {
  const see = async (page: Page, name: string): Promise<void> => {
    await look(page, `screen-${name}`);
    expect(await foreignWords(page), name).toEqual([]);
  };

  test('the screens of a clerk', async () => {
    const page = await signedInToDemo(browser, office, loginOf('petition', 'clerk'), { width });
    await new MatterListPage(page).rows().first().waitFor();
    await see(page, 'tray');
    await open(page, '/matters?q=物业', '事项查询');
    await see(page, 'search');
    await open(page, '/register', '登记信访件');
    await see(page, 'register');
    await open(page, '/ledgers', '台账导入');
    await see(page, 'ledgers');
    await page
      .getByRole('link', { name: /信访台账/ })
      .first()
      .click();
    await page.getByText('导入完成').waitFor();
    await see(page, 'ledger');
    await open(page, '/ledgers/new', '导入台账');
    await see(page, 'import');
    await page.context().close();
  });

  test('matters at their stages', async () => {
    const page = await signedInToDemo(browser, office, loginOf('department', 'handler'), { width });
    const list = new MatterListPage(page);
    await list.rows().first().waitFor();
    await see(page, 'handler-tray');
    for (const stage of ['routed', 'accepted', 'answered', 'closed']) {
      await page.goto(`${office.url}/workbench/matters?stage=${stage}`);
      await list.rows().first().click();
      await page.getByRole('list', { name: '办理进度' }).waitFor();
      await see(page, `matter-${stage}`);
      if (stage !== 'accepted') continue;
      await new MatterPage(page).whyThisDate();
      await see(page, 'why-this-date');
      await page.getByRole('link', { name: '答复', exact: true }).click();
      await page.getByRole('button', { name: '出具答复' }).waitFor();
      await see(page, 'answer');
    }
    await page.context().close();
  });

  test('figures of a year and the list behind one', async () => {
    const page = await signedInToDemo(browser, office, loginOf('petition', 'leader'), { width });
    await open(page, '/reports?year=2006', '统计报表');
    await see(page, 'report');
    await page
      .getByRole('link', { name: /查看名单/ })
      .first()
      .click();
    await page.getByRole('button', { name: '继续加载' }).waitFor();
    await see(page, 'list');
    await page.context().close();
  });

  test('the public pages', async () => {
    const page = await openPage(browser, office, { width, javaScript: false });
    for (const [name, path] of [
      ['home', '/'],
      ['submit', '/submit'],
      ['track', '/track'],
    ] as const) {
      await page.goto(office.url + path);
      await lookAt(browser, page, `screen-${name}`);
    }
    await page.context().close();
  });
});
