// Options that the commands about the law share.
import { findOverlays, type Overlay, type Regime } from '#modules/law/index.ts';
import type { Fault } from '#kernel/result.ts';
import { splitCodes } from '#platform/config/law-overlays.ts';
import { optionsAtFault, type CommandContext } from './command.ts';

/** What is wrong with a Regulation that is neither 2005 nor 2022. */
export const REGIME_UNKNOWN: Fault = {
  field: '--regime',
  text: {
    zh: '应为 2005 或 2022，即《信访条例》或《信访工作条例》。',
    en: 'Give 2005 or 2022, the Regulation that applies.',
  },
};

/** The Regulation named; undefined where it is none. */
export function parseRegime(text: string | undefined): Regime | undefined {
  return text === '2005' || text === '2022' ? text : undefined;
}

/** The local rules that the command line names, else those of the configuration. @throws CommandFailed */
export function activeOverlays(named: string | undefined, context: CommandContext): readonly Overlay[] {
  const found = findOverlays(named === undefined ? context.lawOverlays : splitCodes(named));
  if (found.ok) return found.value;
  const field = named === undefined ? 'DENGWEN_LAW_OVERLAYS' : '--overlay';
  throw optionsAtFault([{ field, text: found.reason.text }]);
}
