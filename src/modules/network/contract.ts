import { Type, type Static } from 'typebox';
import { Day, orNull, prose } from '#kernel/schema.ts';

const command = { additionalProperties: false } as const;

/** City, county (or district), township (or street): the levels of places and of units. */
export const Level = Type.Enum(['city', 'county', 'township']);
export type Level = Static<typeof Level>;

/** What kind of unit it is: decides who may be found competent, and whose work is counted where. */
export const UnitKind = Type.Enum([
  'leadership', // 党委、政府
  'petitionOffice', // 信访部门
  'department', // 职能部门
  'township', // 乡镇（街道）
  'enterprise', // 企事业单位
  'politicalLegal', // 政法单位
  'discipline', // 纪检监察机关
]);
export type UnitKind = Static<typeof UnitKind>;

/** The kinds of petition that a competence may be limited to (2022 art. 29–31). */
export const CompetenceKind = Type.Enum(['suggestion', 'accusation', 'appeal']);
export type CompetenceKind = Static<typeof CompetenceKind>;

/** What a post lets its officer do; the table of actions is in the access module. */
export const PostRole = Type.Enum([
  'clerk', // 信访受理岗
  'handler', // 承办岗
  'leader', // 负责人岗
  'administrator', // 系统管理员
  'securityOfficer', // 安全保密员
  'auditor', // 审计员
]);
export type PostRole = Static<typeof PostRole>;

const Id = Type.String({
  minLength: 1,
  maxLength: 60,
  pattern: '^[A-Za-z0-9._-]+$',
  expects: {
    zh: '编号只能用字母、数字、点、横线和下划线，例如 liuwan-zjj。',
    en: 'Use letters, digits, dots, dashes and underscores only, such as liuwan-housing.',
  },
});
/** A reference that a command looks up: a wrong one is told in words, not by its shape. */
const Reference = Type.String({ minLength: 1, maxLength: 60 });
const Uuid = Type.String({ format: 'uuid' });

/** A place in which matters arise: the city, a county, a township. */
export const Place = Type.Object({
  placeId: Type.String(),
  name: Type.String(),
  level: Level,
  parentId: orNull(Type.String()),
});
export type Place = Static<typeof Place>;

/** One entry of the list of content classes 内容分类. */
export const Topic = Type.Object({
  /** Six digits: two for each of the three levels. */
  topicId: Type.String(),
  parentId: orNull(Type.String()),
  level: Type.Integer({ minimum: 1, maximum: 3 }),
  name: Type.String(),
  /** Names from the first level down, joined by "/". */
  path: Type.String(),
});
export type Topic = Static<typeof Topic>;

/** A unit of the petition network. It exists from `activeFrom` until the day before `activeUntil`. */
export const Unit = Type.Object({
  unitId: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  kind: UnitKind,
  level: Level,
  /** The unit it reports to in the petition network; null at the head. */
  parentId: orNull(Type.String()),
  /** The unit that reviews what this one decided (2022 art. 35); absent or null: the one that it reports to. */
  reviewedBy: Type.Optional(orNull(Type.String())),
  /** Opinions of the unit, and of those below it, are issued once their head has approved them; absent: they are not. */
  opinionsApproved: Type.Optional(Type.Boolean()),
  placeId: Type.String(),
  activeFrom: Day,
  activeUntil: orNull(Day),
});
export type Unit = Static<typeof Unit>;

/** That a unit is competent for a topic (null: any) in a place (null: any), for one kind (null: any). */
export const Competence = Type.Object({
  competenceId: Type.String(),
  unitId: Type.String(),
  topicId: orNull(Type.String()),
  placeId: orNull(Type.String()),
  kind: orNull(CompetenceKind),
  /** Why: the unit's published list of duties or the like. */
  basis: Type.String(),
  activeFrom: Day,
  activeUntil: orNull(Day),
});
export type Competence = Static<typeof Competence>;

/** A post that an officer holds, from a day until the day before another. */
export const Post = Type.Object({
  postId: Type.String(),
  officerId: Type.String(),
  unitId: Type.String(),
  role: PostRole,
  title: Type.String(),
  activeFrom: Day,
  activeUntil: orNull(Day),
});
export type Post = Static<typeof Post>;

/** A person who works in the network. */
export const Officer = Type.Object({ officerId: Type.String(), name: Type.String(), active: Type.Boolean() });
export type Officer = Static<typeof Officer>;

/** An officer with every post they hold or held. */
export const OfficerWithPosts = Type.Object({ ...Officer.properties, posts: Type.Array(Post) });
export type OfficerWithPosts = Static<typeof OfficerWithPosts>;

