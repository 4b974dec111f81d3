import type { MatterState } from '../rules/state.ts';
import type { SimpleView } from './simple.contract.ts';

/** Whether and why a matter is or was handled simply; null where it never was. */
export function viewSimple({ simple }: MatterState, texts: ReadonlyMap<number, string>): SimpleView | null {
  if (simple === undefined) return null;
  const { grounds, unitId, markedOn, returned } = simple;
  return {
    grounds: [...grounds],
    unitId,
    markedOn,
    returned:
      returned === undefined
        ? null
        : {
            on: returned.on,
            ground: returned.ground,
            reason: returned.reasonText === undefined ? null : (texts.get(returned.reasonText) ?? ''),
          },
  };
}
