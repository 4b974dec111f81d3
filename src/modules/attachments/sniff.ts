import { fileTypeFromBuffer } from 'file-type';
import { fileTypeOf, type FileType } from './rules/file-types.ts';

/** What a file is by its content; undefined where it is none of the kinds taken. */
export async function sniff(content: Buffer, fileName: string): Promise<FileType | undefined> {
  const sniffed = await fileTypeFromBuffer(content).catch(() => undefined);
  return fileTypeOf(sniffed?.mime, { fileName, isText: isText(content) });
}

/** Text has no zero byte, and is whole in one of the two encodings that people here write. */
function isText(content: Buffer): boolean {
  if (content.includes(0)) return false;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(content);
      return true;
    } catch {
      return false;
    }
  });
}
