import { Type } from 'typebox';
import type { Actor, OfficerActor } from '#kernel/actor.ts';
import { refuse, succeed } from '#kernel/result.ts';
import { downloadRoute } from '#platform/http/download.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, queryRoute, type Route } from '#platform/http/route.ts';
import { isWithin } from '#platform/db/query-reach.ts';
import { withinScope } from '#modules/access/index.ts';
import * as contract from './contract.ts';
import { approveDestruction, proposeDestruction, rejectDestruction } from './destruction.commands.ts';
import { allItems, viewCandidates, viewItems, viewListOf, viewLists } from './destruction.views.ts';
import { writeItemsWorkbook } from './items-workbook.ts';
import { changeRetention, holdMatter, releaseHold, viewRetention } from './retention.commands.ts';
import { listUnknown } from './retention.refusals.ts';
import { findList, listRules } from './retention.store.ts';

const tag = 'retention';
const Uuid = Type.String({ format: 'uuid' });
const RuleId = Type.Object({ ruleId: Type.String({ maxLength: 60 }) });
const MatterId = Type.Object({ matterId: Uuid });
const HoldId = Type.Object({ matterId: Uuid, holdId: Uuid });
const ListId = Type.Object({ listId: Uuid });

/** How long matters are kept 保管期限, what holds them back, and destruction lists 销毁清单. */
export function retentionRoutes(office: Office): readonly Route[] {
  return [...ruleRoutes(), ...holdRoutes(office), ...listRoutes(office), ...decisionRoutes(office)];
}

function ruleRoutes(): readonly Route[] {
  return [
    queryRoute({
      url: '/api/v1/retention/rules',
      operation: 'listRetentionRules',
      summary: { zh: '保管期限', en: 'How long matters are kept' },
      tag,
      permission: 'readNetwork',
      answer: contract.RetentionRules,
      records: { nothing: 'the periods are known to every officer' },
      read: async (tx) => succeed({ items: await listRules(tx) }),
    }),
    commandRoute({
      method: 'PUT',
      url: '/api/v1/retention/rules/:ruleId',
      operation: 'changeRetention',
      summary: { zh: '变更保管期限', en: 'Change how long matters of a sort are kept' },
      tag,
      permission: 'manageRetention',
      params: RuleId,
      body: contract.ChangeRetention,
      answer: contract.RetentionRules,
      records: {
        act: 'command',
        subject: ({ params }) => params.ruleId,
        details: ({ body }) => ({ years: body.years }),
      },
      work: (tx, actor, { params, body }) => changeRetention(tx, officerOf(actor), { ...params, ...body }),
    }),
  ];
}

function holdRoutes({ clock }: Office): readonly Route[] {
  return [
    queryRoute({
      url: '/api/v1/matters/:matterId/retention',
      operation: 'getRetention',
      summary: { zh: '信访事项的保管期限', en: 'How long a matter is kept, and who holds it back' },
      tag,
      permission: 'readMatter',
      params: MatterId,
      answer: contract.RetentionView,
      records: { act: 'readMatter' },
      read: (tx, actor, { params }) => viewRetention(tx, actor, params.matterId),
    }),
    commandRoute({
      method: 'POST',
      url: '/api/v1/matters/:matterId/holds',
      operation: 'holdMatter',
      summary: { zh: '暂缓销毁', en: 'Hold a matter back from destruction' },
      tag,
      permission: 'holdMatter',
      params: MatterId,
      body: contract.HoldMatter,
      answer: contract.HoldView,
      status: 201,
      records: { act: 'command' },
      work: (tx, actor, { params, body }) => holdMatter(tx, officerOf(actor), { ...params, ...body }, clock),
    }),
    commandRoute({
      method: 'POST',
      url: '/api/v1/matters/:matterId/holds/:holdId/release',
      operation: 'releaseHold',
      summary: { zh: '解除暂缓销毁', en: 'Release a hold' },
      tag,
      permission: 'holdMatter',
      params: HoldId,
      answer: contract.RetentionView,
      records: { act: 'command', subject: ({ params }) => params.holdId },
      work: (tx, actor, { params }) => releaseHold(tx, officerOf(actor), params, clock),
    }),
  ];
}

