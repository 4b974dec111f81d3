// Decides which local rules are in force on a day, by what was set: for each of them the last word that begins on or before it.
import type { PlainDate } from '#kernel/plain-date.ts';

/** One setting, in the order in which they were made. */
export interface OverlaySetting {
  readonly code: string;
  readonly inForce: boolean;
  readonly fromOn: PlainDate;
}

/** The codes in force on a day, those set for the latest day last: of two that name the same rule it is theirs that applies. */
export function codesInForce(settings: readonly OverlaySetting[], day: PlainDate): readonly string[] {
  return [...lastWords(settings, day).values()]
    .filter(({ inForce }) => inForce)
    .sort((one, other) => (one.fromOn < other.fromOn ? -1 : one.fromOn > other.fromOn ? 1 : 0))
    .map(({ code }) => code);
}

/** Since which day those of a code are in force on a day; undefined where they are not. */
export function inForceSince(
  settings: readonly OverlaySetting[],
  code: string,
  day: PlainDate,
): PlainDate | undefined {
  const last = lastWords(settings, day).get(code);
  return last?.inForce === true ? last.fromOn : undefined;
}

/** Of each code what holds on a day: the setting with the latest first day, of several the one made last. */
function lastWords(settings: readonly OverlaySetting[], day: PlainDate): ReadonlyMap<string, OverlaySetting> {
  const last = new Map<string, OverlaySetting>();
  for (const setting of settings) {
    const before = last.get(setting.code);
    if (setting.fromOn <= day && (before === undefined || setting.fromOn >= before.fromOn)) {
      last.set(setting.code, setting);
    }
  }
  return last;
}
