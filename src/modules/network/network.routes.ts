import { Type } from 'typebox';
import type { Clock } from '#kernel/clock.ts';
import { succeed } from '#kernel/result.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, queryRoute, type Route } from '#platform/http/route.ts';
import * as contract from './contract.ts';
import {
  addCompetence,
  closeCompetence,
  closeUnit,
  createPlace,
  createUnit,
  renameUnit,
  setApproval,
  setReviewLine,
} from './network.commands.ts';
import {
  viewCompetences,
  viewOfficer,
  viewOfficers,
  viewPlaces,
  viewTopics,
  viewUnits,
} from './network.views.ts';
import { appointToPost, closePost, createOfficer } from './officer.commands.ts';

const tag = 'network';
const reading = { tag, permission: 'readNetwork' } as const;
const creating = { method: 'POST', status: 201, tag, permission: 'manageNetwork' } as const;
const granting = { tag, method: 'POST', permission: 'managePosts' } as const;
const ending = { method: 'POST', tag, permission: 'manageNetwork' } as const;

const OPEN = { nothing: 'the network is known to every officer' } as const;

const UnitId = Type.Object({ unitId: Type.String() });
const CompetenceId = Type.Object({ competenceId: Type.String() });
const OfficerId = Type.Object({ officerId: Type.String({ format: 'uuid' }) });
const PostId = Type.Object({ postId: Type.String({ format: 'uuid' }) });

/** Units, topics, places and officers: lists for everybody, changes for administrators, posts by security officers. */
export function networkRoutes({ clock }: Office): readonly Route[] {
  return [
    ...listRoutes(),
    ...officerListRoutes(clock),
    ...createRoutes(clock),
    ...settingRoutes(clock),
    ...changeRoutes(clock),
  ];
}

function listRoutes(): readonly Route[] {
  return [
    queryRoute({
      ...reading,
      url: '/api/v1/units',
      operation: 'listUnits',
      summary: { zh: '机构树', en: 'The tree of units' },
      answer: contract.UnitTree,
      records: OPEN,
      read: async (tx) => succeed(await viewUnits(tx)),
    }),
    queryRoute({
      ...reading,
      url: '/api/v1/topics',
      operation: 'listTopics',
      summary: { zh: '内容分类', en: 'The topics' },
      answer: contract.TopicTree,
      records: OPEN,
      read: async (tx) => succeed(await viewTopics(tx)),
    }),
    queryRoute({
      ...reading,
      url: '/api/v1/places',
      operation: 'listPlaces',
      summary: { zh: '地方', en: 'The places' },
      answer: contract.PlaceList,
      records: OPEN,
      read: async (tx) => succeed(await viewPlaces(tx)),
    }),
    queryRoute({
      ...reading,
      url: '/api/v1/competences',
      operation: 'listCompetences',
      summary: { zh: '单位职责', en: 'The competences of a unit' },
      query: UnitId,
      answer: contract.CompetenceList,
      records: OPEN,
      read: async (tx, _actor, { query }) => succeed(await viewCompetences(tx, query.unitId)),
    }),
  ];
}

function officerListRoutes(clock: Clock): readonly Route[] {
  return [
    queryRoute({
      ...reading,
      url: '/api/v1/officers',
      operation: 'listOfficers',
      summary: { zh: '工作人员', en: 'The officers' },
      query: contract.ListOfficers,
      answer: contract.OfficerPage,
      records: OPEN,
      read: async (tx, _actor, { query }) => succeed(await viewOfficers(tx, query, clock.today())),
    }),
    queryRoute({
      ...reading,
      url: '/api/v1/officers/:officerId',
      operation: 'getOfficer',
      summary: { zh: '工作人员及其岗位', en: 'An officer with their posts' },
      params: OfficerId,
      answer: contract.OfficerWithPosts,
      records: OPEN,
      read: (tx, _actor, { params }) => viewOfficer(tx, params.officerId),
    }),
  ];
}

