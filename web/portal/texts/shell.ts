import type { Words } from '../words.ts';

/** What stands around every page. */
export const shellWords = {
  service: { zh: '网上信访', en: 'Petitions online' },
  serviceOf: (site: string) => ({ zh: `${site}网上信访`, en: `${site} Petitions online` }),
  product: { zh: '登闻', en: 'Dengwen' },
  skip: { zh: '跳到正文', en: 'Skip to main content' },
  menu: { zh: '主菜单', en: 'Main menu' },
  views: { zh: '语言与字号', en: 'Language and text size' },
  home: { zh: '首页', en: 'Home' },
  submit: { zh: '提交信访事项', en: 'Hand in a petition' },
  track: { zh: '查询和评价', en: 'Track and rate' },
  law: { zh: '办理期限', en: 'Time limits' },
  privacy: { zh: '隐私保护', en: 'Privacy' },
  accessibility: { zh: '无障碍', en: 'Accessibility' },
  footer: { zh: '页尾', en: 'Footer' },
  emergency: {
    zh: '人身、财产正受到危险时，请立即拨打110（报警）、119（消防）、120（急救）。',
    en: 'If people or property are in danger now, call 110 (police), 119 (fire) or 120 (ambulance) at once.',
  },
  free: {
    zh: '信访不收取任何费用。任何组织和个人不得打击报复信访人。',
    en: 'Petitioning is free of charge. Nobody may retaliate against a petitioner.',
  },
  large: { zh: '大字版', en: 'Larger text' },
  normal: { zh: '标准字号', en: 'Standard text' },
  errorPrefix: { zh: '需要更正：', en: 'Correct this: ' },
  errorsHeading: { zh: '有几处需要更正', en: 'There are things to correct' },
  back: { zh: '上一步', en: 'Back' },
  next: { zh: '下一步', en: 'Continue' },
  optional: { zh: '（选填）', en: ' (optional)' },
  choose: { zh: '请选择', en: 'Choose one' },
  print: {
    zh: '打印本页：请使用浏览器菜单中的“打印”，或者截屏、抄写保存。',
    en: 'To print this page use Print in the menu of your browser; or take a screenshot, or copy it by hand.',
  },
} as const satisfies Words;
