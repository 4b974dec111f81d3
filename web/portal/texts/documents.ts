import type { Words } from '../words.ts';

/** Documents that were issued to the petitioner. */
export const documentWords = {
  title: { zh: '文书', en: 'Documents' },
  hint: {
    zh: '出具给您的文书，可以下载（PDF）、打印。书面答复和复查、复核意见在送达之后可以下载。',
    en: 'What was issued to you, to download as PDF and print. Answers and opinions can be had once they were served.',
  },
  corrects: (number: string) => ({ zh: `更正并替代${number}`, en: `takes the place of ${number}` }),
  correctedBy: (number: string) => ({
    zh: `已由${number}更正，不再有效`,
    en: `corrected by ${number}, no longer valid`,
  }),
} as const satisfies Words;
