// The matters over HTTP. Each route names its permission; scope and stage are checked by what it calls.
import type { Clock } from '#kernel/clock.ts';
import type { Office } from '#platform/http/office.ts';
import type { Route } from '#platform/http/route.ts';
import { InvolveUnit, NameAccused, RecuseOfficer } from './walls/walls.contract.ts';
import {
  AcceptMatter,
  AnswerMatter,
  CloseMatter,
  ExtendDeadline,
  GiveNotice,
  RouteMatter,
  ServeAnswer,
} from './handling/handling.contract.ts';
import {
  acceptMatter,
  answerMatter,
  closeMatter,
  extendDeadline,
  giveNotice,
  routeMatter,
  serveAnswer,
} from './handling/handling.commands.ts';
import { decliningRoutes } from './endings/declining.routes.ts';
import { withdrawalRoutes } from './endings/withdrawal.routes.ts';
import { objectionRoutes } from './objections/objection.routes.ts';
import { onMatter } from './on-matter.ts';
import { recordRoutes } from './record/record.routes.ts';
import { relationRoutes } from './relations/relation.routes.ts';
import { draftRoutes } from './approval/draft.routes.ts';
import { reviewRoutes } from './reviews/review.routes.ts';
import { involveUnit, nameAccused, recuseOfficer } from './walls/walls.commands.ts';
import { simpleRoutes } from './simple/simple.routes.ts';
import { supervisionRoutes } from './supervision/supervision.routes.ts';
import { waiverRoutes } from './identity/waiver.routes.ts';
import { repeatRoutes } from './repeats/repeats.routes.ts';
import { unmaskRoute, openingRoutes } from './identity/identity.routes.ts';
import { registeringRoutes, reissueRoute } from './registering/registering.routes.ts';
import { readingRoutes, printRoute } from './reading.routes.ts';

/** Every route of the matters module. */
export function matterRoutes({ clock }: Office): readonly Route[] {
  return [
    ...readingRoutes(clock),
    printRoute(),
    ...registeringRoutes(clock),
    unmaskRoute(clock),
    ...openingRoutes(clock),
    ...waiverRoutes(clock),
    reissueRoute(clock),
    ...reviewRoutes(clock),
    ...draftRoutes(clock),
    ...recordRoutes(clock),
    ...subjectRoutes(clock),
    ...repeatRoutes(clock),
    ...relationRoutes(clock),
    onMatter('route', 'routeMatter', { zh: '转办', en: 'Route a matter' }, RouteMatter, routeMatter, clock),
    onMatter('notice', 'giveNotice', { zh: '告知', en: 'Give notice' }, GiveNotice, giveNotice, clock),
    onMatter(
      'accept',
      'acceptMatter',
      { zh: '受理', en: 'Accept a matter' },
      AcceptMatter,
      acceptMatter,
      clock,
    ),
    onMatter('extend', 'extendDeadline', { zh: '延期', en: 'Extend' }, ExtendDeadline, extendDeadline, clock),
    onMatter(
      'answer',
      'answerMatter',
      { zh: '答复', en: 'Answer a matter' },
      AnswerMatter,
      answerMatter,
      clock,
    ),
    onMatter('serve', 'serveAnswer', { zh: '送达', en: 'Serve the answer' }, ServeAnswer, serveAnswer, clock),
    onMatter('close', 'closeMatter', { zh: '办结', en: 'Close a matter' }, CloseMatter, closeMatter, clock),
    onMatter(
      'accused',
      'nameAccused',
      { zh: '登记被反映人', en: 'Name the accused' },
      NameAccused,
      nameAccused,
      clock,
    ),
    onMatter(
      'involve',
      'involveUnit',
      { zh: '增加协办、督办单位', en: 'Involve another unit' },
      InvolveUnit,
      involveUnit,
      clock,
    ),
    onMatter(
      'recuse',
      'recuseOfficer',
      { zh: '回避', en: 'Recuse an officer' },
      RecuseOfficer,
      recuseOfficer,
      clock,
    ),
  ];
}

/** Subjects with routes of their own. */
function subjectRoutes(clock: Clock): readonly Route[] {
  return [
    ...objectionRoutes(clock),
    ...decliningRoutes(clock),
    ...withdrawalRoutes(clock),
    ...supervisionRoutes(clock),
    ...simpleRoutes(clock),
  ];
}