function createRoutes(clock: Clock): readonly Route[] {
  return [
    commandRoute({
      ...creating,
      url: '/api/v1/places',
      operation: 'createPlace',
      summary: { zh: '新增地方', en: 'Add a place' },
      body: contract.CreatePlace,
      answer: contract.Place,
      records: { act: 'command', subject: (_asked, place) => place?.placeId },
      work: (tx, actor, { body }) => createPlace(tx, actor, body),
    }),
    commandRoute({
      ...creating,
      url: '/api/v1/units',
      operation: 'createUnit',
      summary: { zh: '新增单位', en: 'Add a unit' },
      body: contract.CreateUnit,
      answer: contract.Unit,
      records: { act: 'command', subject: (_asked, unit) => unit?.unitId },
      work: (tx, actor, { body }) => createUnit(tx, actor, body, clock),
    }),
    commandRoute({
      ...creating,
      url: '/api/v1/competences',
      operation: 'addCompetence',
      summary: { zh: '新增职责', en: 'Add a competence' },
      body: contract.AddCompetence,
      answer: contract.Competence,
      records: { act: 'command', subject: (_asked, competence) => competence?.competenceId },
      work: (tx, actor, { body }) => addCompetence(tx, actor, body, clock),
    }),
    commandRoute({
      ...creating,
      url: '/api/v1/officers',
      operation: 'createOfficer',
      summary: { zh: '登记工作人员', en: 'Add an officer' },
      body: contract.CreateOfficer,
      answer: contract.Officer,
      records: { act: 'permissionChange', subject: (_asked, officer) => officer?.officerId },
      work: (tx, actor, { body }) => createOfficer(tx, actor, body, clock),
    }),
    commandRoute({
      ...granting,
      status: 201,
      url: '/api/v1/posts',
      operation: 'appointToPost',
      summary: { zh: '任职', en: 'Give an officer a post' },
      body: contract.AppointToPost,
      answer: contract.Post,
      records: {
        act: 'permissionChange',
        subject: (_asked, post) => post?.postId,
        details: ({ body }) => ({ officerId: body.officerId, unitId: body.unitId, role: body.role }),
      },
      work: (tx, actor, { body }) => appointToPost(tx, actor, body, clock),
    }),
  ];
}

function settingRoutes(clock: Clock): readonly Route[] {
  return [
    commandRoute({
      ...ending,
      method: 'PUT',
      url: '/api/v1/units/:unitId/review-line',
      operation: 'setReviewLine',
      summary: { zh: '设置复查（复核）机关', en: 'Set who reviews the decisions of a unit' },
      params: UnitId,
      body: contract.SetReviewLine,
      answer: contract.Unit,
      records: {
        act: 'command',
        subject: ({ params }) => params.unitId,
        details: ({ body }) => ({ reviewedBy: body.reviewedBy }),
      },
      work: (tx, actor, { params, body }) => setReviewLine(tx, actor, { ...params, ...body }, clock),
    }),
    commandRoute({
      ...ending,
      method: 'PUT',
      url: '/api/v1/units/:unitId/approval',
      operation: 'setApproval',
      summary: { zh: '设置意见审批', en: 'Set whether opinions of a unit need the approval of its head' },
      params: UnitId,
      body: contract.SetApproval,
      answer: contract.Unit,
      records: {
        act: 'command',
        subject: ({ params }) => params.unitId,
        details: ({ body }) => ({ opinionsApproved: body.opinionsApproved }),
      },
      work: (tx, actor, { params, body }) => setApproval(tx, actor, { ...params, ...body }),
    }),
  ];
}

function changeRoutes(clock: Clock): readonly Route[] {
  return [
    commandRoute({
      ...ending,
      method: 'PUT',
      url: '/api/v1/units/:unitId/name',
      operation: 'renameUnit',
      summary: { zh: '更改单位名称', en: 'Rename a unit' },
      params: UnitId,
      body: contract.RenameUnit,
      answer: contract.Unit,
      records: {
        act: 'command',
        subject: ({ params }) => params.unitId,
        details: ({ body }) => ({ name: body.name, shortName: body.shortName }),
      },
      work: (tx, actor, { params, body }) => renameUnit(tx, actor, { ...params, ...body }),
    }),
    commandRoute({
      ...ending,
      url: '/api/v1/units/:unitId/end',
      operation: 'closeUnit',
      summary: { zh: '终止单位', en: 'End a unit' },
      params: UnitId,
      body: contract.EndOn,
      answer: contract.Unit,
      records: { act: 'command', subject: ({ params }) => params.unitId },
      work: (tx, actor, { params, body }) => closeUnit(tx, actor, { ...params, ...body }, clock),
    }),
    commandRoute({
      ...ending,
      url: '/api/v1/competences/:competenceId/end',
      operation: 'closeCompetence',
      summary: { zh: '终止职责', en: 'End a competence' },
      params: CompetenceId,
      body: contract.EndOn,
      answer: contract.Competence,
      records: { act: 'command', subject: ({ params }) => params.competenceId },
      work: (tx, actor, { params, body }) => closeCompetence(tx, actor, { ...params, ...body }, clock),
    }),
    commandRoute({
      ...granting,
      url: '/api/v1/posts/:postId/end',
      operation: 'closePost',
      summary: { zh: '免职', en: 'End a post' },
      params: PostId,
      body: contract.EndOn,
      answer: contract.Post,
      records: { act: 'permissionChange', subject: ({ params }) => params.postId },
      work: (tx, actor, { params, body }) => closePost(tx, actor, { ...params, ...body }, clock),
    }),
  ];
}
