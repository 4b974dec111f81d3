import dayjs from 'dayjs';

/** An instant as officers read it: day, hour and minute, in the time of this computer. */
export function inMinutes(instant: string): string {
  return dayjs(instant).format('YYYY-MM-DD HH:mm');
}
