import { Type, type Static } from 'typebox';
import { Day, orNull, prose, Sentence } from '#kernel/schema.ts';
import { PostRole } from '#modules/network/contract.ts';

const command = { additionalProperties: false } as const;
const Uuid = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
/** Longer than any password a person types, short enough to hash. Whether it is good is said in words. */
const Password = Type.String({ minLength: 1, maxLength: 200 });

/** What people do with the system; which post may do what is in `rules/permissions.ts`. */
export const Action = Type.Enum([
  'registerSubmission',
  'importLedger',
  'routeMatter',
  'objectToRouting',
  'decideObjection',
  'giveNotice',
  'acceptMatter',
  'extendDeadline',
  'answerMatter',
  'draftOpinion',
  'approveOpinion',
  'serveAnswer',
  'closeMatter',
  'declineMatter',
  'replyDirectly',
  'withdrawMatter',
  'decideRepeat',
  'relateMatter',
  'moveRegulation',
  'handleSimply',
  'nameAccused',
  'involveUnit',
  'recuseOfficer',
  'readMatter',
  'listMatters',
  'searchMatters',
  'checkRepeats',
  'unmaskParty',
  'askForOpening',
  'decideOpening',
  'endOpening',
  'recordWaiver',
  'decideWaiver',
  'reissueQueryCode',
  'addAttachment',
  'issueDocument',
  'addNote',
  'recordAgreement',
  'reportExecution',
  'requestReview',
  'admitReview',
  'decideReview',
  'serveReview',
  'holdHearing',
  'urgeUnit',
  'superviseUnit',
  'replyToSupervision',
  'makeRecommendation',
  'answerRecommendation',
  'readRecommendation',
  'readReport',
  'exportReport',
  'holdMatter',
  'proposeDestruction',
  'approveDestruction',
  'readDestruction',
  'readNetwork',
  'manageNetwork',
  'manageRetention',
  'keepLaw',
  'managePosts',
  'manageAccounts',
  'delegatePost',
  'recoverAccess',
  'readAudit',
  'exportAudit',
]);
export type Action = Static<typeof Action>;

/** Signs an officer in; `postId` where they hold several posts and do not want the first. */
export const SignIn = Type.Object(
  { login: Type.String({ minLength: 1, maxLength: 60 }), password: Password, postId: Type.Optional(Uuid) },
  command,
);
export type SignIn = Static<typeof SignIn>;

/** What is still asked of somebody who is signing in; `rules/sign-in-step.ts` decides. */
export const SignInStep = Type.Enum(['secondFactor', 'newPassword', 'enrolment', 'complete']);
export type SignInStep = Static<typeof SignInStep>;

/** How far a sign-in has come. Only a complete one lets its officer do anything else. */
export const SignInState = Type.Object({
  step: SignInStep,
  name: Type.String(),
  login: Type.String(),
  /** Whether codes of an authenticator are taken from this officer. */
  hasAuthenticator: Type.Boolean(),
  hasPasskey: Type.Boolean(),
});
export type SignInState = Static<typeof SignInState>;

/** How one may sign in to this installation. */
export const SignInWays = Type.Object({
  /** Whether it is the demo city, where the server shows the code. */
  demo: Type.Boolean(),
  /** Whether the office has an identity provider of its own. */
  singleSignOn: Type.Boolean(),
});
export type SignInWays = Static<typeof SignInWays>;

/** Why somebody who came back from the identity provider is not let in. */
export const SingleSignOnRefusal = Type.Enum(['unknown', 'locked', 'post', 'failed']);
export type SingleSignOnRefusal = Static<typeof SingleSignOnRefusal>;

/** The present code of an officer of the demo city. */
export const DemoCode = Type.Object({ code: Type.String() });

/** A code that an authenticator made. */
export const GiveCode = Type.Object(
  {
    code: Type.String({
      pattern: '^\\s*\\d{3}\\s?\\d{3}\\s*$',
      maxLength: 20,
      expects: { zh: '动态口令为6位数字。', en: 'A code has six digits.' },
    }),
  },
  command,
);
export type GiveCode = Static<typeof GiveCode>;

/** What a browser is asked to do with a passkey, in the words of WebAuthn. */
export const PasskeyQuestion = Type.Object({ options: Type.Record(Type.String(), Type.Unknown()) });
export type PasskeyQuestion = Static<typeof PasskeyQuestion>;

/** What the browser answers; the library that asked reads it. */
export const PasskeyAnswer = Type.Object({ response: Type.Record(Type.String(), Type.Unknown()) }, command);
export type PasskeyAnswer = Static<typeof PasskeyAnswer>;

/** Adds a passkey; the name tells the officer which device it is. */
export const AddPasskey = Type.Object({ ...PasskeyAnswer.properties, name: prose(60) }, command);
export type AddPasskey = Static<typeof AddPasskey>;

