// What officers see of the supervision of a matter, and what an office may choose from. The petitioner does not see it: it is
// between units, as the letters are.
import { listSupervisionGrounds } from '#modules/law/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { MatterAction } from '../contract.ts';
import { ruleOf } from '../law.ts';
import { findGround, type MaySupervise } from './rules/decide-supervision.ts';
import type { GroundOfSupervision } from '../rules/law-port.ts';
import type { MatterState } from '../rules/state.ts';
import { standingOf, unitsToSupervise, whyGroundDoesNotFit } from './rules/supervision.ts';
import { notBelow } from './rules/supervision-refusals.ts';
import type { GroundChoice, MatterSupervision } from './supervision.contract.ts';

type Texts = ReadonlyMap<number, string>;

/** Supervisions and proposals with their texts; the grounds and units among which this officer's office chooses. */
export function viewSupervision(
  state: MatterState,
  texts: Texts,
  may: MaySupervise,
  today: PlainDate,
): { readonly supervision: MatterSupervision } {
  const grounds = listSupervisionGrounds(state.regime);
  const said = (textId: number): string => texts.get(textId) ?? '';
  const shown = (key: Parameters<typeof findGround>[1]): GroundChoice | null => {
    const ground = findGround(grounds, key);
    return ground === undefined ? null : choiceOf(ground);
  };
  const units = unitsToSupervise(state).filter(may);
  return {
    supervision: {
      supervisions: (state.supervisions ?? []).map(({ rounds, ended, ...one }) => ({
        ...one,
        ground: shown(one.ground),
        rounds: rounds.map(({ factsText, requirementText, reply, ...round }) => ({
          ...round,
          facts: factsText === null ? null : said(factsText),
          requirement: said(requirementText),
          reply: reply === null ? null : { on: reply.on, text: said(reply.text) },
        })),
        ended: ended === null ? null : { ...ended, text: ended.text === null ? null : said(ended.text) },
      })),
      proposals: (state.proposals ?? []).flatMap((one) => {
        const ground = shown(one.ground);
        if (ground === null) return [];
        const { proposalId, officeUnit, toUnit, ruleId, dueOn, raisedOn, setAside } = one;
        return [
          {
            ...{ proposalId, officeUnit, toUnit, ground, ruleId, dueOn, raisedOn },
            ruleName: { ...ruleOf(ruleId).name },
            state: standingOf(state, one),
            setAside: setAside === null ? null : { on: setAside.on, reason: said(setAside.reasonText) },
          },
        ];
      }),
      grounds: grounds
        .filter((ground) =>
          units.some((toUnit) => whyGroundDoesNotFit(state, { ground, toUnit }, today) === undefined),
        )
        .map(choiceOf),
      units,
    },
  };
}

/** What the network says against supervising in this matter; undefined where nothing. */
export function whyNotByNetwork(
  state: MatterState,
  action: MatterAction,
  may: MaySupervise,
): Text | undefined {
  if (action !== 'urge' && action !== 'supervise') return undefined;
  return unitsToSupervise(state).some(may) ? undefined : notBelow(state.regime).text;
}

function choiceOf({ key, name, citation }: GroundOfSupervision): GroundChoice {
  const at = `${citation.instrument}${citation.article}`;
  return { key, name: { ...name }, article: { zh: at, en: at } };
}
