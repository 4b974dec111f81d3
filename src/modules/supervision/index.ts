// The front door of supervision beyond one matter: the three recommendations. What supervises one matter stands with it (ADR 22).
export { answerRecommendation, makeRecommendation } from './recommendation.commands.ts';
export { supervisionRoutes } from './recommendation.routes.ts';
export { sealedRecommendations } from './recommendation.store.ts';
export { verifyRecommendations } from './verify.ts';
