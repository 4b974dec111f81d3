import type { Involvement } from '../../words.contract.ts';

/** Whom an accusation is about. The name stands sealed in a row; unit and officer are named if they are of the network. */
export interface AccusedState {
  readonly accusedId: number;
  readonly kind: 'unit' | 'person';
  readonly unitId: string | null;
  readonly officerId: string | null;
}

/** A unit beside the one that holds the matter: supporting its handling, supervising it, or reviewing what was decided. */
export interface InvolvedUnit {
  readonly unitId: string;
  readonly capacity: Involvement;
}
