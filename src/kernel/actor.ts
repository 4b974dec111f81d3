/** What an officer's post lets them do; the table of actions is in the access module. */
export type Role = 'clerk' | 'handler' | 'leader' | 'administrator' | 'securityOfficer' | 'auditor';

/** An officer who has signed in, in one of their posts. */
export interface OfficerActor {
  readonly kind: 'officer';
  readonly officerId: string;
  readonly name: string;
  readonly postId: string;
  readonly unitId: string;
  readonly role: Role;
  /** The officer's unit and every unit below it in the reporting line. */
  readonly scope: readonly string[];
  /** Every unit in which the officer holds or held a post: what is walled off from it is walled off from them. */
  readonly servedUnits: readonly string[];
  /** Whom they act for, where the post is another officer's, handed over to them for a while. */
  readonly onBehalfOf?: OnBehalfOf;
}

/** The officer whose post somebody acts in, and how far that goes 代行. */
export interface OnBehalfOf {
  readonly delegationId: string;
  readonly officerId: string;
  readonly name: string;
  /** Every unit in which that officer holds or held a post: its walls stand for their deputy as well. */
  readonly servedUnits: readonly string[];
  /** The actions handed over; the table of actions is in the access module. */
  readonly actions: readonly string[];
}

/**
 * How walls name whoever acts for an accused officer. For an officer who only recused themselves a deputy goes on
 * (2022 art. 28); for one who is accused nobody whom they chose does.
 */
export function deputyOf(officerId: string): string {
  return `deputy:${officerId}`;
}

/** A petitioner who has proved, by number, query code and second fact, that a matter is theirs. */
export interface PetitionerActor {
  readonly kind: 'petitioner';
  readonly matterId: string;
}

/** Anybody on the portal who hands something in without having proved anything. */
export interface PublicActor {
  readonly kind: 'public';
}

/** The program itself: a job, a ledger import, the demo city. */
export interface SystemActor {
  readonly kind: 'system';
  readonly task: 'ledger' | 'job' | 'demo' | 'commandLine';
  /** The officer on whose order the program acts, where there is one. */
  readonly officerId?: string;
  readonly unitId: string;
}

/** Who acts. Every command takes one and the history names it. */
export type Actor = OfficerActor | PetitionerActor | PublicActor | SystemActor;
