// Official documents on the page of a matter: none at first, a draft is looked at, one is issued, had as a file, and corrected.
import { readFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerSubmission, verifyMatters } from '#modules/matters/index.ts';
import { buildNetwork, must, on, submission, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from './office-server.ts';
import { faultOf, openDialog, press } from './pages/fields.ts';
import { MatterPage } from './pages/matter.ts';
import { signedIn } from './pages/sign-in.ts';

let browser: TestBrowser;
let office: TestOffice;
let clerk: Appointed;
let matterId: string;
beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(),
    openOffice('2026-03-04', async ({ database }) => {
      await buildNetwork(database);
      clerk = await appoint(database, {
        login: 'city-clerk',
        name: '孟素珍',
        unitId: UNITS.office,
        role: 'clerk',
      });
      const parties = [
        { role: 'petitioner' as const, name: '林一帆', phone: '19900001234', address: '东河小区' },
      ];
      const letter = submission({ title: '屋顶漏水', parties });
      const registered = await database.transaction(async (tx) =>
        must(await registerSubmission(tx, clerk.actor, letter, on('2026-03-02'))),
      );
      ({ matterId } = registered);
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

async function atTheMatter(width: number): Promise<Page> {
  const page = await signedIn(browser, office, clerk, { width });
  await page.goto(`${office.url}/workbench/matters/${matterId}`);
  await new MatterPage(page).section('办理经过').waitFor();
  return page;
}

test('a document is drafted, issued, had as a file, and corrected', async () => {
  const page = await atTheMatter(1280);
  const documents = page.getByRole('region', { name: '文书' });
  await documents.getByText('还没有出具文书。').waitFor();
  await documents.getByText('暂不能出具的文书').press('Enter');
  await documents.getByText('本单位没有转送该事项；请先转送。').waitFor();
  await look(page, 'documents-none');

  await documents.getByRole('button', { name: '出具接收告知书' }).press('Enter');
  const dialog = openDialog(page);
  const path = dialog.getByLabel('处理途径、程序');
  await path.fill(' ');
  await press(dialog.getByRole('button', { name: '出具接收告知书' }));
  await faultOf(path, '请填写处理途径、程序').waitFor();
  await path.fill('您反映的事项将在十五日内转送有权处理的单位。');
  await press(dialog.getByRole('button', { name: '预览草稿' }));
  const draft = dialog.getByRole('region', { name: '草稿' });
  await draft.getByText('林*：').waitFor();
  await draft.getByText('将在十五日内转送').waitFor();
  await expect.poll(() => draft.innerText()).not.toContain('林一帆');
  await look(page, 'documents-draft');
  expect(await foreignWords(page)).toEqual([]);
  await press(dialog.getByRole('button', { name: '出具接收告知书' }));
  await dialog.waitFor({ state: 'detached' });
  const number = '岱川市信告〔2026〕1号';
  await documents.getByText(number).waitFor();
  await page.getByText(`出具接收告知书（${number}）`).waitFor();

  for (const { name, mime } of [
    { name: '下载 PDF', mime: 'application/pdf' },
    {
      name: '下载 Word',
      mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  ]) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      documents.getByRole('link', { name: `${name}：${number}` }).click(),
    ]);
    expect(file.suggestedFilename()).toContain(number);
    expect((await fileTypeFromBuffer(await readFile(await file.path())))?.mime).toBe(mime);
  }

  await documents.getByRole('button', { name: `更正${number}` }).press('Enter');
  await openDialog(page).getByText(`新文书将写明更正并替代${number}。`).waitFor();
  await openDialog(page).getByLabel('处理途径、程序').fill('您反映的事项已由本局自行办理。');
  await press(openDialog(page).getByRole('button', { name: '出具接收告知书' }));
  await documents.getByText('已由岱川市信告〔2026〕2号更正').waitFor();
  await look(page, 'documents-corrected');
  await page.context().close();
  expect((await verifyMatters(office.database)).faults).toEqual([]);
});

test('on a telephone', async () => {
  const page = await atTheMatter(360);
  await page
    .getByRole('region', { name: '文书' })
    .getByText('岱川市信告〔2026〕2号', { exact: true })
    .waitFor();
  await page.getByRole('button', { name: '出具登记表' }).press('Enter');
  await press(openDialog(page).getByRole('button', { name: '预览草稿' }));
  await openDialog(page).getByRole('region', { name: '草稿' }).waitFor();
  await look(page, 'documents-phone');
  await page.context().close();
});
