// Relations and moves of matters over HTTP.
import type { Clock } from '#kernel/clock.ts';
import { commandRoute, type Route } from '#platform/http/route.ts';
import { serveJoined } from './joined.commands.ts';
import { ServeJoined } from './joined.contract.ts';
import { moveRegulation } from '../revisions/move.commands.ts';
import { MoveRegulation } from '../revisions/move.contract.ts';
import { MatterId, onMatter, TAG } from '../on-matter.ts';
import { linkEarlier, splitMatter, undoSplit } from './relation.commands.ts';
import { LinkEarlier, SplitMatter, SplitReceipt, UndoSplit } from './relation.contract.ts';

/** 分立, 并案送达, new facts after re-review, and the other Regulation. */
export function relationRoutes(clock: Clock): readonly Route[] {
  return [
    commandRoute({
      method: 'POST',
      status: 201,
      url: '/api/v1/matters/:matterId/split',
      operation: 'splitMatter',
      records: { act: 'command' },
      summary: { zh: '分立', en: 'Split a matter' },
      tag: TAG,
      permission: 'relateMatter',
      params: MatterId,
      body: SplitMatter,
      answer: SplitReceipt,
      versionOf: (answer) => answer.version,
      work: (tx, actor, { params, body, version }) =>
        splitMatter(tx, actor, { matterId: params.matterId, expectedVersion: version, input: body }, clock),
    }),
    onMatter(
      'undo-split',
      'relateMatter',
      { zh: '撤销分立', en: 'Undo a split' },
      UndoSplit,
      undoSplit,
      clock,
    ),
    onMatter(
      'link-earlier',
      'relateMatter',
      { zh: '登记新的事实和理由', en: 'Link a matter with new facts to an earlier one' },
      LinkEarlier,
      linkEarlier,
      clock,
    ),
    onMatter(
      'serve-joined',
      'serveAnswer',
      { zh: '送达主办事项的处理意见', en: 'Serve the answer of the lead matter' },
      ServeJoined,
      serveJoined,
      clock,
    ),
    onMatter(
      'move-regulation',
      'moveRegulation',
      { zh: '改按另一条例办理', en: 'Move a matter to the other Regulation' },
      MoveRegulation,
      moveRegulation,
      clock,
    ),
  ];
}
