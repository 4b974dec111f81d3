import type { Words } from '../words.ts';

/** Attachments of one's own matter. */
export const attachmentWords = {
  title: { zh: '附件', en: 'Attachments' },
  toList: { zh: '附件：查看和提交材料', en: 'Attachments: see and add documents' },
  afterReceipt: {
    zh: '有照片、文件等材料的，请用编号和查询码打开“查询”，在“附件”中提交。',
    en: 'To add photos or documents, look your matter up with number and query code and choose Attachments.',
  },
  none: { zh: '还没有附件。', en: 'There are no attachments yet.' },
  yours: { zh: '您提交', en: 'sent by you' },
  office: { zh: '工作人员添加', en: 'added by the office' },
  held: {
    zh: '正在扫描病毒，扫描之后可以下载。',
    en: 'Being scanned for viruses; it can be downloaded afterwards.',
  },
  infected: {
    zh: '文件含有病毒，没有采用。请用没有病毒的文件重新提交。',
    en: 'The file carries a virus and is not used. Please send it again without.',
  },
  addHeading: { zh: '提交材料', en: 'Add documents' },
  files: { zh: '选择文件（可以选多个）', en: 'Choose files (you may choose several)' },
  filesHint: (megabytes: string) => ({
    zh: `照片、PDF、Word、Excel、文本、录音、录像，一次最多10个，每个不超过${megabytes} MB。`,
    en: `Photos, PDF, Word, Excel, text, sound or video; up to 10 at a time, each up to ${megabytes} MB.`,
  }),
  notTaken: {
    zh: '提交后不能撤回，会记入办理经过。照片中的拍摄地点等信息只有办理人员能看到。',
    en: 'What you add cannot be taken back and is noted in the history. Only staff can see where a photo was taken.',
  },
  submit: { zh: '提交', en: 'Add' },
  back: { zh: '回到我的信访事项', en: 'Back to my matter' },
} as const satisfies Words;
