// Review, re-review and hearings over HTTP.
import type { Clock } from '#kernel/clock.ts';
import type { Route } from '#platform/http/route.ts';
import { onMatter } from '../on-matter.ts';
import {
  admitReview,
  callHearing,
  cancelHearing,
  decideReview,
  recordHearing,
  requestReview,
  serveReview,
} from './review.commands.ts';
import {
  AdmitReview,
  CallHearing,
  CancelHearing,
  DecideReview,
  RecordHearing,
  RequestReview,
  ServeReview,
} from './review.contract.ts';

/** 复查、复核、听证. */
export function reviewRoutes(clock: Clock): readonly Route[] {
  return [
    onMatter(
      'request-review',
      'requestReview',
      { zh: '登记复查（复核）申请', en: 'Register a request for review or re-review' },
      RequestReview,
      requestReview,
      clock,
    ),
    onMatter(
      'admit-review',
      'admitReview',
      { zh: '受理或不予受理复查（复核）申请', en: 'Take up or decline a request for review' },
      AdmitReview,
      admitReview,
      clock,
    ),
    onMatter(
      'decide-review',
      'decideReview',
      { zh: '出具复查（复核）意见', en: 'Issue the opinion of a review' },
      DecideReview,
      decideReview,
      clock,
    ),
    onMatter(
      'serve-review',
      'serveReview',
      { zh: '送达复查（复核）意见', en: 'Serve the opinion of a review' },
      ServeReview,
      serveReview,
      clock,
    ),
    onMatter(
      'call-hearing',
      'holdHearing',
      { zh: '通知听证', en: 'Call a hearing' },
      CallHearing,
      callHearing,
      clock,
    ),
    onMatter(
      'record-hearing',
      'holdHearing',
      { zh: '登记听证情况', en: 'Record a hearing' },
      RecordHearing,
      recordHearing,
      clock,
    ),
    onMatter(
      'cancel-hearing',
      'holdHearing',
      { zh: '取消听证', en: 'Cancel a hearing' },
      CancelHearing,
      cancelHearing,
      clock,
    ),
  ];
}
