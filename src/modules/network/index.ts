/** Front door of the network: units, places, topics, who is competent, officers and their posts. */
export { loadNetwork, proposeUnits, type Network } from './network.ts';
export { addCompetence, closeCompetence, closeUnit, createPlace, createUnit } from './network.commands.ts';
export { appointToPost, closePost, createOfficer } from './officer.commands.ts';
export { defineTopics } from './topics/topics.ts';
export { findCompetentUnits, type CompetenceFinding, type CompetenceMatch } from './rules/competence.ts';
export { isActive } from './rules/active.ts';
export {
  ancestorsOf,
  nearestCommonSuperior,
  petitionOfficeOf,
  placePath,
  topicPath,
  unitAndBelow,
} from './rules/tree.ts';
