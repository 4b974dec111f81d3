/** Front door of access: who is signed in, and what they may see and do. */
export { actionsOf, mayDo, reasonWhyNot, roleName } from './rules/permissions.ts';
export { withinScope } from './scope.ts';
