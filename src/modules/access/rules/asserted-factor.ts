// Decides whether what an identity provider asserts counts as a second factor: only what the office has named.

/** What an office accepts; nothing, unless it says so. */
export interface AcceptedAssertions {
  readonly acr: readonly string[];
  readonly amr: readonly string[];
}

/** Whether the claims of an identity token assert one of the second factors that the office accepts. */
export function assertsSecondFactor(
  claims: { acr?: unknown; amr?: unknown },
  accepted: AcceptedAssertions,
): boolean {
  const ways: readonly unknown[] = Array.isArray(claims.amr) ? claims.amr : [];
  return (
    accepted.acr.some((value) => value === claims.acr) || accepted.amr.some((value) => ways.includes(value))
  );
}
