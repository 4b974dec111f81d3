// 《信访条例》 (2005): the six grounds on which an organ is supervised.
import type { SupervisionGround } from '../../rules/supervision-ground.ts';
import { cite } from './regulation.ts';

const at = (item: string, words: string) => cite(`第三十六条第一款第${item}项`, words);

export const SUPERVISION_GROUNDS: readonly SupervisionGround[] = [
  {
    key: 'overdue',
    name: {
      zh: '无正当理由未按规定的办理期限办结信访事项',
      en: 'Not closed within the period of handling, without a good reason',
    },
    citation: at('一', '(一)无正当理由未按规定的办理期限办结信访事项的；'),
    basis: 'text',
    clocks: ['handle', 'review', 'reReview'],
  },
  {
    key: 'noFeedback',
    name: { zh: '未按规定反馈信访事项办理结果', en: 'The result not fed back as prescribed' },
    citation: at('二', '(二)未按规定反馈信访事项办理结果的；'),
    basis: 'text',
    clocks: ['reportAssigned'],
  },
  {
    key: 'procedure',
    name: { zh: '未按规定程序办理信访事项', en: 'Not handled by the prescribed procedure' },
    citation: at('三', '(三)未按规定程序办理信访事项的；'),
    // That a notice or a transfer which is late departs from the procedure is our reading.
    basis: 'inference',
    clocks: ['route', 'noticeDirect', 'noticeTransferred'],
  },
  {
    key: 'shirking',
    name: { zh: '办理信访事项推诿、敷衍、拖延', en: 'Shirking, perfunctory or delaying' },
    citation: at('四', '(四)办理信访事项推诿、敷衍、拖延的；'),
    basis: 'text',
    clocks: [],
  },
  {
    key: 'notExecuted',
    name: { zh: '不执行信访处理意见', en: 'An opinion not carried out' },
    citation: at('五', '(五)不执行信访处理意见的；'),
    basis: 'text',
    clocks: [],
  },
  {
    key: 'other',
    name: { zh: '其他需要督办的情形', en: 'Something else that calls for supervision' },
    citation: at('六', '(六)其他需要督办的情形。'),
    basis: 'text',
    clocks: [],
  },
];
