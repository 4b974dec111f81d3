import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { openLedgerFile } from './ledger-file.ts';

async function textsOf(
  content: Buffer,
  fileName = '台账.xlsx',
): Promise<Record<string, [number, ...string[]][]>> {
  const found: Record<string, [number, ...string[]][]> = {};
  for (const sheet of await openLedgerFile(fileName, content)) {
    const rows: [number, ...string[]][] = [];
    for await (const { row, cells } of sheet.rows()) rows.push([row, ...cells]);
    found[sheet.name] = rows;
  }
  return found;
}

async function workbookOf(fill: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** An archive made by hand, for what other programs write. */
function archive(parts: Readonly<Record<string, string | Buffer>>, pack = false): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text);
    const data = pack ? deflateRawSync(plain) : plain;
    const method = pack ? 8 : 0;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), data);
    entries.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length / 2, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...entries, end]);
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const foreign = (sheet: string, shared = ''): Record<string, string> => ({
  'xl/worksheets/sheet1.xml': sheet,
  'xl/workbook.xml':
    '<x:workbook><x:sheets><x:sheet name="甲 &amp; 乙" sheetId="7" r:id="rId9"/></x:sheets></x:workbook>',
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId9" Type="${TYPE}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
  'xl/sharedStrings.xml': shared,
});

describe('an .xlsx file', () => {
  test('has every kind of cell as text', async () => {
    const content = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('来信');
      sheet.getRow(2).values = [
        '文本',
        2549,
        13800001111,
        0.1 + 0.2,
        new Date('2006-03-07T00:00:00Z'),
        new Date('2006-03-07T14:05:09Z'),
        true,
        { richText: [{ text: '富' }, { text: '文本', font: { bold: true } }] },
        { formula: 'A1', result: '结果' },
        { formula: 'A1', result: 7 },
        { formula: 'A1' },
        { error: '#N/A' },
        { text: '链接', hyperlink: 'http://example.invalid' },
      ] as ExcelJS.CellValue[];
      sheet.getCell('E2').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell('F2').numFmt = 'yyyy-mm-dd hh:mm:ss';
      sheet.getCell('C3').value = '跳过两格';
      workbook.addWorksheet('空');
    });
    const { 来信, 空 } = await textsOf(content);
    expect(来信).toEqual([
      [
        2,
        '文本',
        '2549',
        '13800001111',
        '0.3',
        '2006-03-07',
        '2006-03-07 14:05:09',
        '是',
        '富文本',
        '结果',
        '7',
        '#VALUE!',
        '#N/A',
        '链接',
      ],
      [3, '', '', '跳过两格'],
    ]);
    expect(空).toEqual([]);
  });

  test('of another program is read as well: absolute targets, prefixes, inline runs, cells without address', async () => {
    const sheet = `<?xml version="1.0"?><!-- c --><x:worksheet><x:sheetData>
      <x:row><x:c t="inlineStr"><x:is><x:r><x:t>分</x:t></x:r><x:r><x:t xml:space="preserve">段 </x:t></x:r></x:is></x:c><x:c><x:v>5</x:v></x:c></x:row>
      <x:row r="4"><x:c r="B4" t="s"><x:v>0</x:v></x:c><x:c r="C4" t="s"><x:v>1</x:v></x:c><x:c r="D4"><x:v>420106198001011234</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>`;
    const shared =
      '<sst><si><t>王<![CDATA[<某>]]></t><rPh><t>wang</t></rPh></si><si><t>一_x000D_&#10;二</t></si></sst>';
    expect(await textsOf(archive(foreign(sheet, shared)))).toEqual({
      '甲 & 乙': [
        [1, '分段 ', '5'],
        [4, '', '王<某>', '一\r\n二', '4.2010619800101126e+17'],
      ],
    });
  });

  test.each([
    { name: 'cut off', content: archive(foreign('<worksheet/>')).subarray(0, 300), says: /damaged/ },
    {
      name: 'that declares entities',
      content: archive(foreign('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')),
      says: /damaged/,
    },
    {
      name: 'whose sheet ends in the middle',
      content: archive(foreign('<worksheet><row><c')),
      says: /damaged/,
    },
    { name: 'of the old form', content: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), says: /old \.xls/ },
    { name: 'that is empty', content: Buffer.alloc(0), says: /no sheet/ },
    {
      name: 'that is a picture',
      content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
      says: /no spreadsheet/,
    },
  ])('$name is refused in words', async ({ content, says }) => {
    await expect(textsOf(content)).rejects.toThrow(says);
  });

  test('that inflates without end is refused, whatever it says of its size', async () => {
    const parts = { ...foreign('<worksheet/>'), 'xl/styles.xml': 'x'.repeat(40 * 1024 * 1024) };
    await expect(textsOf(archive(parts, true))).rejects.toThrow(/too much/);
  });
});

describe('a .csv file', () => {
  test.each([
    { name: 'in UTF-8 with a mark', content: Buffer.from('\ufeff编号,内容\r\n1,"甲,乙\n""丙"""\r\n') },
    { name: 'in UTF-16', content: Buffer.from('\ufeff编号\t内容\n1\t"甲,乙\n""丙"""\n', 'utf16le') },
  ])('$name is read with its quotes', async ({ content }) => {
    expect(await textsOf(content, '/tmp/网信.csv')).toEqual({
      网信: [
        [1, '编号', '内容'],
        [2, '1', '甲,乙\n"丙"'],
      ],
    });
  });

  test('in the national encoding is read as well', async () => {
    const content = Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x31, 0x0a]); // 编号,1
    expect(await textsOf(content, 'a.csv')).toEqual({ a: [[1, '编号', '1']] });
  });

  test('keeps empty cells and what follows a quote', async () => {
    expect(await textsOf(Buffer.from('a,,"b"c,\n\nd'), 'a.csv')).toEqual({
      a: [
        [1, 'a', '', 'bc', ''],
        [2, ''],
        [3, 'd'],
      ],
    });
  });
});
