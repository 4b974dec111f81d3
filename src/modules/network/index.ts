/** Front door of the network: units, places, topics, who is competent, officers and their posts. */
export { networkRoutes } from './network.routes.ts';
export {
  findPostHolder,
  findPostHolders,
  listServedUnits,
  loadNetwork,
  needsApproval,
  proposeUnits,
  type Network,
  type PostHolder,
} from './network.ts';
export {
  findOfficer,
  findOfficerForUpdate,
  findOfficers,
  hasOfficers,
  officerNames,
  officersOfUnit,
  postsInRoles,
  postsOfOfficers,
} from './officers.store.ts';
export {
  addCompetence,
  closeCompetence,
  closeUnit,
  createPlace,
  createUnit,
  renameUnit,
  setApproval,
} from './network.commands.ts';
export { appointToPost, closePost, createOfficer } from './officer.commands.ts';
export { defineNetwork, type NetworkDefinition } from './define-network.commands.ts';
export { defineTopics } from './topics/topics.ts';
export { viewCompetences, viewOfficers, viewTopics, viewUnits } from './network.views.ts';
export { findCompetentUnits, type CompetenceFinding, type CompetenceMatch } from './rules/competence.ts';
export { isActive } from './rules/active.ts';
export { isOffice } from './rules/offices.ts';
export { whoSettles, type DisputeDecider } from './rules/dispute.ts';
export { keeperOutside, wallAround, type Accused } from './rules/wall.ts';
export { supervisorsOf } from './rules/supervision-line.ts';
export { reviewUnitOf } from './rules/review-line.ts';
export { petitionOfficeOf, placePath, topicPath } from './rules/tree.ts';
