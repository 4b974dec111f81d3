// Documents of hearings and agreements: 听证通知书, 听证笔录, 听证报告, 调解协议书, 和解协议书 (2022 art. 31(6), 33, 36(2)).
import type { Content } from '#modules/documents/index.ts';
import {
  claimsOf,
  found,
  inItsWords,
  matterOf,
  namelessMatterOf,
  part,
  type Case,
  type Offer,
  type Owed,
} from './document-offer.ts';
import type { AgreementKind } from '../record/record.contract.ts';
import type { HearingState } from '../reviews/rules/proceeding-state.ts';
import type { AgreementState } from '../record/rules/record-state.ts';

/** What goes out when a hearing is called, and what is kept when it was held. */
export const documentsOfCall: Owed = (of) => [inItsWords(hearingNotice, of)];
export const documentsOfHearing: Owed = (of) => [inItsWords(hearingRecord, of)];

/** The agreement, for both sides to sign. */
export function documentsOfAgreement(kind: AgreementKind): Owed {
  const offer = kind === 'mediation' ? mediationAgreement : settlementAgreement;
  return (of) => [inItsWords(offer, of)];
}

export const hearingNotice: Offer = {
  whyNot: (of) =>
    lastHearing(of) === undefined
      ? { zh: '本单位没有通知听证；请先通知听证。', en: 'Your unit has called no hearing; call one first.' }
      : undefined,
  parts: (of) => [
    part(
      'participants',
      { zh: '主持人、参加人', en: 'host and participants' },
      textOf(of, lastHearing(of)?.participantsText),
      'optional',
    ),
    part('arrangements', { zh: '听证安排', en: 'arrangements' }, textOf(of, lastHearing(of)?.noticeText)),
  ],
  content: (of, written) => ({
    kind: 'hearingNotice',
    facts: {
      matter: matterOf(of),
      recipient: of.petitioner,
      subject: of.prose.title,
      heldOn: found(lastHearing(of)).opensOn,
      participants: written('participants'),
      arrangements: written('arrangements'),
    },
  }),
};

const notHeld: Offer['whyNot'] = (of) =>
  lastHearing(of)?.held == null
    ? {
        zh: '本单位没有举行听证；请先登记听证情况。',
        en: 'Your unit has held no hearing; record it first.',
      }
    : undefined;

export const hearingRecord: Offer = {
  whyNot: notHeld,
  parts: (of) => [
    part(
      'participants',
      { zh: '到场人员和回避情况', en: 'who came, and recusal' },
      textOf(of, lastHearing(of)?.held?.participantsText),
      'optional',
    ),
    part('record', { zh: '听证过程', en: 'record' }, textOf(of, lastHearing(of)?.held?.recordText)),
    part('opinion', { zh: '听证意见', en: 'opinion' }, textOf(of, lastHearing(of)?.held?.opinionText)),
  ],
  content: (of, written) => {
    const hearing = found(lastHearing(of));
    return {
      kind: 'hearingRecord',
      facts: {
        matter: namelessMatterOf(of),
        subject: of.prose.title,
        ...found(hearing.held ?? undefined).days,
        arrangements: textOf(of, hearing.noticeText),
        participants: written('participants'),
        record: written('record'),
        opinion: written('opinion'),
      },
    };
  },
};

/** For whoever decides; written after the hearing, by hand, from what was recorded. */
export const hearingReport: Offer = {
  whyNot: notHeld,
  parts: (of) => [
    part(
      'findings',
      { zh: '听证查明的情况和各方意见', en: 'what the hearing showed' },
      textOf(of, lastHearing(of)?.held?.recordText),
    ),
    part('opinion', { zh: '听证意见', en: 'opinion' }, textOf(of, lastHearing(of)?.held?.opinionText)),
  ],
  content: (of, written) => {
    const hearing = found(lastHearing(of));
    const held = found(hearing.held ?? undefined);
    return {
      kind: 'hearingReport',
      facts: {
        matter: namelessMatterOf(of),
        subject: of.prose.title,
        ...held.days,
        arrangements: textOf(of, hearing.noticeText),
        participants: textOf(of, held.participantsText),
        claims: claimsOf(of),
        findings: written('findings'),
        opinion: written('opinion'),
      },
    };
  },
};

export const mediationAgreement: Offer = agreement('mediation', (of, facts) => ({
  kind: 'mediationAgreement',
  // A people's mediation committee has agreements of its own, which a court confirms.
  facts: { ...facts, mediator: of.unitName(of.unitId), confirmable: false },
}));
export const settlementAgreement: Offer = agreement('settlement', (_of, facts) => ({
  kind: 'settlementAgreement',
  facts,
}));

type AgreementFacts = Extract<Content, { kind: 'settlementAgreement' }>['facts'];

function agreement(kind: AgreementKind, as: (of: Case, facts: AgreementFacts) => Content): Offer {
  return {
    whyNot: (of) =>
      lastAgreement(of, kind) === undefined
        ? {
            zh: '本单位没有登记该类协议；请先登记。',
            en: 'Your unit has recorded no such agreement; record it first.',
          }
        : undefined,
    parts: (of) => [
      part('parties', { zh: '双方', en: 'the two sides' }, textOf(of, lastAgreement(of, kind)?.partiesText)),
      part('terms', { zh: '协议内容', en: 'terms' }, textOf(of, lastAgreement(of, kind)?.termsText)),
    ],
    content: (of, written) =>
      as(of, {
        matter: namelessMatterOf(of),
        parties: sidesOf(written('parties')),
        dispute: claimsOf(of).join('\n'),
        terms: linesOf(written('terms')),
        performance: '',
        signedOn: found(lastAgreement(of, kind)).signedOn,
      }),
  };
}

/** Each line or semicolon names a side; where somebody wrote both in one, they stand in one. */
function sidesOf(parties: string): readonly { readonly role: string; readonly name: string }[] {
  const names = parties.split(/[\n；;]/).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  return names.map((name, place) => ({
    role: names.length === 1 ? '双方' : (SIDES[place] ?? '其他当事人'),
    name,
  }));
}

const SIDES: readonly string[] = ['甲方', '乙方', '丙方'];

function linesOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

function lastHearing({ state, unitId }: Case): HearingState | undefined {
  return state.hearings?.findLast((one) => one.unitId === unitId && one.cancelled === null);
}

function lastAgreement({ state, unitId }: Case, kind: AgreementKind): AgreementState | undefined {
  return state.agreements?.findLast((one) => one.unitId === unitId && one.kind === kind);
}

function textOf({ prose }: Case, textId: number | undefined): string {
  return prose.texts.get(textId ?? 0) ?? '';
}
