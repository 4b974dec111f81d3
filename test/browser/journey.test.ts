// One matter through the whole program, as everybody sees it: handed in on the portal, routed, accepted, answered,
// served and closed in the workbench, tracked and rated by the petitioner, read by the clerk, proven by the chain.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyMatters } from '#modules/matters/index.ts';
import { buildNetwork, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, openOffice, openPage, type Appointed, type TestOffice } from './office-server.ts';
import { AnswerPage, MatterPage } from './pages/matter.ts';
import { PortalPage, type Proof } from './pages/portal.ts';
import { signedIn } from './pages/sign-in.ts';
import { MatterListPage } from './pages/tray.ts';
import { lookAt } from './portal-look.ts';

const STORY = {
  title: '新建小区地下车库渗水',
  body: '去年交房以后，地下车库一直渗水，开发商说要等雨季过后再修，至今没有动工。',
  claim: '请督促开发商尽快修好车库。',
};

let browser: TestBrowser;
let office: TestOffice;
let clerk: Appointed;
let handler: Appointed;
let proof: Proof;

beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(),
    openOffice('2026-03-02', async ({ database }) => {
      await buildNetwork(database);
      clerk = await appoint(database, {
        login: 'county-clerk',
        name: '汤爱莲',
        unitId: UNITS.county,
        role: 'clerk',
      });
      handler = await appoint(database, {
        login: 'housing-handler',
        name: '白晓燕',
        unitId: UNITS.housing,
        role: 'handler',
      });
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

async function petitioner(): Promise<PortalPage> {
  return new PortalPage(await openPage(browser, office, { javaScript: false }), office.url);
}

/** The matter as an officer finds it among what their unit has to do. */
async function openFromTray(page: Page): Promise<MatterPage> {
  await new MatterListPage(page).open(STORY.title);
  const matter = new MatterPage(page);
  await matter.section('办理经过').waitFor();
  return matter;
}

async function leave(page: Page): Promise<void> {
  await page.context().close();
}

describe('one matter, from the portal to a rated answer', () => {
  test('a petitioner hands it in and keeps number and query code', async () => {
    const portal = await petitioner();
    await portal.open('/submit');
    await portal.aboutWhat({ topic: '城乡建设', closer: '工程质量', county: '柳湾县' });
    await portal.tell(STORY);
    await portal.who({ name: '林一', phone: '19900001234', address: '东河小区三号楼' });
    await portal.page.getByRole('button', { name: '确认提交' }).click();
    proof = {
      // In groups on the receipt, for the eye and the telephone.
      number: (await portal.slip('信访件编号')).replaceAll(' ', ''),
      queryCode: await portal.slip('查询码'),
      lastFour: '1234',
    };
    expect(proof.number).toMatch(/^[A-Z]{2}2026\d+$/);
    await lookAt(browser, portal.page, 'journey-receipt');
    await leave(portal.page);
  });

  test('the clerk of that place finds it and routes it to the unit proposed', async () => {
    office.setDay('2026-03-04');
    const page = await signedIn(browser, office, clerk);
    const tray = new MatterListPage(page);
    await tray.shows(1);
    await look(page, 'journey-tray');
    const matter = await openFromTray(page);
    await look(page, 'journey-registered');
    expect(await foreignWords(page)).toEqual([]);
    const dialog = await matter.begin('转办');
    const proposal = dialog.getByRole('radio', { name: '住房和城乡建设局' });
    await expect.poll(() => proposal.isChecked()).toBe(true);
    // Why this unit: the competence table's own words.
    await expect.poll(() => dialog.innerText()).toContain('职责清单');
    await look(page, 'journey-route');
    await matter.submit();
    await matter.hasStage('已转办');
    await expect.poll(() => matter.section('转办经过').innerText()).toContain('职责清单');
    await look(page, 'journey-routed');
    await leave(page);
  });

  test('the handler accepts it, and the date says why it is that day', async () => {
    office.setDay('2026-03-10');
    const page = await signedIn(browser, office, handler);
    const matter = await openFromTray(page);
    const dialog = await matter.begin('受理');
    await expect.poll(() => dialog.getByRole('radio', { name: '以上都不是' }).isChecked()).toBe(true);
    await expect.poll(() => dialog.getByLabel('告知内容').inputValue()).toContain(proof.number);
    await look(page, 'journey-accept');
    await matter.submit();
    await matter.hasStage('已受理');
    const reason = await matter.whyThisDate();
    expect(reason).toContain('信访工作条例');
    expect(reason).toContain('第三十四条');
    // Sixty days end on a Saturday that the holiday arrangement of 2026 makes a working day.
    expect(reason).toContain('调休上班');
    await expect.poll(() => matter.section('期限').innerText()).toContain('到期日 2026-05-09');
    await look(page, 'journey-accepted');
    await leave(page);
  });

  test('the handler answers in four parts, serves and closes', async () => {
    office.setDay('2026-04-20');
    const page = await signedIn(browser, office, handler);
    const matter = await openFromTray(page);
    await matter.section('下一步').getByRole('link', { name: '答复' }).click();
    const answer = new AnswerPage(page);
    await answer.write({
      信访诉求: STORY.claim,
      查明的事实和理由: '经现场核查，车库顶板防水层开裂，仍在保修期内。',
      处理意见: '责令建设单位三十日内修复，由我局复查。',
      法律依据: '《建设工程质量管理条例》第四十条、第四十一条。',
    });
    await answer.cite('第三十二条', () => look(page, 'journey-citing'));
    const basis = page.getByLabel('法律依据');
    await expect
      .poll(() => basis.inputValue())
      .toMatch(/^《建设工程质量管理条例》第四十条、第四十一条。\n《信访工作条例》第三十二条/u);
    await look(page, 'journey-answer');
    await answer.decide('予以支持');
    await answer.issue();
    await matter.hasStage('已答复');
    await matter.begin('登记送达');
    await page.getByRole('radio', { name: '网上送达' }).check();
    await look(page, 'journey-serve');
    await matter.submit();
    await matter.hasStage('已送达');
    await matter.begin('办结');
    await matter.submit();
    await matter.hasStage('已办结');
    await look(page, 'journey-closed');
    await expect.poll(() => matter.history()).toContain('办结');
    await leave(page);
  });

  test('the petitioner reads the answer and rates; dissatisfied asks for a reason', async () => {
    office.setDay('2026-04-22');
    const portal = await petitioner();
    await portal.prove(proof);
    await expect.poll(() => portal.text()).toContain('责令建设单位三十日内修复');
    await lookAt(browser, portal.page, 'journey-tracked');
    await portal.rate('信访工作机构', '满意');
    await portal.rate('责任单位', '不满意');
    await portal.submitRatings();
    await lookAt(browser, portal.page, 'journey-rating-fault');
    await expect.poll(() => portal.page.locator('.faults').innerText()).toContain('原因');
    await portal.rate('责任单位', '不满意', '修了一个月才有人来看。');
    await portal.submitRatings();
    await lookAt(browser, portal.page, 'journey-rated');
    await leave(portal.page);
  });

  test('the clerk sees the ratings, and the whole history holds', async () => {
    office.setDay('2026-04-23');
    const page = await signedIn(browser, office, clerk);
    await page.goto(`${office.url}/workbench/matters?q=${proof.number}`);
    const matter = await openFromTray(page);
    const ratings = await matter.section('满意度评价').innerText();
    expect(ratings).toContain('信访部门');
    expect(ratings).toContain('不满意');
    expect(ratings).toContain('修了一个月才有人来看。');
    await look(page, 'journey-clerk-sees');
    const proven = await verifyMatters(office.database);
    expect(proven).toMatchObject({ matters: 1, faults: [] });
    await leave(page);
  });
});
