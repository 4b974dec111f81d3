// Documents of an ending without an opinion and of the other paths: 不予受理告知书, 不再受理告知书, 办理途径告知书 (2022 art. 22,
// 23, 31, 36; 2005 art. 21, 22, 35).
import type { Text } from '#kernel/text.ts';
import type { Content } from '#modules/documents/index.ts';
import { listGrounds } from '#modules/law/index.ts';
import {
  claimsOf,
  inItsWords,
  matterOf,
  part,
  type Case,
  type Offer,
  type OtherTrack,
  type Owed,
} from './document-offer.ts';
import { reply } from './documents-of-answer.ts';
import type { AcceptMatter } from '../handling/handling.contract.ts';
import type { Track } from '../words.contract.ts';
import type { ByRegulation } from '../rules/articles.ts';
import type { EndingState, GroundOfEnding } from '../endings/rules/ending-state.ts';
import type { MatterState } from '../rules/state.ts';

const REASON = { zh: '理由', en: 'reason' };
const WHERE = { zh: '向何处提出', en: 'where to go' };

/** Where each other procedure is found while nobody has named the body. */
const PATHS: Readonly<Record<OtherTrack, { readonly procedure: string; readonly body: string }>> = {
  judicial: {
    procedure: '诉讼、复议、刑事立案、法律监督等法律程序',
    body: '有管辖权的审判机关、检察机关、公安机关',
  },
  arbitration: { procedure: '仲裁程序', body: '有管辖权的仲裁机构' },
  partyAppeal: { procedure: '党员申诉、申请复审等程序', body: '有管理权限的党组织' },
  administrativeProcedure: {
    procedure: '行政复议、行政裁决、行政确认、行政许可、行政处罚等行政程序',
    body: '有管辖权的行政机关',
  },
  dutyPerformance: { procedure: '有关机关依法履行职责或者作出答复', body: '' },
};

/** What goes out with an ending: the notice that the Regulation orders for it. */
export function documentsOfEnding({ ending }: EndingState): Owed | undefined {
  const offers: Readonly<Record<EndingState['ending'], Offer | undefined>> = {
    declined: declineNotice,
    noLongerAccepted: noLongerAcceptNotice,
    ledToOtherProcedure: trackNotice,
    directReply: reply,
    withdrawn: undefined,
  };
  const offer = offers[ending];
  return offer && ((of) => [inItsWords(offer, of)]);
}

/**
 * What goes out with an acceptance: a notice for each other procedure that a claim goes by (2022 art. 31(1)–(5)). The notice
 * of acceptance itself is offered (ADR 23).
 */
export function documentsOfAcceptance(state: MatterState, tracks: AcceptMatter['tracks']): Owed | undefined {
  if (state.kind !== 'appeal' || state.regime === '2005') return undefined;
  const others = otherTracks(tracks.map(({ track }) => track));
  return others.length === 0 ? undefined : (of) => others.map((track) => noticeOfTrack(of, track));
}

export const declineNotice: Offer = {
  whyNot: (of) => whyNotEnded(of, 'declined', NOT_DECLINED),
  parts: (of) => wordsOfEnding(of),
  content: (of, written) => ({
    kind: 'declineNotice',
    facts: {
      matter: matterOf(of),
      ground: groundOf(of).citation,
      reason: written('reason'),
      whereToGo: written('whereToGo'),
    },
  }),
};

export const noLongerAcceptNotice: Offer = {
  whyNot: (of) => whyNotEnded(of, 'noLongerAccepted', NOT_REFUSED_AGAIN),
  parts: (of) => [part('reason', REASON, of.endingText?.reason ?? '')],
  content: (of, written) => ({
    kind: 'noLongerAcceptNotice',
    facts: { matter: matterOf(of), reReview: of.reReview, reason: written('reason') },
  }),
};

export const trackNotice: Offer = {
  whyNot: (of) => {
    const notLed = NO_OTHER_TRACK[of.state.regime];
    if (of.state.holderUnit !== of.unitId) return notLed;
    if (whyNotEnded(of, 'ledToOtherProcedure', notLed) === undefined) return undefined;
    const others = otherTracksOf(of);
    if (others.length > 1) return pathToCorrect(of) === undefined ? SEVERAL_TRACKS : undefined;
    return others.length === 0 ? notLed : undefined;
  },
  parts: (of) => partsOfTrack(of, trackOf(of)),
  content: (of, written) => ({
    kind: 'trackNotice',
    facts: {
      matter: matterOf(of),
      track: trackOf(of),
      procedure: written('procedure'),
      body: written('body'),
      how: written('how'),
      period: null,
    },
  }),
};

