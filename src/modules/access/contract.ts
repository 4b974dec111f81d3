import { Type, type Static } from 'typebox';
import { orNull, prose } from '#kernel/schema.ts';
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
  'giveNotice',
  'acceptMatter',
  'extendDeadline',
  'answerMatter',
  'serveAnswer',
  'closeMatter',
  'decideRepeat',
  'readMatter',
  'listMatters',
  'searchMatters',
  'checkRepeats',
  'readReport',
  'exportReport',
  'readNetwork',
  'manageNetwork',
  'managePosts',
  'manageAccounts',
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
});
export type SignInWays = Static<typeof SignInWays>;

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

/** Goes on in another of one's own posts. */
export const SwitchPost = Type.Object({ postId: Uuid }, command);
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

/** An account, without its secrets. */
export const Account = Type.Object({ officerId: Uuid, login: Type.String() });
export type Account = Static<typeof Account>;

const OwnPost = Type.Object({
  postId: Uuid,
  title: Type.String(),
  role: PostRole,
  unitId: Type.String(),
  unitName: Type.String(),
});

/** Who is signed in, in which post, and what that post may do. */
export const WhoAmI = Type.Object({
  officerId: Uuid,
  name: Type.String(),
  post: OwnPost,
  /** All posts this officer holds today: they may switch. */
  posts: Type.Array(OwnPost),
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
