// Writes a document under the next number of its unit, in the transaction of whoever issues it. That it stands in the
// history of its matter is the business of the matters module, which alone calls this.
import type { PlainDate } from '#kernel/plain-date.ts';
import { yearOf } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Regime } from '#modules/law/index.ts';
import { insertDocument, takeOrdinal } from './document.store.ts';
import { basisOf } from './legal-basis.ts';
import type { Content } from './rules/facts.ts';
import { layOut } from './rules/lay-out.ts';
import { sayNumber, seriesOf } from './rules/numbering.ts';
import type { Paper } from './rules/paper.ts';

/** 128 bits: nobody finds an address by trying. */
const CONFIRMATION_BYTES = 16;

/** The unit that issues. */
export interface IssuingUnit {
  readonly unitId: string;
  readonly name: string;
  readonly shortName: string;
}

/** A document as it was written. */
export interface WrittenDocument {
  readonly documentId: string;
  readonly number: string;
  readonly digest: string;
}

/** Numbers a document, lays it out and keeps it, sealed. */
export async function writeDocument(
  tx: Tx,
  given: {
    readonly matterId: string;
    readonly regime: Regime;
    readonly content: Content;
    readonly unit: IssuingUnit;
    readonly position: number;
    readonly corrects: { readonly documentId: string; readonly number: string } | undefined;
    /**
     * The number of its matter, where somebody must not learn of that: then it is not counted with others, whose numbers would
     * show a gap, and the public cannot have it confirmed.
     */
    readonly apart: string | undefined;
    readonly issuedOn: PlainDate;
    readonly issuedBy: string;
    readonly at: Date;
  },
): Promise<WrittenDocument> {
  const { content, unit, issuedOn, corrects } = given;
  const { kind } = content;
  const year = yearOf(issuedOn);
  const ordinal =
    given.apart === undefined
      ? await takeOrdinal(tx, { unitId: unit.unitId, year, series: seriesOf(kind) })
      : `${given.apart}-${given.position}`;
  const number = sayNumber({ unitShortName: unit.shortName, kind, year, ordinal });
  const issue = { unit: unit.name, issuedOn, basis: basisOf(content, given.regime) };
  const paper = layOut(content, issue, { number, corrects: corrects?.number ?? null });
  const confirmation =
    given.apart === undefined ? tx.entropy.bytes(CONFIRMATION_BYTES).toString('base64url') : null;
  const documentId = tx.entropy.id(given.at);
  const digest = await insertDocument(tx, {
    matterId: given.matterId,
    documentId,
    position: given.position,
    kind,
    number,
    unitId: unit.unitId,
    issuedOn,
    corrects: corrects?.documentId ?? null,
    issuedBy: given.issuedBy,
    issuedAt: given.at,
    sealed: { content, paper, confirmation },
  });
  return { documentId, number, digest };
}

/** Numbers and lays out a document that belongs to no one matter; whoever asks keeps it, sealed. */
export async function writePaper(
  tx: Tx,
  given: {
    readonly regime: Regime;
    readonly content: Content;
    readonly unit: IssuingUnit;
    readonly issuedOn: PlainDate;
  },
): Promise<{ readonly number: string; readonly paper: Paper }> {
  const { content, regime, unit, issuedOn } = given;
  const { kind } = content;
  const year = yearOf(issuedOn);
  const ordinal = await takeOrdinal(tx, { unitId: unit.unitId, year, series: seriesOf(kind) });
  const number = sayNumber({ unitShortName: unit.shortName, kind, year, ordinal });
  const issue = { unit: unit.name, issuedOn, basis: basisOf(content, regime) };
  return { number, paper: layOut(content, issue, { number, corrects: null }) };
}

/** A document laid out to be looked at, without a number; it is kept nowhere. */
export function draftDocument(given: {
  readonly regime: Regime;
  readonly content: Content;
  readonly unitName: string;
  readonly issuedOn: PlainDate;
  readonly corrects: string | undefined;
}): Paper {
  const { content, regime, issuedOn } = given;
  const issue = { unit: given.unitName, issuedOn, basis: basisOf(content, regime) };
  return layOut(content, issue, { number: null, corrects: given.corrects ?? null });
}