function listRoutes({ clock }: Office): readonly Route[] {
  return [
    queryRoute({
      url: '/api/v1/destruction-lists',
      operation: 'listDestructionLists',
      summary: { zh: '销毁清单', en: 'Destruction lists' },
      tag,
      permission: 'readDestruction',
      answer: contract.DestructionLists,
      records: { act: 'listMatters' },
      read: async (tx, actor) => succeed(await viewLists(tx, officerOf(actor))),
    }),
    queryRoute({
      url: '/api/v1/destruction-candidates',
      operation: 'listDestructionCandidates',
      summary: { zh: '本单位可列入销毁清单的事项', en: 'What a destruction list of one’s unit would name' },
      tag,
      permission: 'proposeDestruction',
      answer: contract.DestructionCandidates,
      records: { act: 'listMatters' },
      read: async (tx, actor) => succeed(await viewCandidates(tx, officerOf(actor), clock.today())),
    }),
    queryRoute({
      url: '/api/v1/destruction-lists/:listId',
      operation: 'getDestructionList',
      summary: { zh: '一份销毁清单', en: 'One destruction list' },
      tag,
      permission: 'readDestruction',
      params: ListId,
      answer: contract.DestructionList,
      records: { act: 'listMatters', subject: ({ params }) => params.listId },
      read: (tx, actor, { params }) => viewListOf(tx, officerOf(actor), params),
    }),
    queryRoute({
      url: '/api/v1/destruction-lists/:listId/items',
      operation: 'listDestructionItems',
      summary: { zh: '销毁清单所列事项', en: 'What a destruction list names' },
      tag,
      permission: 'readDestruction',
      params: ListId,
      query: contract.ListItems,
      answer: contract.DestructionItems,
      records: { act: 'listMatters', subject: ({ params }) => params.listId },
      read: (tx, actor, { params, query }) => viewItems(tx, officerOf(actor), { ...params, ...query }),
    }),
    commandRoute({
      method: 'POST',
      url: '/api/v1/destruction-lists/:listId/prints',
      operation: 'recordDestructionPrint',
      summary: { zh: '记录打印销毁清单', en: 'Record that a destruction list is printed' },
      tag,
      permission: 'readDestruction',
      params: ListId,
      answer: contract.DestructionList,
      records: { act: 'print', subject: ({ params }) => params.listId },
      work: (tx, actor, { params }) => viewListOf(tx, officerOf(actor), params),
    }),
    downloadRoute({
      url: '/api/v1/destruction-lists/:listId/items.xlsx',
      operation: 'exportDestructionList',
      summary: { zh: '导出销毁清单（Excel）', en: 'Export a destruction list as a workbook' },
      tag,
      permission: 'readDestruction',
      params: ListId,
      records: { act: 'export', subject: ({ params }) => params.listId },
      prepare: async (tx, actor, { params: { listId } }) => {
        const list = await findList(tx, listId);
        if (list === undefined || !isWithin(withinScope(actor), list.unitId)) return refuse(listUnknown);
        return succeed({
          fileName: `destruction-${clock.today()}.xlsx`,
          write: (out, { database, language }) =>
            database.transactionAs(actor, (reading) =>
              writeItemsWorkbook(out, allItems(reading, officerOf(actor), listId), language),
            ),
        });
      },
    }),
  ];
}

function decisionRoutes({ clock }: Office): readonly Route[] {
  const decision = {
    method: 'POST',
    tag,
    permission: 'approveDestruction',
    params: ListId,
    answer: contract.DestructionList,
  } as const;
  return [
    commandRoute({
      method: 'POST',
      url: '/api/v1/destruction-lists',
      operation: 'proposeDestruction',
      summary: { zh: '拟定销毁清单', en: 'Propose a destruction list' },
      tag,
      permission: 'proposeDestruction',
      body: contract.ProposeDestruction,
      answer: contract.DestructionList,
      status: 201,
      records: { act: 'command', subject: (_asked, list) => list?.listId },
      work: (tx, actor, { body }) => proposeDestruction(tx, officerOf(actor), body, clock),
    }),
    commandRoute({
      ...decision,
      url: '/api/v1/destruction-lists/:listId/approve',
      operation: 'approveDestruction',
      summary: { zh: '批准销毁清单', en: 'Approve a destruction list' },
      body: contract.ApproveDestruction,
      records: {
        act: 'command',
        subject: ({ params }) => params.listId,
        details: ({ body }) => ({ digest: body.digest }),
      },
      work: (tx, actor, { params, body }) =>
        approveDestruction(tx, officerOf(actor), { ...params, ...body }, clock),
    }),
    commandRoute({
      ...decision,
      url: '/api/v1/destruction-lists/:listId/reject',
      operation: 'rejectDestruction',
      summary: { zh: '退回销毁清单', en: 'Reject a destruction list' },
      body: contract.RejectDestruction,
      records: { act: 'command', subject: ({ params }) => params.listId },
      work: (tx, actor, { params, body }) =>
        rejectDestruction(tx, officerOf(actor), { ...params, ...body }, clock),
    }),
  ];
}

/** The officer who asks. @throws at a route that lets in anybody else */
function officerOf(actor: Actor): OfficerActor {
  if (actor.kind !== 'officer') throw new Error('only officers decide what is kept');
  return actor;
}