function noticeOfTrack(of: Case, track: OtherTrack): Content {
  const parts = new Map(partsOfTrack(of, track).map(({ name, text }) => [name, text]));
  const said = (name: string): string => parts.get(name) ?? '';
  return {
    kind: 'trackNotice',
    facts: {
      matter: matterOf(of),
      track,
      procedure: said('procedure'),
      body: said('body'),
      how: said('how'),
      period: null,
    },
  };
}

function partsOfTrack(of: Case, track: OtherTrack) {
  const { procedure, body } = PATHS[track];
  const claims = of.state.claims.flatMap((claim, index) =>
    claim.track === track || claim.track === null ? [claimsOf(of)[index] ?? ''] : [],
  );
  const notice = of.state.notices.findLast((one) => one.unitId === of.unitId && TELLS.includes(one.kind));
  const how = (notice && of.prose.notices.get(notice.noticeId)) ?? '';
  const lines = [
    `${procedure}。`,
    ...(of.endingText === null ? [] : [of.endingText.reason]),
    `涉及的诉求：${claims.join('；')}`,
  ];
  return [
    part('procedure', { zh: '适用程序', en: 'procedure' }, lines.join('\n')),
    part(
      'body',
      { zh: '受理机关、单位', en: 'body' },
      of.endingText?.turnTo ?? (body === '' ? of.unitName(of.unitId) : body),
    ),
    part('how', { zh: '如何提出', en: 'how to turn to it' }, how),
  ];
}

const TELLS: readonly string[] = ['path', 'acceptance'];

/** The path of the notice that is to be corrected, where it is one of several that the claims go by. */
function pathToCorrect(of: Case): OtherTrack | undefined {
  const path = of.paths.get(of.correcting ?? '');
  return path !== undefined && otherTracksOf(of).includes(path) ? path : undefined;
}

function trackOf(of: Case): OtherTrack {
  const path = pathToCorrect(of);
  if (path !== undefined) return path;
  const { track } = of.state.ending === undefined ? { track: undefined } : groundOf(of);
  const [first] = track === undefined || track === 'petitionProcedure' ? otherTracksOf(of) : [track];
  // A ground that names no track, such as that of a visit about a lawsuit, leads to the courts (2022 art. 19).
  return first ?? 'judicial';
}

function otherTracksOf({ state }: Case): readonly OtherTrack[] {
  return otherTracks(state.claims.map(({ track }) => track));
}

function otherTracks(tracks: readonly (Track | null)[]): readonly OtherTrack[] {
  const others = tracks.filter(
    (track): track is OtherTrack => track !== null && track !== 'petitionProcedure',
  );
  return [...new Set(others)];
}

/** The ground on which the matter ended. */
function groundOf({ state }: Case): GroundOfEnding {
  const ground = listGrounds(state.regime).find(({ key }) => key === state.ending?.ground);
  if (ground === undefined) throw new Error(`matter ${state.matterId} ended on no ground`);
  return ground;
}

function wordsOfEnding({ endingText }: Case) {
  return [
    part('reason', REASON, endingText?.reason ?? ''),
    part('whereToGo', WHERE, endingText?.turnTo ?? ''),
  ];
}

function whyNotEnded({ state, unitId }: Case, ending: EndingState['ending'], not: Text): Text | undefined {
  return state.ending?.ending === ending && state.ending.unitId === unitId ? undefined : not;
}

const NOT_DECLINED: Text = {
  zh: '本单位没有作出不予受理决定；请先作出决定。',
  en: 'Your unit has not declined the matter; decline it first.',
};
const NOT_REFUSED_AGAIN: Text = {
  zh: '本单位没有作出不再受理决定；请先作出决定。',
  en: 'Your unit has not refused to accept the matter again; do so first.',
};
const NO_OTHER_TRACK: ByRegulation<Text> = {
  '2022': {
    zh: '该事项没有由本单位导入其他法定途径（《信访工作条例》第三十一条第一项至第五项）；请先导入该程序。',
    en: 'Your unit has led no claim of the matter into another procedure (2022 art. 31(1)–(5)); lead it there first.',
  },
  '2005': {
    zh: '2005年《信访条例》不分办理途径：应当通过其他法定途径解决的，请办理“不予受理”（第二十一条第一款第一项）。',
    en: 'The Regulation of 2005 knows no tracks: what belongs to another procedure is declined; do that instead (art. 21(1)(1)).',
  },
};
const SEVERAL_TRACKS: Text = {
  zh: '各项诉求的途径不同，告知书随受理逐一出具；内容有误的，请在该告知书处更正。',
  en: 'Its claims go by several procedures; a notice of each is issued with the acceptance. Correct the one that is wrong.',
};
