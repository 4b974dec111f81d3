// Decides whether a query code may be made anew: only for somebody who was checked against what the matter knows of them.
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { IdentityCheck } from '../../words.contract.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import {
  groundOfSeal,
  openingFor,
  SEALED_FROM_CHECK,
  type OfficerNow,
} from '../../identity/rules/sealed-identity.ts';
import type { MatterState } from '../../rules/state.ts';

/** What is known of the people of a matter, as far as a query code needs it. */
export interface KnownNumbers {
  readonly phone: boolean;
  readonly idNumber: boolean;
}

/** Makes the query code anew. Refuses where the check is impossible, and where a code would open nothing. */
export function reissueQueryCode(
  state: MatterState,
  { check, known }: { readonly check: IdentityCheck; readonly known: KnownNumbers },
  officer: OfficerNow,
  { today }: Circumstances,
): Result<MatterEvent> {
  const isOpen = openingFor(state, officer.officerId, officer.now) !== undefined;
  if (groundOfSeal(state) !== null && !isOpen) return refuse(IDENTITY_SEALED);
  if (!known.phone && !known.idNumber) return refuse(NOTHING_TO_PROVE_BY);
  if (check === 'callBack' && !known.phone) return refuse(NO_PHONE);
  return succeed({
    type: 'query-code.reissued',
    occurredOn: today,
    data: { check, reissuedAt: officer.now.toISOString(), clocks: [] },
  });
}

const IDENTITY_SEALED: Refusal = { code: 'identity-sealed', kind: 'forbidden', text: SEALED_FROM_CHECK };

const NOTHING_TO_PROVE_BY: Refusal = {
  code: 'nothing-to-prove-by',
  kind: 'conflict',
  text: {
    zh: '登记时没有留电话和证件号，有查询码也无法在网上查询。请信访人凭编号到登记窗口查询。',
    en: 'Neither a telephone nor an identity number was registered, so a query code would open nothing. The petitioner asks at the desk with the number.',
  },
};

const NO_PHONE: Refusal = {
  code: 'no-phone-registered',
  kind: 'invalid',
  field: 'check',
  text: {
    zh: '登记时没有留电话，不能以回拨核对。请信访人带身份证件到窗口办理。',
    en: 'No telephone was registered, so nobody can be called back. The petitioner comes with an identity document.',
  },
};
