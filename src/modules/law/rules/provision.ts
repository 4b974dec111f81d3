// What the Regulations say of a step without giving it a period, by names that both share.
import type { Citation } from '#kernel/citation.ts';

/** What code calls a provision; the same matter has the same name in both Regulations. */
export type ProvisionKey =
  | 'noReprisal'
  | 'statedInWriting'
  | 'pendingElsewhere'
  | 'levelOfVisit'
  | 'fiveRepresentatives'
  | 'enterSystem'
  | 'tellWhereToGo'
  | 'sharedCompetence'
  | 'successor'
  | 'litigationApart'
  | 'recusal'
  | 'suggestion'
  | 'accusation'
  | 'notToAccused'
  | 'judicialTrack'
  | 'arbitrationTrack'
  | 'partyAppealTrack'
  | 'administrativeTrack'
  | 'dutyTrack'
  | 'petitionTrack'
  | 'hearing'
  | 'opinion'
  | 'outcomes'
  | 'execution'
  | 'mediation'
  | 'noLongerAccept'
  | 'supervision'
  | 'recommendPolicy'
  | 'recommendAccountability';

/** The provisions of one Regulation; a name is absent where it has none. */
export type Provisions = Readonly<Partial<Record<ProvisionKey, Citation>>>;
