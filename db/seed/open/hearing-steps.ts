// A hearing 听证: called, and held where a day is given on which it was.
import { addDays, daysBetween, type PlainDate } from '#kernel/plain-date.ts';
import { isWorkingDay, nationalCalendar } from '#modules/calendar/index.ts';
import type { Acting } from './script.ts';
import type { Undated } from './steps.ts';

const OPENS_IN = 6;
const INVITED =
  '主持人：分管负责人。听证人员：法律顾问、人民调解员各一名。参加人：信访人（可以委托一至二名代理人）、有关单位代表。';

/** When it was called, and when it was held; announced for the days to come where it was not. */
export function hearingSteps(of: {
  readonly by: Acting;
  readonly today: PlainDate;
  readonly calledAgo: number;
  readonly heldOn: PlainDate | undefined;
}): Undated[] {
  const { by, today, calledAgo, heldOn } = of;
  const opensOn = heldOn ?? nextWorkingDay(addDays(today, OPENS_IN));
  const notice = `定于${opensOn}上午九时在本单位听证室公开举行听证。认为听证人员与本事项有直接利害关系的，可以申请其回避。`;
  const calling: Undated = {
    daysAgo: calledAgo,
    command: { command: 'callHearing', by, input: { opensOn, participants: INVITED, notice } },
  };
  if (heldOn === undefined) return [calling];
  const input = {
    hearingId: 1,
    from: heldOn,
    to: heldOn,
    participants: '主持人、两名听证人员、记录人，信访人及其代理人一人，有关单位代表二人到场；均不申请回避。',
    record:
      '主持人宣布听证事项和纪律，告知权利。信访人陈述请求和理由，出示书证三份；承办单位说明调查经过和依据；双方就书证质询、辩论，并作最后陈述。',
    opinion: '听证人员合议认为：双方对主要事实没有争议，争议在于规定的适用，建议就适用的条款书面说明。',
  };
  return [calling, { daysAgo: daysBetween(heldOn, today), command: { command: 'recordHearing', by, input } }];
}

function nextWorkingDay(wanted: PlainDate): PlainDate {
  let day = wanted;
  while (!isWorkingDay(day, nationalCalendar())) day = addDays(day, 1);
  return day;
}
