// Supervision over HTTP: the steps on a matter, and the lists of what is supervised, owed, proposed and waits to be carried out.
import type { Clock } from '#kernel/clock.ts';
import { succeed } from '#kernel/result.ts';
import { queryRoute, type Route } from '#platform/http/route.ts';
import { officerWho } from '#modules/access/index.ts';
import { onMatter, TAG } from '../on-matter.ts';
import { supervisionExportRoutes } from './export.routes.ts';
import {
  acceptReply,
  endSupervision,
  repeatSupervision,
  replyToSupervision,
  setProposalAside,
  superviseUnit,
  urgeUnit,
} from './supervision.commands.ts';
import * as contract from './supervision.contract.ts';
import {
  countSupervision,
  listExecutions,
  listProposals,
  listSupervisions,
} from './supervision-lists.views.ts';

/** 督办. */
export function supervisionRoutes(clock: Clock): readonly Route[] {
  return [...stepRoutes(clock), ...listRoutes(clock), ...supervisionExportRoutes(clock)];
}

function stepRoutes(clock: Clock): readonly Route[] {
  return [
    onMatter('urge', 'urgeUnit', { zh: '催办', en: 'Urge a unit on' }, contract.UrgeUnit, urgeUnit, clock),
    onMatter(
      'supervise',
      'superviseUnit',
      { zh: '督办', en: 'Order supervision of a unit' },
      contract.SuperviseUnit,
      superviseUnit,
      clock,
    ),
    onMatter(
      'reply-to-supervision',
      'replyToSupervision',
      { zh: '回复催办、督办', en: 'Reply to an urging or an order' },
      contract.ReplyToSupervision,
      replyToSupervision,
      clock,
    ),
    onMatter(
      'accept-reply',
      'superviseUnit',
      { zh: '认可回复', en: 'Accept the reply' },
      contract.AcceptReply,
      acceptReply,
      clock,
    ),
    onMatter(
      'repeat-supervision',
      'superviseUnit',
      { zh: '再次督办', en: 'Order again' },
      contract.RepeatSupervision,
      repeatSupervision,
      clock,
    ),
    onMatter(
      'end-supervision',
      'superviseUnit',
      { zh: '结束督办', en: 'End a supervision' },
      contract.EndSupervision,
      endSupervision,
      clock,
    ),
    onMatter(
      'set-proposal-aside',
      'superviseUnit',
      { zh: '不予督办', en: 'Set aside what a rule proposed' },
      contract.SetProposalAside,
      setProposalAside,
      clock,
    ),
  ];
}

function listRoutes(clock: Clock): readonly Route[] {
  const listed = { tag: TAG, permission: 'listMatters' } as const;
  return [
    queryRoute({
      ...listed,
      url: '/api/v1/supervisions',
      operation: 'listSupervisions',
      summary: { zh: '催办、督办列表', en: 'List urgings and orders' },
      query: contract.ListSupervisions,
      answer: contract.SupervisionPage,
      records: { act: 'listMatters', details: ({ query: { cursor: _cursor, ...narrowed } }) => narrowed },
      read: async (tx, actor, { query }) => {
        const officer = officerWho(actor, 'listMatters');
        return officer.ok
          ? succeed(await listSupervisions(tx, officer.value, query, clock.today()))
          : officer;
      },
    }),
    queryRoute({
      ...listed,
      url: '/api/v1/supervision-proposals',
      operation: 'listProposals',
      summary: { zh: '按规则提请的督办', en: 'List what rules proposed' },
      answer: contract.ProposalList,
      records: { act: 'listMatters' },
      read: async (tx, actor) => {
        const officer = officerWho(actor, 'listMatters');
        return officer.ok ? succeed(await listProposals(tx, officer.value, clock.today())) : officer;
      },
    }),
    queryRoute({
      ...listed,
      url: '/api/v1/executions',
      operation: 'listExecutions',
      summary: { zh: '待执行的支持意见', en: 'List supported opinions that wait to be carried out' },
      answer: contract.ExecutionList,
      records: { act: 'listMatters' },
      read: async (tx, actor) => {
        const officer = officerWho(actor, 'listMatters');
        return officer.ok ? succeed(await listExecutions(tx, officer.value, clock.today())) : officer;
      },
    }),
    queryRoute({
      ...listed,
      url: '/api/v1/supervisions/counts',
      operation: 'countSupervision',
      summary: { zh: '督办数量', en: 'Count what waits of supervision' },
      answer: contract.SupervisionCounts,
      records: { nothing: 'numbers without matters, asked for by every page' },
      read: async (tx, actor) => {
        const officer = officerWho(actor, 'listMatters');
        return officer.ok ? succeed(await countSupervision(tx, officer.value, clock.today())) : officer;
      },
    }),
  ];
}
