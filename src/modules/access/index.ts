/** Front door of access: who is signed in, and what they may see and do. */
export { mayDo, reasonWhyNot } from './rules/permissions.ts';
export { withinScope } from './scope.ts';
export { authenticator } from './authenticate.ts';
export { createAccount } from './account.commands.ts';
export { accessRoutes } from './access.routes.ts';