/** The units in the order of the tree: each after the one it reports to, `depth` 0 at the head. */
export const UnitTree = Type.Object({
  items: Type.Array(Type.Object({ ...Unit.properties, depth: Type.Integer({ minimum: 0 }) })),
});
export type UnitTree = Static<typeof UnitTree>;

const TopicLeaf = Type.Object({ topicId: Type.String(), name: Type.String() });
const TopicBranch = Type.Object({ ...TopicLeaf.properties, children: Type.Array(TopicLeaf) });
/** The three levels of topics, nested. */
export const TopicTree = Type.Object({
  items: Type.Array(Type.Object({ ...TopicLeaf.properties, children: Type.Array(TopicBranch) })),
});
export type TopicTree = Static<typeof TopicTree>;

/** All places, each after the one it lies in. */
export const PlaceList = Type.Object({ items: Type.Array(Place) });
export type PlaceList = Static<typeof PlaceList>;

/** What one unit is or was competent for. */
export const CompetenceList = Type.Object({ items: Type.Array(Competence) });
export type CompetenceList = Static<typeof CompetenceList>;

/** Whether an officer holds a post today. */
export const Standing = Type.Enum(['inPost', 'withoutPost']);
export type Standing = Static<typeof Standing>;

/** Which officers are listed: of one unit, of a name, in a post or not. */
export const ListOfficers = Type.Object({
  unitId: Type.Optional(Reference),
  q: Type.Optional(prose(60)),
  standing: Type.Optional(Standing),
  cursor: Type.Optional(Type.String({ maxLength: 120 })),
});
export type ListOfficers = Static<typeof ListOfficers>;

/** Officers by name; `nextCursor` continues. */
export const OfficerPage = Type.Object({
  items: Type.Array(OfficerWithPosts),
  nextCursor: orNull(Type.String()),
});
export type OfficerPage = Static<typeof OfficerPage>;

/** Adds a place. The identifier is the administrative code or any other stable word. */
export const CreatePlace = Type.Object(
  { placeId: Id, name: prose(60), level: Level, parentId: Type.Optional(Reference) },
  command,
);
export type CreatePlace = Static<typeof CreatePlace>;

/** Adds a unit to the network; it begins today unless another day is given. */
export const CreateUnit = Type.Object(
  {
    unitId: Type.Optional(Id),
    name: prose(100),
    shortName: Type.Optional(prose(40)),
    kind: UnitKind,
    level: Level,
    parentId: Type.Optional(Reference),
    placeId: Reference,
    activeFrom: Type.Optional(Day),
  },
  command,
);
export type CreateUnit = Static<typeof CreateUnit>;

/** Gives a unit other names, such as to mend one: a unit that becomes another is ended, and the other added. */
export const RenameUnit = Type.Object({ name: prose(100), shortName: prose(40) }, command);
export type RenameUnit = Static<typeof RenameUnit>;

/** 设置复查（复核）机关: of what a unit decides from now on; null: the unit that it reports to. */
export const SetReviewLine = Type.Object({ reviewedBy: orNull(Reference) }, command);
export type SetReviewLine = Static<typeof SetReviewLine>;

/** 设置意见审批: whether opinions of the unit, and of those below it, need the approval of their head. */
export const SetApproval = Type.Object({ opinionsApproved: Type.Boolean() }, command);
export type SetApproval = Static<typeof SetApproval>;

/** Records that a unit is competent, and on what basis. */
export const AddCompetence = Type.Object(
  {
    competenceId: Type.Optional(Id),
    unitId: Reference,
    topicId: Type.Optional(Reference),
    placeId: Type.Optional(Reference),
    kind: Type.Optional(CompetenceKind),
    basis: prose(300),
    activeFrom: Type.Optional(Day),
  },
  command,
);
export type AddCompetence = Static<typeof AddCompetence>;

/** Adds an officer. */
export const CreateOfficer = Type.Object({ officerId: Type.Optional(Uuid), name: prose(60) }, command);
export type CreateOfficer = Static<typeof CreateOfficer>;

/** Gives an officer a post in a unit. */
export const AppointToPost = Type.Object(
  {
    officerId: Uuid,
    unitId: Reference,
    role: PostRole,
    title: prose(60),
    activeFrom: Type.Optional(Day),
    activeUntil: Type.Optional(Day),
  },
  command,
);
export type AppointToPost = Static<typeof AppointToPost>;

/** Ends a unit, a post or a competence: its last day is the day before `endsOn`. */
export const EndOn = Type.Object({ endsOn: Type.Optional(Day) }, command);
export type EndOn = Static<typeof EndOn>;
