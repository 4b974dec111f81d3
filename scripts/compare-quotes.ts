// Compares every quotation of the law packs with the texts of law in a directory, and notes what was compared:
// node scripts/compare-quotes.ts <directory>. Each text is a Markdown file whose first heading is the instrument's name.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCitations } from '#modules/law/index.ts';
import { digestQuote, standsInText } from './quotes.ts';

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('name the directory with the texts of law');
const texts = new Map(
  readdirSync(directory)
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(join(directory, file), 'utf8'))
    .map((text) => [`《${/^# (.+)$/mu.exec(text)?.[1]?.trim() ?? ''}》`, text]),
);

const compared = [];
for (const citation of listCitations()) {
  const text = texts.get(citation.instrument);
  const at = `${citation.instrument}${citation.article}`;
  if (text === undefined) {
    console.log(`no text: ${at}`);
  } else if (standsInText(citation, text)) {
    compared.push(digestQuote(citation));
  } else {
    console.log(`differs: ${at}: ${citation.words}`);
    process.exitCode = 1;
  }
}
console.log(`${compared.length} quotations stand in their texts.`);
const file = new URL('../src/modules/law/packs/compared-quotes.json', import.meta.url);
if (process.exitCode === undefined) writeFileSync(file, `${JSON.stringify(compared, null, 2)}\n`);
