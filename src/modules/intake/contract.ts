import { Type, type Static } from 'typebox';
import { Day, orNull, prose } from '#kernel/schema.ts';

/** How a submission came in 信访形式. `superior` is a matter that a higher office assigned 上级交办. */
export const Channel = Type.Enum(['letter', 'visit', 'call', 'online', 'mailbox', 'superior']);
export type Channel = Static<typeof Channel>;

/** Suggestion 建议意见, accusation 检举控告, appeal for decision 申诉求决 (2022 art. 29–31). */
export const Kind = Type.Enum(['suggestion', 'accusation', 'appeal']);
export type Kind = Static<typeof Kind>;

/** 集体访: five or more people on one visit. */
export const COLLECTIVE_FROM = 5;

/** At most five representatives speak for many (2022 art. 20(3), 2005 art. 18(2)). */
export const MOST_REPRESENTATIVES = 5;

const LONGEST_BODY = 20_000;

/** A person of the submission, as typed at the desk or on the portal. */
export const PartyInput = Type.Object(
  {
    role: Type.Enum(['petitioner', 'representative', 'agent']),
    name: Type.Optional(prose(100)),
    phone: Type.Optional(Type.String({ pattern: '^[0-9+ ()-]{5,20}$' })),
    idNumber: Type.Optional(Type.String({ pattern: '^[0-9A-Za-z]{5,20}$' })),
    address: Type.Optional(prose(200)),
  },
  { additionalProperties: false },
);
export type PartyInput = Static<typeof PartyInput>;

/** One thing asked for 诉求. */
export const ClaimInput = Type.Object(
  { text: prose(2000), kind: Kind, topicId: Type.Optional(Type.String()) },
  { additionalProperties: false },
);
export type ClaimInput = Static<typeof ClaimInput>;

/** Whom an accusation is about 被反映人: by name, and by unit and officer where they are of the network. */
export const AccusedInput = Type.Object(
  {
    kind: Type.Enum(['unit', 'person']),
    name: prose(100),
    /** The unit accused, or the one in which the person serves. */
    unitId: Type.Optional(Type.String({ maxLength: 100 })),
    officerId: Type.Optional(Type.String({ format: 'uuid' })),
  },
  { additionalProperties: false },
);
export type AccusedInput = Static<typeof AccusedInput>;

/** A letter, visit, call or message to be registered 登记. */
export const RegisterSubmission = Type.Object(
  {
    channel: Channel,
    /** The day it came, which starts the clock; not after today. */
    receivedOn: Day,
    title: prose(200),
    body: prose(LONGEST_BODY),
    placeId: Type.String(),
    topicId: Type.Optional(Type.String()),
    participants: Type.Integer({ minimum: 1, maximum: 100_000 }),
    peopleAffected: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000 })),
    anonymous: Type.Optional(Type.Boolean()),
    /** The petitioner asks that nobody learn who they are 请求对身份保密. With an accusation that holds without asking. */
    sealIdentity: Type.Optional(Type.Boolean()),
    parties: Type.Array(PartyInput, { maxItems: 20 }),
    claims: Type.Array(ClaimInput, { minItems: 1, maxItems: 20 }),
    /** Only for accusations; they, and units below theirs, never learn of the matter (2022 art. 30(3)). */
    accused: Type.Optional(Type.Array(AccusedInput, { maxItems: 20 })),
    receivedByLeader: Type.Optional(Type.Enum(['city', 'county'])),
    upstreamNumber: Type.Optional(Type.String({ maxLength: 60 })),
    upstreamLevel: Type.Optional(Type.Enum(['state', 'province', 'city'])),
  },
  { additionalProperties: false },
);
export type RegisterSubmission = Static<typeof RegisterSubmission>;

/** What the petitioner takes home 登记凭证: enough to follow the matter, together with a second fact. */
export const Receipt = Type.Object({
  matterId: Type.String(),
  submissionId: Type.String(),
  number: Type.String(),
  queryCode: Type.String(),
  receivedOn: Day,
  registeredUnit: Type.String(),
  /** Whether officers see who petitions only once a second person lets them 身份保密. */
  identitySealed: Type.Boolean(),
});
export type Receipt = Static<typeof Receipt>;

/** One submission as officers see it. */
export const SubmissionView = Type.Object({
  submissionId: Type.String(),
  number: Type.String(),
  channel: Channel,
  receivedOn: Day,
  registeredAt: Type.String({ format: 'date-time' }),
  registeredUnit: Type.String(),
  title: Type.String(),
  body: Type.String(),
  participants: Type.Integer(),
  peopleAffected: Type.Integer(),
  anonymous: Type.Boolean(),
  repeat: Type.Boolean(),
  receivedByLeader: orNull(Type.String()),
  upstreamNumber: orNull(Type.String()),
});
export type SubmissionView = Static<typeof SubmissionView>;

/**
 * A person of the matter. What is known of them is masked, except where they were asked for with a reason; of a sealed
 * identity nothing is there at all.
 */
export const PartyView = Type.Object({
  partyId: Type.String(),
  role: Type.String(),
  sealed: Type.Boolean(),
  name: orNull(Type.String()),
  phone: orNull(Type.String()),
  idNumber: orNull(Type.String()),
  address: orNull(Type.String()),
});
export type PartyView = Static<typeof PartyView>;

/** What a petitioner proves a matter by: number, query code, last four of phone or identity number. */
export const TrackingProof = Type.Object(
  {
    number: Type.String({ minLength: 1, maxLength: 40 }),
    queryCode: Type.String({ minLength: 1, maxLength: 40 }),
    lastFour: Type.String({ pattern: '^[0-9Xx]{4}$' }),
  },
  { additionalProperties: false },
);
export type TrackingProof = Static<typeof TrackingProof>;

/** Asks for earlier matters that may be the same one 查重. */
export const CheckRepeats = Type.Object(
  {
    title: Type.Optional(Type.String({ maxLength: 200 })),
    body: Type.Optional(Type.String({ maxLength: LONGEST_BODY })),
    parties: Type.Optional(Type.Array(PartyInput, { maxItems: 20 })),
  },
  { additionalProperties: false },
);
export type CheckRepeats = Static<typeof CheckRepeats>;
