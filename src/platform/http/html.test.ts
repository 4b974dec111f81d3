import { expect, test } from 'vitest';
import { html } from './html.ts';

test('what people typed is escaped, in text and in attributes', () => {
  const typed = `<script>alert("1")</script>'&`;
  const page = String(html`<p title="${typed}">${typed}</p>`);
  expect(page).not.toContain('<script>');
  expect(page).not.toMatch(/title="[^"]*"[^>]*"/);
});

test('an exclamation mark before a value does not switch escaping off', () => {
  expect(String(html`<p>您好!${'<b>'}</p>`)).toBe('<p>您好!&#60;b&#62;</p>');
});

test('pieces of pages and lists of them are taken as they are; nothing stands for nothing', () => {
  const rows = ['一', '二'].map((name) => html`<li>${name}</li>`);
  expect(
    String(
      html`<ul>
        ${rows}
      </ul>`,
    ).replaceAll(/\s+/g, ''),
  ).toBe('<ul><li>一</li><li>二</li></ul>');
  expect(String(html`${undefined}${null}${false}${0}`)).toBe('0');
});
