// 《信访工作条例》 (2022) art. 31: the six tracks as answers to one plain question, in the order in which they are asked.
import type { Text } from '#kernel/text.ts';
import type { TrackAnswer } from '../../rules/track-answer.ts';

const LED_ELSEWHERE: Text = {
  zh: '没有60日的信访办理期限，按该程序自己的期限办理；书面告知信访人途径，由其依法提出。',
  en: 'No sixty days run; the other procedure has periods of its own. The petitioner gets a notice of the path.',
};

export const TRACK_ANSWERS: readonly TrackAnswer[] = [
  {
    track: 'judicial',
    answer: {
      zh: '法院、检察院或者公安机关按诉讼等法律程序决定',
      en: 'A court, the procuratorate or the police, by legal procedure',
    },
    provision: 'judicialTrack',
    follows: LED_ELSEWHERE,
  },
  {
    track: 'arbitration',
    answer: { zh: '仲裁机构仲裁（如劳动、人事争议）', en: 'Arbitration, as of labour or personnel disputes' },
    provision: 'arbitrationTrack',
    follows: LED_ELSEWHERE,
  },
  {
    track: 'partyAppeal',
    answer: {
      zh: '党组织处理党员的申诉、申请复审',
      en: 'The Party organisation, on a member’s appeal or request for re-examination',
    },
    provision: 'partyAppealTrack',
    follows: LED_ELSEWHERE,
  },
  {
    track: 'administrativeProcedure',
    answer: {
      zh: '行政机关按复议、裁决、确认、许可、处罚等行政程序决定',
      en: 'An administrative body, by reconsideration, ruling, confirmation, licence or penalty',
    },
    provision: 'administrativeTrack',
    follows: LED_ELSEWHERE,
  },
  {
    track: 'dutyPerformance',
    answer: {
      zh: '请求行政机关查处违法行为，或者保护人身权、财产权',
      en: 'Somebody shall act against a wrong, or protect a person or property',
    },
    provision: 'dutyTrack',
    follows: {
      zh: '没有60日的信访办理期限，按履行该职责的法定期限办理；依法履行或者书面答复。',
      en: 'No sixty days run; the duty has periods of its own. It is performed, or answered in writing.',
    },
  },
  {
    track: 'petitionProcedure',
    answer: { zh: '以上都不是', en: 'None of these' },
    provision: 'petitionTrack',
    follows: {
      zh: '自受理之日起60日内办结，出具信访处理意见书；信访人不服的，可以请求复查、复核。',
      en: 'Sixty days from acceptance, ending with an opinion letter, which can be reviewed and re-reviewed.',
    },
  },
];
