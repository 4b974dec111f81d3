/** Front door of access: who is signed in, and what they may see and do. */
export { actionsOf, mayDo, reasonWhyNot, roleName } from './rules/permissions.ts';
export { withinScope } from './scope.ts';
export { authenticate, authenticator, SESSION_COOKIE, SIGNED_IN } from './authenticate.ts';
export { changePassword, createAccount } from './account.commands.ts';
export { endSession, signIn, signOut, switchPost, type SignedIn } from './session.commands.ts';
export { viewSessions, viewWhoAmI } from './access.views.ts';
export { accessRoutes } from './access.routes.ts';
