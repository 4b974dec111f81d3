// What is not walked by the hunt for walled matters, with the reason. What is new and not thought of here fails it.

const COMMAND = 'changes the network, posts or accounts, which are about no matter';
const LAW = 'changes the calendar or the local rules in force; it answers no matter';
const LISTED = 'about a list of matters to be destroyed, on which nothing with a wall stands';
const OF_ONESELF = 'about the one who asks: their sign-in, sessions and second factors';
/** Routes that are no readings and name no matter in their address, with what they could tell. */
export const WITHOUT_MATTER: Readonly<Record<string, string>> = {
  createAccount: COMMAND,
  inviteOfficer: COMMAND,
  endSessionsOf: COMMAND,
  unlockAccount: COMMAND,
  addCompetence: COMMAND,
  closeCompetence: COMMAND,
  createOfficer: COMMAND,
  createPlace: COMMAND,
  createUnit: COMMAND,
  renameUnit: COMMAND,
  setReviewLine: COMMAND,
  setApproval: COMMAND,
  closeUnit: COMMAND,
  appointToPost: COMMAND,
  closePost: COMMAND,
  askForRecovery: COMMAND,
  confirmRecovery: COMMAND,
  delegatePost: COMMAND,
  revokeDelegation: COMMAND,
  previewCalendar: 'counts clocks of matters without walls alone, and names none',
  applyCalendar: LAW,
  setOverlay: LAW,
  changeRetention: 'changes how long matters of a kind are kept',
  proposeDestruction: LISTED,
  approveDestruction: LISTED,
  rejectDestruction: LISTED,
  recordDestructionPrint: LISTED,
  makeRecommendation: 'names matters that whoever makes it reads; none of an accusation or with a wall',
  answerRecommendation: 'answers what the unit received; it comes from no matter with a wall',
  setUpOffices: OF_ONESELF,
  readFirstStart: OF_ONESELF,
  changePassword: OF_ONESELF,
  readPersonalLink: OF_ONESELF,
  usePersonalLink: OF_ONESELF,
  showAuthenticatorSecret: OF_ONESELF,
  confirmAuthenticator: OF_ONESELF,
  addPasskey: OF_ONESELF,
  beginNewPasskey: OF_ONESELF,
  removePasskey: OF_ONESELF,
  signIn: OF_ONESELF,
  signOut: OF_ONESELF,
  switchPost: OF_ONESELF,
  endSession: OF_ONESELF,
  giveCode: OF_ONESELF,
  showDemoCode: OF_ONESELF,
  beginPasskey: OF_ONESELF,
  givePasskey: OF_ONESELF,
  registerSubmission: 'answers what was handed in; its number comes from one sequence, see below',
  withdrawOwnMatter: 'proves the matter as tracking does',
  handInSubmission: 'answers what was handed in; its number comes from one sequence, see below',
  trackMatter: 'asked below with the number of the accusation',
  askConfidentialityAgain: 'proves the matter as tracking does',
  rateMatter: 'proves the matter as tracking does',
  requestReviewOnline: 'proves the matter as tracking does',
  uploadLedger: 'takes in a file of the one who asks',
  inspectLedger: 'reads a file of the one who asks',
  changeLedgerMap: 'how a file of the one who asks is read',
  startImport: 'imports a file of the one who asks',
  tryLedger: 'walked below',
  checkRepeats: 'walked below',
};

/** What each job does, and whom it could tell. A new kind must be thought of here before it may run. */
export const JOBS: Readonly<Record<string, string>> = {
  'platform.forget-old-requests': 'forgets sealed answers; tells nobody',
  'matters.find-repeats': 'keeps candidates, which are shown only where both matters are within reach',
  'matters.revise-clocks': 'writes dates into matters; how far it is, is told in hundredths',
  'matters.find-breaches':
    'tells an office of a late unit only where the office reaches the matter already and no wall keeps it out',
  'exchange.import-ledger':
    'takes in rows; what it says of them stands with the ledger of the unit that uploaded it',
  'retention.carry-out-destruction':
    'erases what an approved list names, on which nothing with a wall stands',
  'attachments.scan-attachment': 'writes what was found beside the attachment',
  'attachments.find-unscanned': 'asks for jobs',
};
