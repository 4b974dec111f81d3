import { describe, expect, test } from 'vitest';
import { cleanFileName } from './file-name.ts';
import { fileTypeOf } from './file-types.ts';

describe('the name of a file', () => {
  test.each([
    { name: 'keeps what it is', given: '屋顶 漏水.jpg', ending: 'jpg', clean: '屋顶 漏水.jpg' },
    { name: 'loses its folders', given: '..\\..\\C:\\secret/照片.png', ending: 'png', clean: '照片.png' },
    { name: 'has the ending of its content', given: '通知.exe', ending: 'pdf', clean: '通知.pdf' },
    { name: 'loses signs of direction', given: 'a\u202Efdp.exe', ending: 'pdf', clean: 'afdp.pdf' },
    { name: 'loses line breaks and quotes', given: 'a"\r\nb<c>.txt', ending: 'txt', clean: 'abc.txt' },
    { name: 'is given where nothing is left', given: '???', ending: 'txt', clean: '附件.txt' },
    { name: 'does not begin with a dot', given: '.htaccess', ending: 'txt', clean: 'htaccess.txt' },
    {
      name: 'is not too long',
      given: `${'长'.repeat(300)}.pdf`,
      ending: 'pdf',
      clean: `${'长'.repeat(100)}.pdf`,
    },
  ])('$name', ({ given, ending, clean }) => {
    expect(cleanFileName(given, ending)).toBe(clean);
  });
});

describe('the kind of a file', () => {
  test.each([
    { name: 'a picture under any name', sniffed: 'image/png', fileName: 'a.exe', ending: 'png' },
    {
      name: 'an older Word file by its name',
      sniffed: 'application/x-cfb',
      fileName: 'a.DOC',
      ending: 'doc',
    },
    { name: 'text by its name', sniffed: undefined, fileName: 'a.txt', ending: 'txt' },
    {
      name: 'no installer in the same container',
      sniffed: 'application/x-cfb',
      fileName: 'a.msi',
      ending: undefined,
    },
    { name: 'no page', sniffed: undefined, fileName: 'a.html', ending: undefined },
    { name: 'no drawing with scripts', sniffed: 'image/svg+xml', fileName: 'a.svg', ending: undefined },
    { name: 'no program', sniffed: 'application/x-msdownload', fileName: 'a.pdf', ending: undefined },
    {
      name: 'no Word file with macros',
      sniffed: 'application/vnd.ms-word.document.macroenabled.12',
      fileName: 'a.docx',
      ending: undefined,
    },
  ])('$name', ({ sniffed, fileName, ending }) => {
    expect(fileTypeOf(sniffed, { fileName, isText: true })?.ending).toBe(ending);
  });
});
