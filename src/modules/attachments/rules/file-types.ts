// Which kinds of files are taken as attachments. What is not in this table is refused, whatever its name says.
import type { Text } from '#kernel/text.ts';

/** A kind of file that is taken. */
export interface FileType {
  readonly mediaType: string;
  readonly ending: string;
}

/** Kinds that are told by their content alone. */
const BY_CONTENT: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'audio/mpeg': 'mp3',
  'audio/x-m4a': 'm4a',
  'audio/amr': 'amr',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
};

/** Older office files share one container; which of them it is, only the name tells. */
const CONTAINER = 'application/x-cfb';
const IN_CONTAINER: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
};

/** What is taken, for people. */
export const TAKEN: Text = {
  zh: 'PDF、照片（JPEG、PNG、WebP、HEIC）、Word、Excel、文本（txt）、录音（MP3、M4A、AMR、WAV）、录像（MP4、MOV）',
  en: 'PDF, photos (JPEG, PNG, WebP, HEIC), Word, Excel, text (txt), sound (MP3, M4A, AMR, WAV), video (MP4, MOV)',
};

/**
 * The kind of a file, undefined where it is not taken.
 * @param sniffed the media type that the content shows, undefined where it shows none
 */
export function fileTypeOf(
  sniffed: string | undefined,
  { fileName, isText }: { readonly fileName: string; readonly isText: boolean },
): FileType | undefined {
  const named = /\.([A-Za-z0-9]{1,5})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (sniffed === undefined) {
    return isText && named === 'txt' ? { mediaType: 'text/plain', ending: 'txt' } : undefined;
  }
  if (sniffed === CONTAINER) {
    const mediaType = IN_CONTAINER[named];
    return mediaType === undefined ? undefined : { mediaType, ending: named };
  }
  const ending = BY_CONTENT[sniffed];
  return ending === undefined ? undefined : { mediaType: sniffed, ending };
}
