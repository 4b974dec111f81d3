// Decides which entries of a row contradict each other. As at the desk, nothing about the petitioner or the matter
// itself is ever a reason to leave a row out (2022 art. 22, 2005 art. 21): only contradictions and gaps are.
import type { LedgerField } from '../contract.ts';
import type { RowValues } from './cell-value.ts';
import type { FieldFault } from './check-dates.ts';
import type { Ground } from './ground.ts';
import { labelOf } from './labels.ts';

const MOST_PARTICIPANTS = 100_000;

/** Everything but the days that contradicts itself in a row of a register. */
export function checkSubmission(values: RowValues, ground: Ground): FieldFault[] {
  return [
    ...(values.title === undefined && values.body === undefined ? [noText()] : []),
    ...checkPeople(values),
    ...checkOrigin(values, ground),
    ...checkCourse(values, ground),
  ];
}

/** The faults of fields that have nothing in them. */
export function required(values: RowValues, fields: readonly LedgerField[]): FieldFault[] {
  return fields
    .filter((field) => values[field] === undefined)
    .map((field) => {
      const { zh, en } = labelOf(field);
      return { field, text: { zh: `没有${zh}。请填写。`, en: `The ${en} is missing. Fill it in.` } };
    });
}

function noText(): FieldFault {
  return {
    field: 'body',
    text: {
      zh: '概况和诉求都是空的。请至少填写一项。',
      en: 'Both title and text are empty. Fill in at least one.',
    },
  };
}

function checkPeople({ participants = 1, peopleAffected }: RowValues): FieldFault[] {
  if (participants < 1 || participants > MOST_PARTICIPANTS) return [notSoMany(participants)];
  if (peopleAffected === undefined || peopleAffected >= participants) return [];
  return [
    {
      field: 'peopleAffected',
      text: {
        zh: `涉及人数 ${peopleAffected} 少于信访人数 ${participants}。请核对后更正。`,
        en: `People affected (${peopleAffected}) are fewer than participants (${participants}). Check and correct.`,
      },
    },
  ];
}

/** The fault of a number of participants that cannot be. */
export function notSoMany(participants: number): FieldFault {
  return {
    field: 'participants',
    text: {
      zh: `信访人数 ${participants} 不在 1 到 ${MOST_PARTICIPANTS} 之间。请核对后更正。`,
      en: `Participants (${participants}) should be between 1 and ${MOST_PARTICIPANTS}. Check and correct.`,
    },
  };
}

function checkOrigin(values: RowValues, ground: Ground): FieldFault[] {
  const faults: FieldFault[] = [];
  const { channel, receivedByLeader, upstreamLevel, registeredUnit } = values;
  if (registeredUnit !== undefined && !ground.mayRegisterAt(registeredUnit)) {
    faults.push({
      field: 'registeredUnit',
      text: {
        zh: '登记单位不是导入台账的单位，也不是其下级。请由该单位或其上级导入。',
        en: 'The registering unit is neither the unit that imports nor below it. Let that unit, or one above it, import.',
      },
    });
  }
  if (receivedByLeader !== undefined && channel !== undefined && channel !== 'visit') {
    faults.push({
      field: 'receivedByLeader',
      text: {
        zh: '只有来访才有接访领导。请清空此格，或更正信访形式。',
        en: 'Only visits are received by a leader. Empty this cell or correct the channel.',
      },
    });
  }
  if (channel === 'superior' && upstreamLevel === undefined)
    faults.push(...required(values, ['upstreamLevel']));
  return faults;
}

function checkCourse(values: RowValues, ground: Ground): FieldFault[] {
  const faults: FieldFault[] = [];
  const { responsibleUnit, routingWay, routedOn, answeredOn, answerText, servedOn } = values;
  const routed = routingWay === 'transfer' || routingWay === 'assign' || routedOn !== undefined;
  if (routed && routingWay !== 'own' && responsibleUnit === undefined) {
    faults.push(...required(values, ['responsibleUnit']));
  }
  if (routingWay === 'own' && responsibleUnit !== undefined) {
    const registeredUnit = values.registeredUnit ?? ground.unitId;
    if (responsibleUnit !== registeredUnit) faults.push(notOwn());
  }
  if (answeredOn === undefined && (answerText !== undefined || servedOn !== undefined)) {
    faults.push(...required(values, ['answeredOn']));
  }
  return faults;
}

function notOwn(): FieldFault {
  return {
    field: 'routingWay',
    text: {
      zh: '办理方式是自办，责任单位却不是登记单位。请更正其中一项。',
      en: 'The unit is said to handle it itself, yet another unit is named as responsible. Correct one of the two.',
    },
  };
}
