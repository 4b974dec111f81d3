import { Type } from 'typebox';
import { succeed } from '#kernel/result.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, queryRoute, type Route } from '#platform/http/route.ts';
import { SIGNED_IN } from './authenticate.ts';
import * as contract from './contract.ts';
import { delegatePost, revokeDelegation } from './delegation.commands.ts';
import { viewDelegablePosts, viewDelegations, viewOwnDelegations } from './delegation.views.ts';
import { actingOfficer } from './request.ts';

const tag = 'access';
const OfficerId = Type.Object({ officerId: Type.String({ format: 'uuid' }) });
const DelegationId = Type.Object({ delegationId: Type.String({ format: 'uuid' }) });

/** Handing posts over to other officers for a while 代行授权. */
export function delegationRoutes({ clock }: Office): readonly Route[] {
  return [
    queryRoute({
      url: '/api/v1/delegations/own',
      operation: 'listOwnDelegations',
      summary: { zh: '本人的代行授权', en: 'What one handed over, and what was handed over to one' },
      tag,
      permission: SIGNED_IN,
      answer: contract.OwnDelegations,
      records: { nothing: 'officers see what they gave and were given themselves' },
      read: async (tx, actor) => succeed(await viewOwnDelegations(tx, actingOfficer(actor), clock.today())),
    }),
    queryRoute({
      url: '/api/v1/delegations',
      operation: 'listDelegations',
      summary: { zh: '现行的代行授权', en: 'Every delegation that stands or is to come' },
      tag,
      permission: 'managePosts',
      query: contract.ListDelegations,
      answer: contract.DelegationList,
      records: { nothing: 'who may act in which post is known to every officer' },
      read: async (tx, actor, { query }) =>
        succeed(await viewDelegations(tx, actingOfficer(actor), query, clock.today())),
    }),
    queryRoute({
      url: '/api/v1/officers/:officerId/delegable-posts',
      operation: 'listDelegablePosts',
      summary: { zh: '某人的岗位可以授权谁代行', en: 'To whom somebody’s posts may be handed over' },
      tag,
      permission: 'managePosts',
      params: OfficerId,
      query: contract.DelegablePostsQuery,
      answer: contract.DelegablePosts,
      records: { nothing: 'posts and colleagues are known to every officer' },
      read: async (tx, _actor, { params, query }) =>
        succeed(await viewDelegablePosts(tx, { ...params, unitId: query.unitId }, clock.today())),
    }),
    commandRoute({
      method: 'POST',
      url: '/api/v1/delegations',
      operation: 'delegatePost',
      summary: { zh: '授权他人代行', en: 'Hand a post over' },
      tag,
      permission: 'delegatePost',
      body: contract.DelegatePost,
      answer: contract.DelegationView,
      status: 201,
      records: {
        act: 'permissionChange',
        subject: (_asked, delegation) => delegation?.delegationId,
        details: ({ body }) => ({
          postId: body.postId,
          officerId: body.officerId,
          from: body.from,
          to: body.to,
        }),
      },
      work: (tx, actor, { body }) => delegatePost(tx, actingOfficer(actor), body, clock),
    }),
    commandRoute({
      method: 'POST',
      url: '/api/v1/delegations/:delegationId/revoke',
      operation: 'revokeDelegation',
      summary: { zh: '撤销代行授权', en: 'Take a post back' },
      tag,
      permission: 'delegatePost',
      params: DelegationId,
      answer: contract.DelegationView,
      records: { act: 'permissionChange', subject: ({ params }) => params.delegationId },
      work: (tx, actor, { params }) => revokeDelegation(tx, actingOfficer(actor), params, clock),
    }),
  ];
}
