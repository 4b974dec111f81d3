import type { Catalogue } from '../zh/index.ts';

export const words: Catalogue['words'] = {
  channel: {
    letter: 'Letter',
    visit: 'Visit',
    call: 'Phone call',
    online: 'Online',
    mailbox: 'Leader mailbox',
    superior: 'Assigned by superior',
  },
  kind: { suggestion: 'Suggestion', accusation: 'Accusation', appeal: 'Appeal for decision' },
  stage: {
    registered: 'Registered',
    routed: 'Routed',
    accepted: 'Accepted',
    answered: 'Answered',
    served: 'Served',
    closed: 'Closed',
    attached: 'Attached',
  },
  light: {
    overdue: 'Overdue',
    today: 'Due today',
    soon: 'Due soon',
    ahead: 'In time',
    none: 'No deadline',
  },
  track: {
    judicial: 'Court, procuratorate or police procedure',
    arbitration: 'Arbitration',
    partyAppeal: 'Party member’s appeal',
    administrativeProcedure: 'Reconsideration, ruling, licence, penalty and the like',
    dutyPerformance: 'Performance of a statutory duty',
    petitionProcedure: 'Petition procedure (opinion letter)',
  },
  trackArticle: {
    judicial: 'Art. 31(1)',
    arbitration: 'Art. 31(2)',
    partyAppeal: 'Art. 31(3)',
    administrativeProcedure: 'Art. 31(4)',
    dutyPerformance: 'Art. 31(5)',
    petitionProcedure: 'Art. 31(6)',
  },
  routingWay: { transfer: 'Transfer', assign: 'Assign', own: 'Handle here' },
  outcome: {
    supported: 'Supported',
    explained: 'Reasonable but without legal basis: explained',
    notSupported: 'Not supported',
    adopted: 'Adopted',
    partlyAdopted: 'Partly adopted',
    notAdopted: 'Not adopted',
    redirected: 'Redirected to the statutory channel',
  },
  noticeWay: { inPerson: 'In person', post: 'By post', phone: 'By phone', online: 'Online' },
  serviceWay: { inPerson: 'In person', post: 'By post', online: 'Online', other: 'Another way' },
  notice: { receipt: 'Receipt', acceptance: 'Acceptance', path: 'Path', extension: 'Extension' },
  rating: {
    satisfied: 'Satisfied',
    basicallySatisfied: 'Basically satisfied',
    dissatisfied: 'Dissatisfied',
  },
  ratingTarget: { office: 'Petition office', unit: 'Responsible unit' },
  partyRole: { petitioner: 'Petitioner', representative: 'Representative', agent: 'Agent' },
  action: {
    route: 'Route',
    giveNotice: 'Give notice',
    accept: 'Accept',
    extend: 'Extend',
    answer: 'Answer',
    serve: 'Record service',
    close: 'Close',
    attach: 'Attach',
    detach: 'Detach',
    unmask: 'Show in full',
    addAttachment: 'Add attachments',
  },
  ground: { samePerson: 'Same petitioner', similarText: 'Similar text' },
  leaderLevel: { city: 'City leader', county: 'County leader' },
  upstreamLevel: { state: 'National', province: 'Provincial', city: 'City' },
  daysLeft: (days) => {
    if (days === 0) return 'due today';
    const count = Math.abs(days);
    const unit = count === 1 ? 'day' : 'days';
    return days > 0 ? `${count} ${unit} left` : `${count} ${unit} overdue`;
  },
};