/** A new secret for an authenticator, shown once. */
export const ShownSecret = Type.Object({
  /** For typing in. */
  secret: Type.String(),
  /** For the picture that an app reads. */
  uri: Type.String(),
});
export type ShownSecret = Static<typeof ShownSecret>;

/** One's own second factors, without their secrets. */
export const FactorList = Type.Object({
  authenticatorSince: orNull(Instant),
  passkeys: Type.Array(
    Type.Object({
      passkeyId: Type.String(),
      name: Type.String(),
      createdAt: Instant,
      lastUsedAt: orNull(Instant),
    }),
  ),
});
export type FactorList = Static<typeof FactorList>;

/** Goes on in another of one's own posts, or in one that was handed over to oneself. */
export const SwitchPost = Type.Object(
  {
    postId: Uuid,
    /** By which delegation, where the post is another officer's. */
    delegationId: Type.Optional(Uuid),
  },
  command,
);
export type SwitchPost = Static<typeof SwitchPost>;

/** Changes one's own password. */
export const ChangePassword = Type.Object({ current: Password, next: Password }, command);
export type ChangePassword = Static<typeof ChangePassword>;

/** Lets an officer sign in. */
export const CreateAccount = Type.Object(
  {
    officerId: Uuid,
    login: prose(60),
    /** The first password, told to the officer in person, who changes it. */
    password: Password,
  },
  command,
);
export type CreateAccount = Static<typeof CreateAccount>;

/** Lets an officer sign in who will choose the password through a one-time link. */
export const InviteOfficer = Type.Object({ officerId: Uuid, login: prose(60) }, command);
export type InviteOfficer = Static<typeof InviteOfficer>;

/** An account, without its secrets. */
export const Account = Type.Object({ officerId: Uuid, login: Type.String() });
export type Account = Static<typeof Account>;

const OfficeRole = Type.Enum(['administrator', 'securityOfficer', 'auditor']);
const Token = Type.String({ minLength: 1, maxLength: 100 });

/** The token of a one-time link. */
export const FirstStart = Type.Object({ token: Token }, command);
export type FirstStart = Static<typeof FirstStart>;

/** What a first start has to set up. */
export const FirstStartState = Type.Object({
  /** The offices that nobody holds. */
  offices: Type.Array(OfficeRole),
  /** Whether there is no unit yet, so that city and petition office are to be named. */
  needsUnit: Type.Boolean(),
});
export type FirstStartState = Static<typeof FirstStartState>;

/** Names the people of the offices, and the city and its petition office where there is no unit yet. */
export const SetUpOffices = Type.Object(
  {
    token: Token,
    city: Type.Optional(prose(60)),
    office: Type.Optional(prose(100)),
    people: Type.Array(Type.Object({ role: OfficeRole, name: prose(60), login: prose(60) }, command), {
      minItems: 1,
      maxItems: 3,
    }),
  },
  command,
);
export type SetUpOffices = Static<typeof SetUpOffices>;

/** A one-time link for each of them, to be handed over in person. */
export const PersonalLinks = Type.Object({
  links: Type.Array(
    Type.Object({ role: OfficeRole, name: Type.String(), login: Type.String(), token: Type.String() }),
  ),
});
export type PersonalLinks = Static<typeof PersonalLinks>;

/** Whom a personal link is for. */
export const Invitation = Type.Object({ name: Type.String(), login: Type.String() });
export type Invitation = Static<typeof Invitation>;

/** Chooses one's password by a personal link. */
export const UsePersonalLink = Type.Object({ token: Token, password: Password }, command);
export type UsePersonalLink = Static<typeof UsePersonalLink>;

/** Asks that a colleague who cannot sign in may enrol anew. */
export const AskForRecovery = Type.Object({ login: prose(60), reason: prose(300) }, command);
export type AskForRecovery = Static<typeof AskForRecovery>;

/** A recovery that waits for a second person. */
export const RecoveryView = Type.Object({
  recoveryId: Uuid,
  name: Type.String(),
  login: Type.String(),
  reason: Type.String(),
  askedBy: Type.String(),
  askedAt: Instant,
  /** Whether whoever reads this may be that second person. */
  mayConfirm: Type.Boolean(),
});
export type RecoveryView = Static<typeof RecoveryView>;

/** The recoveries that wait, the newest first. */
export const RecoveryList = Type.Object({ items: Type.Array(RecoveryView) });
export type RecoveryList = Static<typeof RecoveryList>;

/** A one-time link for one officer, shown once, to be handed over in person. */
export const PersonalLink = Type.Object({ name: Type.String(), login: Type.String(), token: Type.String() });
export type PersonalLink = Static<typeof PersonalLink>;

