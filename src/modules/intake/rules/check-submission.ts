// Decides whether a submission can be registered as typed. The duty to register is absolute (2022 art. 22, 23;
// 2005 art. 21, 22), so nothing about the petitioner or the matter itself is ever a reason to refuse:
// only contradictions in the form are.
import type { Citation } from '#kernel/citation.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Fault, Result } from '#kernel/result.ts';
import { refuse, succeed } from '#kernel/result.ts';
import { MOST_REPRESENTATIVES, type RegisterSubmission } from '../contract.ts';

const AT_MOST_FIVE = '多人采用走访形式提出共同的信访事项的，应当推选代表，代表人数不得超过5人。';

/** Both Regulations say it in the same words. */
const REPRESENTATIVES: Readonly<Record<'2005' | '2022', Citation>> = {
  '2005': { instrument: '《信访条例》', article: '第十八条第二款', words: AT_MOST_FIVE },
  '2022': { instrument: '《信访工作条例》', article: '第二十条第三款', words: AT_MOST_FIVE },
};

/** Checks a submission against the day of registration, by the Regulation of the day it came; answers every fault at once. */
export function checkSubmission(
  input: RegisterSubmission,
  today: PlainDate,
  regime: '2005' | '2022',
): Result<RegisterSubmission> {
  const faults = [
    ...checkDay(input, today),
    ...checkNumbers(input),
    ...checkPeople(input),
    ...checkOrigin(input),
    ...checkAccused(input),
  ];
  if (faults.length === 0) return succeed(input);
  const tooMany = representatives(input) > MOST_REPRESENTATIVES;
  return refuse({
    code: 'submission-contradictory',
    kind: 'invalid',
    text: {
      zh: '登记内容有需要更正之处，请按各栏提示修改后再提交。',
      en: 'Some entries need correcting. Change them as noted and submit again.',
    },
    faults,
    ...(tooMany ? { citation: REPRESENTATIVES[regime] } : {}),
  });
}

function checkDay(input: RegisterSubmission, today: PlainDate): Fault[] {
  if (input.receivedOn <= today) return [];
  return [
    {
      field: 'receivedOn',
      text: {
        zh: `收到日期不能晚于今天（${today}），请更正。`,
        en: `The received day cannot be after today (${today}); correct it.`,
      },
    },
  ];
}

function checkNumbers(input: RegisterSubmission): Fault[] {
  const affected = input.peopleAffected ?? input.participants;
  if (affected >= input.participants) return [];
  return [
    {
      field: 'peopleAffected',
      text: {
        zh: `涉及人数不能少于信访人数（${input.participants}），请更正。`,
        en: `People affected cannot be fewer than participants (${input.participants}); correct one of them.`,
      },
    },
  ];
}

function checkPeople(input: RegisterSubmission): Fault[] {
  const faults: Fault[] = [];
  const named = input.parties.some((party) => party.name !== undefined);
  if (!named && input.anonymous !== true) {
    faults.push({
      field: 'parties',
      text: {
        zh: '请填写信访人姓名；信访人不愿留名的，请勾选“匿名”。',
        en: 'Enter the petitioner’s name, or tick “anonymous” where they give none.',
      },
    });
  }
  if (representatives(input) > MOST_REPRESENTATIVES) {
    faults.push({
      field: 'parties',
      text: {
        zh: `代表不得超过${MOST_REPRESENTATIVES}人，请请其推选代表；其余人员计入信访人数。`,
        en: `At most ${MOST_REPRESENTATIVES} representatives; count the others as participants.`,
      },
    });
  }
  return faults;
}

function checkOrigin(input: RegisterSubmission): Fault[] {
  const faults: Fault[] = [];
  if (input.receivedByLeader !== undefined && input.channel !== 'visit') {
    faults.push({
      field: 'receivedByLeader',
      text: {
        zh: '只有来访才填写接访领导；请删去，或者把来源改为来访。',
        en: 'Only visits are received by a leader; leave it out, or make the channel a visit.',
      },
    });
  }
  if (input.channel === 'superior' && input.upstreamLevel === undefined) {
    faults.push({
      field: 'upstreamLevel',
      text: { zh: '上级交办件请填写交办机关的级别。', en: 'Name the level of the office that assigned it.' },
    });
  }
  return faults;
}

function checkAccused(input: RegisterSubmission): Fault[] {
  const accused = input.accused ?? [];
  if (accused.length === 0 || input.claims.some((claim) => claim.kind === 'accusation')) return [];
  return [
    {
      field: 'accused',
      text: {
        zh: '只有检举控告才登记被反映人；请把诉求类别改为“检举控告”，或者删去被反映人。',
        en: 'Accused are recorded only for accusations; make the claim an accusation, or remove them.',
      },
    },
  ];
}

function representatives(input: RegisterSubmission): number {
  return input.parties.filter((party) => party.role === 'representative').length;
}
