import type { MatterView } from '#modules/matters/contract.ts';
import type { ClaimOutcomes, Outcome } from '#modules/matters/words.contract.ts';

/** Suggestions are adopted or not (art. 29); appeals are supported or not (art. 32). The server decides. */
export function outcomesFor(kind: MatterView['kind']): readonly Outcome[] {
  return kind === 'suggestion'
    ? ['adopted', 'partlyAdopted', 'notAdopted', 'explained']
    : ['supported', 'explained', 'notSupported', 'redirected'];
}

/** What a form has in the order of the claims, by their numbers. */
export function outcomesByClaim(
  { claims }: Pick<MatterView, 'claims'>,
  chosen: readonly (Outcome | undefined)[],
): ClaimOutcomes {
  return claims.flatMap(({ claimId }, index) => {
    const outcome = chosen[index];
    return outcome === undefined ? [] : [{ claimId, outcome }];
  });
}

/** The other way round, for a form that goes on with what was said before. */
export function outcomesInOrder(
  { claims }: Pick<MatterView, 'claims'>,
  given: ClaimOutcomes | null,
): (Outcome | undefined)[] {
  return claims.map(({ claimId }) => given?.find((one) => one.claimId === claimId)?.outcome);
}