/** How a colleague may sign in, for those who keep accounts; `account` is null where none was opened. */
export const AccountView = Type.Object({
  account: orNull(
    Type.Object({
      login: Type.String(),
      /** Whether the officer has ever used it; before, a link that was lost can be made again. */
      used: Type.Boolean(),
      /** Until when a one-time link that was not used counts. */
      linkUntil: orNull(Instant),
      lockedUntil: orNull(Instant),
      hasAuthenticator: Type.Boolean(),
      hasPasskey: Type.Boolean(),
      /** In how many places the officer is signed in. */
      openSessions: Type.Integer({ minimum: 0 }),
    }),
  ),
});
export type AccountView = Static<typeof AccountView>;

/** Unlocks an account before its time. */
export const UnlockAccount = Type.Object({ login: prose(60) }, command);

const OwnPost = Type.Object({
  postId: Uuid,
  title: Type.String(),
  role: PostRole,
  unitId: Type.String(),
  unitName: Type.String(),
});
const UsablePost = Type.Object({
  ...OwnPost.properties,
  /** Whose post it is, where it was handed over to this officer 代行. */
  onBehalfOf: orNull(Type.Object({ delegationId: Uuid, name: Type.String(), to: Day })),
});

/** Who is signed in, in which post, and what that post may do. */
export const WhoAmI = Type.Object({
  officerId: Uuid,
  name: Type.String(),
  post: UsablePost,
  /** All posts this officer holds today, and those handed over to them: they may switch. */
  posts: Type.Array(UsablePost),
  permissions: Type.Array(Action),
  /** The units whose matters this officer works with. */
  scope: Type.Array(Type.String()),
});
export type WhoAmI = Static<typeof WhoAmI>;

/** One of one's own sessions. */
export const SessionView = Type.Object({
  /** Names the session; useless for signing in. */
  sessionId: Type.String(),
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
  postTitle: orNull(Type.String()),
  current: Type.Boolean(),
});
export type SessionView = Static<typeof SessionView>;

/** One's own sessions that have not ended, the newest first. */
export const SessionList = Type.Object({ items: Type.Array(SessionView) });
export type SessionList = Static<typeof SessionList>;

/** planned: begins later. postEnded: one of the two officers no longer holds a post. Only `standing` lets anybody act. */
export const DelegationState = Type.Enum(['planned', 'standing', 'over', 'revoked', 'postEnded']);
export type DelegationState = Static<typeof DelegationState>;

/** 代行授权: hands a post over to another officer, from one day to another, both included. */
export const DelegatePost = Type.Object(
  {
    postId: Uuid,
    /** Who is to act. */
    officerId: Uuid,
    from: Day,
    to: Day,
    /** What may be done; reading the matters of the post goes with it. */
    actions: Type.Array(Action, { minItems: 1, maxItems: 60 }),
    reason: prose(300),
  },
  command,
);
export type DelegatePost = Static<typeof DelegatePost>;

const NamedAction = Type.Object({ action: Action, name: Sentence });

/** A post handed over, as officers see it. */
export const DelegationView = Type.Object({
  delegationId: Uuid,
  post: OwnPost,
  giverName: Type.String(),
  delegateId: Uuid,
  delegateName: Type.String(),
  from: Day,
  to: Day,
  actions: Type.Array(NamedAction),
  reason: Type.String(),
  /** Who recorded it: the giver, or a security officer. */
  givenBy: Type.String(),
  state: DelegationState,
  /** Whether whoever reads this may revoke it. */
  mayRevoke: Type.Boolean(),
});
export type DelegationView = Static<typeof DelegationView>;

/** Asks for every delegation that stands or is to come, `after` being the last one of the page before. */
export const ListDelegations = Type.Object({ after: Type.Optional(Uuid) }, command);
export type ListDelegations = Static<typeof ListDelegations>;

/** Delegations, the latest first. */
export const DelegationList = Type.Object({ items: Type.Array(DelegationView), nextAfter: orNull(Uuid) });
export type DelegationList = Static<typeof DelegationList>;

/** A post that may be handed over, which of its actions, and to whom. */
export const DelegablePost = Type.Object({
  post: OwnPost,
  actions: Type.Array(NamedAction),
  /** Officers of the unit to whom the post may be handed over. */
  colleagues: Type.Array(Type.Object({ officerId: Uuid, name: Type.String() })),
});
export type DelegablePost = Static<typeof DelegablePost>;

/** Asks to whom somebody's posts may be handed over; `unitId` where that is to be somebody of another unit. */
export const DelegablePostsQuery = Type.Object(
  { unitId: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })) },
  command,
);

/** What of an officer's posts a security officer may hand over. */
export const DelegablePosts = Type.Object({ items: Type.Array(DelegablePost), mostDays: Type.Integer() });
export type DelegablePosts = Static<typeof DelegablePosts>;

/** What one gave and was given, and what of one's own posts may be handed over. */
export const OwnDelegations = Type.Object({
  given: Type.Array(DelegationView),
  received: Type.Array(DelegationView),
  /** Empty where one acts in somebody else's post. */
  mayGive: Type.Array(DelegablePost),
  mostDays: Type.Integer(),
});
export type OwnDelegations = Static<typeof OwnDelegations>;
