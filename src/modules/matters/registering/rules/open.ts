// Decides how a matter begins: under which Regulation, and with which clock.
import type { MatterEvent, OpeningFacts, LedgerFacts } from '../../rules/events.ts';
import { startClock, type Circumstances } from '../../rules/law-port.ts';
import { routingKey, startRouting, type ROUTING } from '../../rules/routing-clock.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

/** What registration knows of a new matter. */
export interface Opening extends Omit<OpeningFacts, 'regime'> {
  /** Whether the unit that registers is a petition office, whose duty is to route (2022 art. 22, 2005 art. 21). */
  readonly byPetitionOffice: boolean;
}

/**
 * Registers a matter. A petition office gets the routing clock; any other unit, to which the matter was presented
 * directly, the notice clock, unless no notice can reach the petitioner (2022 art. 23(2), 2005 art. 22(2)).
 */
export function openMatter(opening: Opening, { law, today }: Circumstances): MatterEvent {
  const { byPetitionOffice, ...facts } = opening;
  const regime = law.regimeOn(facts.receivedOn);
  const first = { regime, clockId: 1, holderUnit: facts.registeredUnit, triggerOn: facts.receivedOn };
  const clock = byPetitionOffice
    ? startRouting(law, { ...first, kind: facts.kind })
    : facts.reachable
      ? startClock(law, { ...first, key: 'noticeDirect' })
      : undefined;
  return {
    type: 'matter.registered',
    occurredOn: today,
    data: { ...facts, regime, clocks: clock === undefined ? [] : [{ change: 'started', clock }] },
  };
}

/**
 * Takes over a matter from a ledger, as far as the ledger tells its past. Clocks are kept where the ledger has the day
 * they start; a day that the ledger does not have is never guessed.
 */
export function enterFromLedger(
  opening: Opening,
  ledger: LedgerFacts,
  { law, today }: Circumstances,
): MatterEvent {
  const { byPetitionOffice, ...facts } = opening;
  const regime = law.regimeOn(facts.receivedOn);
  const clocks = ledgerClocks({ ...facts, regime }, ledger, { byPetitionOffice, law }).flatMap(
    (wanted, index) => {
      const clock = startClock(law, { regime, ...wanted, clockId: index + 1 });
      if (clock === undefined) return [];
      return [
        {
          change: 'started' as const,
          clock:
            wanted.endedOn === null ? clock : { ...clock, state: 'met' as const, endedOn: wanted.endedOn },
        },
      ];
    },
  );
  return {
    type: 'matter.entered-from-ledger',
    occurredOn: today,
    data: { ...facts, regime, ledger, clocks },
  };
}

interface WantedClock {
  readonly key: (typeof ROUTING)[number] | 'noticeTransferred' | 'handle' | 'reportAssigned';
  readonly holderUnit: string;
  readonly triggerOn: PlainDate;
  readonly endedOn: PlainDate | null;
  readonly assignedDue?: PlainDate;
}

function ledgerClocks(
  facts: OpeningFacts,
  ledger: LedgerFacts,
  { byPetitionOffice, law }: { readonly byPetitionOffice: boolean; readonly law: Circumstances['law'] },
): WantedClock[] {
  const { routing, acceptedOn, answer, closedOn } = ledger;
  const over = closedOn ?? answer?.issuedOn ?? null;
  const clocks: WantedClock[] = [];
  const routedOn = routing?.on ?? null;
  if (byPetitionOffice && (routedOn !== null || over === null)) {
    clocks.push({
      key: routingKey(
        law,
        { regime: facts.regime, triggerOn: facts.receivedOn },
        facts.kind === 'accusation',
      ),
      holderUnit: facts.registeredUnit,
      triggerOn: facts.receivedOn,
      endedOn: routedOn,
    });
  }
  if (routing === null) return clocks;
  if (routedOn !== null && routing.way !== 'own' && (acceptedOn !== null || over === null)) {
    clocks.push({
      key: 'noticeTransferred',
      holderUnit: routing.toUnit,
      triggerOn: routedOn,
      endedOn: acceptedOn,
    });
  }
  if (acceptedOn !== null && facts.regime === '2005') {
    clocks.push({
      key: 'handle',
      holderUnit: routing.toUnit,
      triggerOn: acceptedOn,
      endedOn: answer?.issuedOn ?? closedOn,
    });
  }
  if (routedOn !== null && routing.way === 'assign' && routing.periodEndsOn !== null) {
    clocks.push({
      key: 'reportAssigned',
      holderUnit: routing.toUnit,
      triggerOn: routedOn,
      endedOn: closedOn,
      assignedDue: routing.periodEndsOn,
    });
  }
  return clocks;
}
