import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assertAccessible, openBrowser, screenshot, type TestBrowser } from './harness.ts';

const PAGE = `<!doctype html><html lang="zh-CN"><head><title>登闻信访</title></head>
<body><main>
  <h1>登闻信访</h1>
  <p style="font-family: sans-serif">群众来信、来访、来电，件件有着落。</p>
  <p style="font-family: serif; font-weight: 700">信访事项自收到之日起十五日内告知。</p>
  <p id="script">没有脚本</p>
  <script>document.getElementById('script').textContent = '有脚本';</script>
</main></body></html>`;

// Text, since the tests are compiled without the names of the browser.
const DRAW_EACH = `Array.from('登闻信访信', (character) => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  context.font = '48px sans-serif';
  context.fillText(character, 20, 80);
  return canvas.toDataURL();
})`;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the browser of the tests', () => {
  test('draws Chinese characters, each its own', async () => {
    const page = await browser.newPage({ width: 600 });
    await page.setContent(PAGE);
    await screenshot(page, 'harness');
    // A machine without the font draws one and the same box for every character.
    const drawn: string[] = await page.evaluate(DRAW_EACH);
    expect(new Set(drawn).size).toBe(4);
    expect(drawn[2]).toBe(drawn[4]);
  });

  test('looks at pages with and without scripts', async () => {
    for (const { javaScript, text } of [
      { javaScript: true, text: '有脚本' },
      { javaScript: false, text: '没有脚本' },
    ]) {
      const page = await browser.newPage({ javaScript });
      await page.setContent(PAGE);
      expect(await page.locator('#script').textContent()).toBe(text);
    }
  });

  test('tells whom a page shuts out', async () => {
    const page = await browser.newPage();
    await page.setContent(PAGE);
    await assertAccessible(page);
    await page.setContent(
      '<!doctype html><html lang="zh"><title>登闻</title><main><img src="data:,"></main>',
    );
    await expect(assertAccessible(page)).rejects.toThrow('image-alt');
  });
});
