// Reviews, re-reviews and hearings in sentences.
import type { Text } from '#kernel/text.ts';
import type { DocumentKind } from '../../documents/document.contract.ts';
import type { DeclineGround, ProceedingKind, ReviewOutcome } from '../review.contract.ts';
import type { MatterEvent } from '../../rules/events.ts';

/** Names that sentences need; identifiers stand where a name is gone. */
export interface Names {
  unit(unitId: string): string;
  document(kind: DocumentKind): Text;
}

/** What the two are called. */
export const PROCEEDINGS: Readonly<Record<ProceedingKind, Text>> = {
  review: { zh: '复查', en: 'review' },
  reReview: { zh: '复核', en: 're-review' },
};

const OUTCOMES: Readonly<Record<ReviewOutcome, Text>> = {
  uphold: { zh: '维持', en: 'uphold it' },
  revoke: { zh: '撤销', en: 'revoke it' },
  change: { zh: '变更', en: 'change it' },
  redo: { zh: '责令重作', en: 'have it decided anew' },
};

const GROUNDS: Readonly<Record<DeclineGround, Text>> = {
  late: { zh: '超过申请期限', en: 'made after the period' },
  otherProcedure: { zh: '应当通过其他法定途径解决', en: 'for another procedure by law' },
  withdrawn: { zh: '信访人书面撤回申请', en: 'withdrawn by the petitioner in writing' },
};

type ProceedingEvent = Extract<MatterEvent, { type: `review.${string}` | `hearing.${string}` }>;

/** One step of a proceeding or hearing in words. */
export function describeProceeding(event: ProceedingEvent, names: Names): Text {
  switch (event.type) {
    case 'review.requested': {
      const { kind, unitId, origin } = event.data.proceeding;
      const { zh, en } = PROCEEDINGS[kind];
      const by = origin === 'portal' ? { zh: '网上', en: ' online' } : { zh: '', en: '' };
      return {
        zh: `信访人${by.zh}请求${zh}，由${names.unit(unitId)}负责`,
        en: `The petitioner asked${by.en} for ${en} by ${names.unit(unitId)}`,
      };
    }
    case 'review.admitted': {
      const { admitted, ground } = event.data.admission;
      if (admitted) return { zh: '受理申请并告知信访人', en: 'Request taken up, petitioner told' };
      const why = ground === null ? undefined : GROUNDS[ground];
      return { zh: `不予受理申请：${why?.zh}`, en: `Request declined: ${why?.en}` };
    }
    case 'review.decided': {
      const { outcome, redoBy } = event.data.opinion;
      const { zh, en } = OUTCOMES[outcome];
      const until = redoBy === null ? { zh: '', en: '' } : { zh: `，期限至${redoBy}`, en: ` by ${redoBy}` };
      return { zh: `作出意见：${zh}${until.zh}`, en: `Opinion issued: ${en}${until.en}` };
    }
    case 'review.served':
      return { zh: '意见书送达信访人', en: 'Opinion served' };
    case 'hearing.called':
      return {
        zh: `通知于${event.data.hearing.opensOn}举行听证`,
        en: `Hearing called for ${event.data.hearing.opensOn}`,
      };
    case 'hearing.held': {
      const { from, to } = event.data.held.days;
      return { zh: `${from}至${to}举行听证`, en: `Hearing held from ${from} to ${to}` };
    }
    case 'hearing.cancelled':
      return { zh: '取消听证', en: 'Hearing cancelled' };
  }
}
