/** Front door of access: who is signed in, and what they may see and do. */
export { officerWho } from './officer-who.ts';
export { whyMayNot } from './rules/delegation.ts';
export { withinScope } from './scope.ts';
export { authenticator } from './authenticate.ts';
export { createAccount, provideAccount } from './account.commands.ts';
export { offerFirstStart, type OfferedLink } from './first-start.commands.ts';
export { markAsDemo } from './demo.commands.ts';
export { codeAt, newSecret } from './one-time-codes.ts';
export { accessRoutes } from './access.routes.ts';
export { sealedSecrets } from './sealed-secrets.store.ts';
