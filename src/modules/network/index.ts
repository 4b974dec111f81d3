/** Front door of the network: units, places, topics, who is competent, officers and their posts. */
export { loadNetwork, proposeUnits, type Network } from './network.ts';
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
