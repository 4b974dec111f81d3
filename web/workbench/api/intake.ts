// Registering a submission and looking for the same matter among earlier ones.
import type { CheckRepeats, Receipt, RegisterSubmission } from '#modules/intake/contract.ts';
import type { RepeatCandidate } from '#modules/matters/repeats/repeats.contract.ts';
import { request } from './client.ts';

export function registerSubmission(input: RegisterSubmission, key: string): Promise<Receipt> {
  return request('POST', '/submissions', { body: input, idempotencyKey: key });
}

export function checkRepeats(
  input: CheckRepeats,
  signal: AbortSignal,
): Promise<{ candidates: RepeatCandidate[] }> {
  return request('POST', '/repeats/check', { body: input, signal });
}
