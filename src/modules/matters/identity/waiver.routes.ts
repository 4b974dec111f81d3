import type { Clock } from '#kernel/clock.ts';
import type { Route } from '#platform/http/route.ts';
import { DecideWaiver, RecordWaiver } from './identity.contract.ts';
import { onMatter } from '../on-matter.ts';
import { decideWaiver, recordWaiver } from './waiver.commands.ts';

/** 放弃保密: two people, one after the other, as for openings. */
export function waiverRoutes(clock: Clock): readonly Route[] {
  return [
    onMatter(
      'record-waiver',
      'recordWaiver',
      { zh: '登记信访人书面放弃保密', en: 'Record that confidentiality is given up in writing' },
      RecordWaiver,
      recordWaiver,
      clock,
    ),
    onMatter(
      'decide-waiver',
      'decideWaiver',
      { zh: '核对放弃保密', en: 'Confirm a waiver from its paper, or not' },
      DecideWaiver,
      decideWaiver,
      clock,
    ),
  ];
}
