// Decides what a row of a register says of a matter, and whether it can be so. A day or a text that the ledger does
// not have is never made up; only the place falls back to that of the registering unit, and participants to one.
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { RowValues } from './cell-value.ts';
import { checkDates, type FieldFault } from './check-dates.ts';
import { checkSubmission, required } from './check-submission.ts';
import type { Ground } from './ground.ts';
import { titleOf } from './title.ts';
import type { Choice } from './words.ts';

/** A matter as a ledger tells it. */
export interface SubmissionFacts {
  readonly channel: Choice<'channel'>;
  readonly receivedOn: PlainDate;
  readonly registeredUnit: string;
  readonly placeId: string;
  readonly topicId: string | undefined;
  readonly kind: Choice<'kind'>;
  readonly title: string;
  readonly body: string;
  readonly anonymous: boolean;
  readonly person: Pick<RowValues, 'name' | 'phone' | 'address' | 'idNumber'>;
  readonly participants: number;
  readonly peopleAffected: number | undefined;
  readonly receivedByLeader: Choice<'receivedByLeader'> | undefined;
  readonly upstreamNumber: string | undefined;
  readonly upstreamLevel: Choice<'upstreamLevel'> | undefined;
  readonly routing: Routing | null;
  readonly acceptedOn: PlainDate | null;
  readonly answer: {
    readonly on: PlainDate;
    readonly text: string | null;
    readonly servedOn: PlainDate | null;
  } | null;
  readonly outcome: Choice<'outcome'> | null;
  readonly closedOn: PlainDate | null;
}

interface Routing {
  readonly way: Choice<'routingWay'>;
  readonly toUnit: string;
  readonly on: PlainDate | null;
  readonly periodEndsOn: PlainDate | null;
}

const NAMES_OF_NOBODY = new Set(['匿名', '匿名信', '佚名', '匿名者']);

/** The matter that a row tells of, or everything that stands against it. */
export function submissionFacts(
  values: RowValues,
  ground: Ground,
): Result<SubmissionFacts, readonly FieldFault[]> {
  const faults = [
    ...required(values, ['channel', 'receivedOn']),
    ...checkDates(values, ground.today),
    ...checkSubmission(values, ground),
  ];
  const texts = titleOf(values);
  const { channel, receivedOn } = values;
  if (faults.length > 0 || texts === undefined || channel === undefined || receivedOn === undefined) {
    return refuse(faults);
  }
  const registeredUnit = values.registeredUnit ?? ground.unitId;
  return succeed({
    ...texts,
    ...peopleOf(values),
    channel,
    receivedOn,
    registeredUnit,
    placeId: values.placeId ?? ground.placeOf(registeredUnit),
    topicId: values.topicId,
    kind: values.kind ?? 'appeal',
    receivedByLeader: values.receivedByLeader,
    upstreamNumber: values.upstreamNumber,
    upstreamLevel: values.upstreamLevel,
    routing: routingOf(values, registeredUnit),
    acceptedOn: values.acceptedOn ?? null,
    answer: answerOf(values),
    outcome: values.outcome ?? null,
    closedOn: values.closedOn ?? null,
  });
}

function peopleOf(values: RowValues) {
  const { name, phone, address, idNumber, participants = 1 } = values;
  const nobody = name !== undefined && NAMES_OF_NOBODY.has(name);
  return {
    anonymous: values.anonymous === 'true' || nobody,
    person: {
      ...(name === undefined || nobody ? {} : { name }),
      ...(phone === undefined ? {} : { phone }),
      ...(address === undefined ? {} : { address }),
      ...(idNumber === undefined ? {} : { idNumber }),
    },
    participants,
    peopleAffected: values.peopleAffected,
  };
}

function routingOf(values: RowValues, registeredUnit: string): Routing | null {
  const { responsibleUnit, routingWay, routedOn, periodEndsOn } = values;
  const toUnit = responsibleUnit ?? (routingWay === 'own' ? registeredUnit : undefined);
  if (toUnit === undefined) return null;
  const way = routingWay ?? (toUnit === registeredUnit ? 'own' : 'transfer');
  return {
    way,
    toUnit,
    on: routedOn ?? null,
    // Only who assigns sets a period; what a ledger notes beside a transfer is the statutory one, which is computed.
    periodEndsOn: way === 'assign' ? (periodEndsOn ?? null) : null,
  };
}

function answerOf({ answeredOn, answerText, servedOn }: RowValues): SubmissionFacts['answer'] {
  if (answeredOn === undefined) return null;
  return { on: answeredOn, text: answerText ?? null, servedOn: servedOn ?? null };
}
