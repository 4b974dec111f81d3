import type { TrackedMatter } from '#modules/matters/contract.ts';
import type { Text } from '#kernel/text.ts';
import type { Words } from '../words.ts';

type Role = TrackedMatter['identityOpenings'][number]['role'];

/** Sealed identity, as the petitioner is told of it. */
export const sealWords = {
  receipt: {
    zh: '对您的身份保密：工作人员看不到您的姓名和联系方式。',
    en: 'Your identity is sealed: officers do not see your name and contact.',
  },
  heading: { zh: '身份保密', en: 'Sealed identity' },
  sealed: {
    zh: '工作人员看不到您的姓名和联系方式。确需知道的，须说明理由，由另一人批准后在限定时间内查看（启封）。',
    en: 'Officers do not see your name and contact. Whoever must know says why, and a second person lets them see it for a limited time (an opening).',
  },
  waiverWaits: (facts: { readonly day: Text; readonly unit: string }) => ({
    zh: `${facts.day.zh}，${facts.unit}登记您书面放弃身份保密，正等待另一人核对材料。核对之前，您的身份仍然保密。`,
    en: `On ${facts.day.en} ${facts.unit} recorded that you give confidentiality up in writing. Until a second officer has compared it with the paper, your identity stays sealed.`,
  }),
  waived: (facts: { readonly day: Text; readonly unit: string }) => ({
    zh: `您已书面放弃身份保密，${facts.unit}于${facts.day.zh}登记，并经另一人核对。办理此件的单位可以看到您的姓名和联系方式。`,
    en: `You gave confidentiality up in writing; ${facts.unit} recorded it on ${facts.day.en} and a second officer confirmed it. The units that handle the matter can see your name and contact.`,
  }),
  askAgain: { zh: '要求身份保密', en: 'Ask for confidentiality' },
  askAgainHint: {
    zh: '没有写过这样的材料，或者改变了主意的，可以随时要求保密，立即生效；此前看到过的，无法收回。',
    en: 'If you wrote no such paper or have changed your mind, you can ask for confidentiality at any time, and it holds at once. What was seen before cannot be unseen.',
  },
  later: {
    zh: '事项办结后，这里列出每次启封的时间、岗位和理由。',
    en: 'Once the matter is closed, every opening is listed here: when, by which post, and why.',
  },
  never: { zh: '没有启封过。', en: 'It was never opened.' },
  opened: (facts: {
    readonly day: Text;
    readonly hours: number;
    readonly unit: string;
    readonly role: Role;
    readonly allowedBy: string;
  }) => ({
    zh: `${facts.day.zh}，${facts.unit}${ROLES[facts.role].zh}经${facts.allowedBy}负责人批准，启封${facts.hours}小时`,
    en: `${facts.day.en}: opened to ${ROLES[facts.role].en} of ${facts.unit} for ${facts.hours} hours, allowed by a leader of ${facts.allowedBy}`,
  }),
  reason: (reason: string) => ({ zh: `理由：${reason}`, en: `Reason: ${reason}` }),
} as const satisfies Words;

const ROLES: Readonly<Record<Role, Text>> = {
  clerk: { zh: '信访受理岗', en: 'an intake clerk' },
  handler: { zh: '承办岗', en: 'a handling officer' },
  leader: { zh: '负责人岗', en: 'a leader' },
  administrator: { zh: '系统管理员', en: 'an administrator' },
  securityOfficer: { zh: '安全保密员', en: 'a security officer' },
  auditor: { zh: '审计员', en: 'an auditor' },
};
