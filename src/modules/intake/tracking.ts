// How a petitioner proves that a matter is theirs: number, query code and a second fact together.
// Every failure looks the same and takes the same steps, so that nothing tells whether a number exists.
import type { PetitionerActor } from '#kernel/actor.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import { equalInConstantTime } from '#platform/crypto/vault.ts';
import type { Tx } from '#platform/db/database.ts';
import type { TrackingProof } from './contract.ts';
import { queryCodeDigest } from './register.commands.ts';
import { normalizeTyped } from './rules/numbers.ts';
import { lastFours } from './rules/people.ts';
import { openPerson } from './sealed-person.ts';
import { findToProve } from './submissions.store.ts';

/** Proves a matter. Refuses with one and the same sentence whatever part was wrong. */
export async function proveMatter(tx: Tx, proof: TrackingProof): Promise<Result<PetitionerActor>> {
  const submission = await findToProve(tx.db, normalizeTyped(proof.number));
  const codeHolds = equalInConstantTime(
    submission?.query_code_digest ?? '',
    queryCodeDigest(tx, proof.queryCode),
  );
  const facts = (submission?.people ?? []).flatMap((party) => {
    const { phone, idNumber } = openPerson(tx.vault, party);
    return lastFours(phone, idNumber);
  });
  const given = proof.lastFour.toUpperCase();
  const factHolds = facts.map((fact) => equalInConstantTime(fact, given)).includes(true);
  if (submission === undefined || !codeHolds || !factHolds) {
    return refuse({
      code: 'proof-does-not-fit',
      kind: 'not-found',
      text: {
        zh: '编号、查询码与手机号（或证件号）后四位不相符。请对照登记凭证核对后再试；凭证遗失的，请带本人证件到登记窗口查询。',
        en: 'Number, query code and last four digits do not fit together. Check them against your receipt; if it is lost, ask at the registration desk with your identity document.',
      },
    });
  }
  const petitioner = { kind: 'petitioner', matterId: submission.matter_id } as const;
  await tx.goOnAs(petitioner);
  return succeed(petitioner);
}
