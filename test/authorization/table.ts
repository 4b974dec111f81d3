// Who may ask what, written by hand: every route of the interface × every role. It is what the program is held to, so it
// is not computed from the program's own tables. A route without a row fails the test, and so does a row without a route.
import type { Role } from '#kernel/actor.ts';

/**
 * What somebody meets at a route.
 * - `signIn`: 401, somebody has to sign in
 * - `no`: 403, wherever they work: their role may not
 * - `yes`: it is done, wherever they work
 * - `own`: it is done to a matter that their unit has, unless they recused themselves; to everybody else of that role the
 *   matter is not there: 404, the same as for one that never was
 * - `asks`: as `own`, but 403 where the matter is theirs: they are told whom to ask
 * - `list`: an answer in which the matter is counted or named for its unit; to everybody else of that role the same answer
 *   as before there was the matter
 * - `unit`: it is done to what belongs to their unit; to those of other units it is not there
 * - `units`: a list of such things, of their unit alone
 * - `log`: the audit log of all units, without what a wall keeps from their own
 */
export type Cell = 'signIn' | 'no' | 'yes' | 'own' | 'asks' | 'list' | 'unit' | 'units' | 'log';

/** The order of the columns. */
export const COLUMNS = [
  'nobody',
  'clerk',
  'handler',
  'leader',
  'administrator',
  'securityOfficer',
  'auditor',
] as const satisfies readonly (Role | 'nobody')[];

/** Whoever asks, by column. */
export type Column = (typeof COLUMNS)[number];

type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell];

/** By method and address below `/api/v1`. */
// prettier-ignore
export const TABLE: Readonly<Record<string, Row>> = {
  //                                                  nobody    clerk   handler leader  admin.  secur.  auditor

  // matters
  'GET /matters':                                     ['signIn', 'list', 'list', 'list', 'no',   'no',   'no'],
  'GET /tray/counts':                                 ['signIn', 'list', 'list', 'list', 'no',   'no',   'no'],
  'GET /matters/{matterId}':                          ['signIn', 'own',  'own',  'own',  'no',   'no',   'no'],
  'GET /citations':                                   ['signIn', 'yes',  'yes',  'yes',  'no',   'no',   'no'],
  'GET /matters/{matterId}/readings':                 ['signIn', 'own',  'asks', 'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/prints':                  ['signIn', 'own',  'own',  'own',  'no',   'no',   'no'],
  'POST /submissions':                                ['signIn', 'yes',  'yes',  'no',   'no',   'no',   'no'],
  'POST /repeats/check':                              ['signIn', 'list', 'list', 'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/route':                   ['signIn', 'own',  'own',  'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/object':                  ['signIn', 'own',  'own',  'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/decide-objection':        ['signIn', 'own',  'no',   'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/notice':                  ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/accept':                  ['signIn', 'no',   'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/extend':                  ['signIn', 'no',   'no',   'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/answer':                  ['signIn', 'no',   'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/serve':                   ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/close':                   ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/decline':                 ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/no-longer-accept':        ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/reply-directly':          ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/lead-elsewhere':          ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/withdraw':                ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/attach':                  ['signIn', 'own',  'no',   'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/serve-joined':            ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/link-earlier':            ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/split':                   ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/undo-split':              ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/move-regulation':         ['signIn', 'no',   'no',   'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/mark-simple':             ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/return-to-ordinary':      ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/detach':                  ['signIn', 'own',  'no',   'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/dismiss-repeat':          ['signIn', 'own',  'no',   'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/accused':                 ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/involve':                 ['signIn', 'own',  'no',   'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/recuse':                  ['signIn', 'own',  'own',  'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/parties/{partyId}/unmask': ['signIn', 'own', 'own',  'no',   'no',   'no',   'no'],
  'GET /matters/{matterId}/attachments':              ['signIn', 'own',  'own',  'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/attachments':             ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'GET /matters/{matterId}/attachments/{attachmentId}': ['signIn', 'own', 'own', 'own',  'no',   'no',   'no'],
  'GET /matters/{matterId}/documents':                ['signIn', 'own',  'own',  'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/documents':               ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/documents/preview':       ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'GET /matters/{matterId}/documents/{documentId}/document.pdf': ['signIn', 'own', 'own', 'own', 'no', 'no', 'no'],
  'GET /matters/{matterId}/documents/{documentId}/document.docx': ['signIn', 'own', 'own', 'own', 'no', 'no', 'no'],
  'POST /matters/{matterId}/ask-opening':             ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/decide-opening':          ['signIn', 'no',   'no',   'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/end-opening':             ['signIn', 'own',  'own',  'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/record-waiver':           ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/decide-waiver':           ['signIn', 'no',   'no',   'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/query-code':              ['signIn', 'own',  'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/handling-notes':         ['signIn', 'own',   'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/agreements':         ['signIn', 'own',   'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/execution':         ['signIn', 'own',   'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/request-review':         ['signIn', 'own',   'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/admit-review':           ['signIn', 'own',   'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/decide-review':          ['signIn', 'no',    'no',   'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/draft-opinion':          ['signIn', 'own',   'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/decide-draft':           ['signIn', 'no',    'no',   'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/serve-review':           ['signIn', 'own',   'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/call-hearing':           ['signIn', 'own',   'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/record-hearing':         ['signIn', 'own',   'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/cancel-hearing':         ['signIn', 'own',   'own',  'no',   'no',   'no',   'no'],
  'POST /matters/{matterId}/urge': ['signIn', 'own', 'own', 'own', 'no', 'no', 'no'],
  'POST /matters/{matterId}/supervise': ['signIn', 'own', 'own', 'own', 'no', 'no', 'no'],
  'POST /matters/{matterId}/accept-reply': ['signIn', 'own', 'own', 'own', 'no', 'no', 'no'],
  'POST /matters/{matterId}/repeat-supervision': ['signIn', 'own', 'own', 'own', 'no', 'no', 'no'],
  'POST /matters/{matterId}/end-supervision': ['signIn', 'own', 'own', 'own', 'no', 'no', 'no'],
  'POST /matters/{matterId}/set-proposal-aside': ['signIn', 'own', 'own', 'own', 'no', 'no', 'no'],
  'POST /matters/{matterId}/reply-to-supervision': ['signIn', 'own', 'own', 'no', 'no', 'no', 'no'],
  'GET /supervisions': ['signIn', 'list', 'list', 'list', 'no', 'no', 'no'],
  'GET /supervisions/counts': ['signIn', 'list', 'list', 'list', 'no', 'no', 'no'],
  'GET /supervisions/export.xlsx': ['signIn', 'list', 'list', 'list', 'no', 'no', 'no'],
  'GET /supervision-proposals/export.xlsx': ['signIn', 'yes', 'yes', 'yes', 'no', 'no', 'no'],
  'GET /executions/export.xlsx': ['signIn', 'yes', 'yes', 'yes', 'no', 'no', 'no'],
  'GET /supervision-proposals': ['signIn', 'yes', 'yes', 'yes', 'no', 'no', 'no'],
  'GET /executions': ['signIn', 'yes', 'yes', 'yes', 'no', 'no', 'no'],
  'GET /matters/{matterId}/retention':                ['signIn', 'own',  'own',  'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/holds':                   ['signIn', 'own',  'no',   'own',  'no',   'no',   'no'],
  'POST /matters/{matterId}/holds/{holdId}/release':  ['signIn', 'own',  'no',   'own',  'no',   'no',   'no'],

  // recommendations
  'GET /recommendations': ['signIn', 'units', 'units', 'units', 'no', 'no', 'no'],
  'GET /recommendations/export.xlsx': ['signIn', 'yes', 'yes', 'yes', 'no', 'no', 'no'],
  'GET /recommendations/counts': ['signIn', 'yes', 'yes', 'yes', 'no', 'no', 'no'],
  'GET /recommendations/{recommendationId}': ['signIn', 'unit', 'unit', 'unit', 'no', 'no', 'no'],
  'GET /recommendations/{recommendationId}/document.pdf': ['signIn', 'unit', 'unit', 'unit', 'no', 'no', 'no'],
  'GET /recommendations/{recommendationId}/document.docx': ['signIn', 'unit', 'unit', 'unit', 'no', 'no', 'no'],
  'POST /recommendations': ['signIn', 'yes', 'no', 'yes', 'no', 'no', 'no'],
  'POST /recommendations/{recommendationId}/answer': ['signIn', 'unit', 'unit', 'unit', 'no', 'no', 'no'],

  // what petitioners do
  'POST /public/submissions':                         ['yes',    'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /public/track':                               ['yes',    'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /public/confidentiality':                     ['yes',    'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /public/withdrawals':                         ['yes',    'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /public/ratings':                             ['yes',    'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /public/reviews':                             ['yes',    'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],

  // reports
  'GET /reports':                                     ['signIn', 'list', 'list', 'list', 'no',   'no',   'no'],
  'GET /reports/export.xlsx':                         ['signIn', 'list', 'list', 'list', 'no',   'no',   'no'],
  'GET /reports/year/{year}':                         ['signIn', 'list', 'list', 'list', 'no',   'no',   'no'],
  'GET /reports/year/{year}/export.xlsx':             ['signIn', 'list', 'list', 'list', 'no',   'no',   'no'],
  'GET /reports/measures':                            ['signIn', 'yes',  'yes',  'yes',  'no',   'no',   'no'],
  'GET /reports/measures/{id}/list':                  ['signIn', 'list', 'list', 'list', 'no',   'no',   'no'],
  'GET /reports/measures/{id}/list/export.xlsx':      ['signIn', 'list', 'list', 'list', 'no',   'no',   'no'],

  // ledgers
  'GET /ledgers':                                     ['signIn', 'units', 'no',  'no',   'no',   'no',   'no'],
  'POST /ledgers':                                    ['signIn', 'yes',  'no',   'no',   'no',   'no',   'no'],
  'POST /ledgers/inspect':                            ['signIn', 'yes',  'no',   'no',   'no',   'no',   'no'],
  'GET /ledgers/{ledgerId}':                          ['signIn', 'unit', 'no',   'no',   'no',   'no',   'no'],
  'POST /ledgers/{ledgerId}/dry-run':                 ['signIn', 'unit', 'no',   'no',   'no',   'no',   'no'],
  'GET /ledgers/{ledgerId}/faults':                   ['signIn', 'unit', 'no',   'no',   'no',   'no',   'no'],
  'GET /ledgers/{ledgerId}/faults.xlsx':              ['signIn', 'unit', 'no',   'no',   'no',   'no',   'no'],
  'PUT /ledgers/{ledgerId}/map':                      ['signIn', 'unit', 'no',   'no',   'no',   'no',   'no'],
  'POST /ledgers/{ledgerId}/start':                   ['signIn', 'unit', 'no',   'no',   'no',   'no',   'no'],

  // how long matters are kept
  'GET /retention/rules':                             ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'PUT /retention/rules/{ruleId}':                    ['signIn', 'no',   'no',   'no',   'yes',  'no',   'no'],
  'GET /destruction-lists':                           ['signIn', 'units', 'no',  'units', 'no',  'no',   'no'],
  'POST /destruction-lists':                          ['signIn', 'yes',  'no',   'no',   'no',   'no',   'no'],
  'GET /destruction-candidates':                      ['signIn', 'yes',  'no',   'no',   'no',   'no',   'no'],
  'GET /destruction-lists/{listId}':                  ['signIn', 'unit', 'no',   'unit', 'no',   'no',   'no'],
  'GET /destruction-lists/{listId}/items':            ['signIn', 'unit', 'no',   'unit', 'no',   'no',   'no'],
  'GET /destruction-lists/{listId}/items.xlsx':       ['signIn', 'unit', 'no',   'unit', 'no',   'no',   'no'],
  'POST /destruction-lists/{listId}/prints':          ['signIn', 'unit', 'no',   'unit', 'no',   'no',   'no'],
  'POST /destruction-lists/{listId}/approve':         ['signIn', 'no',   'no',   'unit', 'no',   'no',   'no'],
  'POST /destruction-lists/{listId}/reject':          ['signIn', 'no',   'no',   'unit', 'no',   'no',   'no'],

  // the law in force
  'GET /calendar':                                    ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /calendar/preview':                           ['signIn', 'no',   'no',   'no',   'yes',  'no',   'no'],
  'POST /calendar/changes':                           ['signIn', 'no',   'no',   'no',   'yes',  'no',   'no'],
  'GET /law/citations':                               ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'GET /law/overlays':                                ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /law/overlays':                               ['signIn', 'no',   'no',   'no',   'yes',  'no',   'no'],

  // the audit log
  'GET /audit/entries':                               ['signIn', 'no',   'no',   'no',   'no',   'no',   'log'],
  'GET /audit/entries.xlsx':                          ['signIn', 'no',   'no',   'no',   'no',   'no',   'log'],
  'GET /audit/export.jsonl':                          ['signIn', 'no',   'no',   'no',   'no',   'no',   'yes'],

  // the network
  'GET /units':                                       ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'GET /topics':                                      ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'GET /places':                                      ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'GET /officers':                                    ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'GET /officers/{officerId}':                        ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'GET /competences':                                 ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /places':                                     ['signIn', 'no',   'no',   'no',   'yes',  'no',   'no'],
  'POST /units':                                      ['signIn', 'no',   'no',   'no',   'yes',  'no',   'no'],
  'PUT /units/{unitId}/name':                         ['signIn', 'no',   'no',   'no',   'yes',  'no',   'no'],
  'PUT /units/{unitId}/approval':                     ['signIn', 'no',   'no',   'no',   'yes',  'no',   'no'],
  'PUT /units/{unitId}/review-line':                  ['signIn', 'no',   'no',   'no',   'yes',  'no',   'no'],
  'POST /units/{unitId}/end':                         ['signIn', 'no',   'no',   'no',   'yes',  'no',   'no'],
  'POST /competences':                                ['signIn', 'no',   'no',   'no',   'yes',  'no',   'no'],
  'POST /competences/{competenceId}/end':             ['signIn', 'no',   'no',   'no',   'yes',  'no',   'no'],
  'POST /officers':                                   ['signIn', 'no',   'no',   'no',   'yes',  'no',   'no'],
  'POST /posts':                                      ['signIn', 'no',   'no',   'no',   'no',   'yes',  'no'],
  'POST /posts/{postId}/end':                         ['signIn', 'no',   'no',   'no',   'no',   'yes',  'no'],

  // accounts
  'POST /accounts':                                   ['signIn', 'no',   'no',   'no',   'no',   'yes',  'no'],
  'POST /accounts/unlock':                            ['signIn', 'no',   'no',   'no',   'no',   'yes',  'no'],
  'GET /officers/{officerId}/account':                ['signIn', 'no',   'no',   'no',   'no',   'yes',  'no'],
  'POST /invitations':                                ['signIn', 'no',   'no',   'no',   'no',   'yes',  'no'],
  'DELETE /officers/{officerId}/sessions':            ['signIn', 'no',   'no',   'no',   'no',   'yes',  'no'],
  'GET /recoveries':                                  ['signIn', 'no',   'no',   'no',   'yes',  'yes',  'no'],
  'POST /recoveries':                                 ['signIn', 'no',   'no',   'no',   'yes',  'yes',  'no'],
  'POST /recoveries/{recoveryId}/confirm':            ['signIn', 'no',   'no',   'no',   'yes',  'yes',  'no'],

  // posts handed over
  'GET /delegations':                                 ['signIn', 'no',   'no',   'no',   'no',   'yes',  'no'],
  'GET /officers/{officerId}/delegable-posts':         ['signIn', 'no',   'no',   'no',   'no',   'yes',  'no'],
  'GET /delegations/own':                             ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /delegations':                                ['signIn', 'yes',  'yes',  'yes',  'no',   'yes',  'no'],
  'POST /delegations/{delegationId}/revoke':          ['signIn', 'yes',  'yes',  'yes',  'no',   'yes',  'no'],

  // signing in, one's own session and factors
  'GET /sign-in/ways':                                ['yes',    'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /session':                                    ['yes',    'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'DELETE /session':                                  ['yes',    'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'GET /session':                                     ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'PUT /session/post':                                ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'GET /sessions':                                    ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'DELETE /sessions/{sessionId}':                     ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /password':                                   ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'GET /sign-in':                                     ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /sign-in/code':                               ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /sign-in/demo-code':                          ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /sign-in/passkey/question':                   ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /sign-in/passkey':                            ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'GET /second-factors':                              ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /second-factors/authenticator':               ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /second-factors/authenticator/confirm':       ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /second-factors/passkeys/question':           ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /second-factors/passkeys':                    ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'DELETE /second-factors/passkeys/{passkeyId}':      ['signIn', 'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],

  // one-time links: whoever has the link
  'POST /first-start/read':                           ['yes',    'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /first-start':                                ['yes',    'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /personal-link/read':                         ['yes',    'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
  'POST /personal-link':                              ['yes',    'yes',  'yes',  'yes',  'yes',  'yes',  'yes'],
};

/**
 * Where somebody who may ask is refused all the same, by the state of things and not for who they are; with the reason
 * why the test does not bring about the state in which it would be done.
 */
export const ENDS: Readonly<Record<string, { readonly code: string; readonly why: string }>> = {
  'POST /matters/{matterId}/reply-to-supervision': {
    code: 'action-not-allowed-now',
    why: 'no office stands above that of the city; lives.integration.test.ts has a department reply',
  },
  'POST /matters/{matterId}/set-proposal-aside': {
    code: 'action-not-allowed-now',
    why: 'nothing is late on the day of this test; supervision.integration.test.ts sets a proposal aside',
  },
  'POST /recommendations': {
    code: 'only-petition-offices-recommend',
    why: 'whoever works in a department is told to report to the petition office',
  },
  'POST /sign-in/code': {
    code: 'sign-in-step-not-due',
    why: 'whoever has signed in gives no further code; every officer of this test signed in by this route',
  },
  'POST /sign-in/demo-code': {
    code: 'not-a-demo',
    why: 'codes are shown in the invented city only; the test of the demo city signs in by one',
  },
  'POST /sign-in/passkey/question': {
    code: 'sign-in-step-not-due',
    why: 'as for a code; second-factor.integration.test.ts signs in with a passkey',
  },
  'POST /sign-in/passkey': { code: 'sign-in-step-not-due', why: 'as above' },
  'POST /second-factors/passkeys': {
    code: 'passkey-not-proven',
    why: 'a passkey takes a device; second-factor.integration.test.ts enrols one',
  },
  'POST /first-start/read': {
    code: 'link-over',
    why: 'the link is what counts, not who asks; first-start.integration.test.ts follows a true one',
  },
  'POST /first-start': { code: 'link-over', why: 'as above' },
  'POST /personal-link/read': { code: 'link-over', why: 'as above' },
  'POST /personal-link': { code: 'link-over', why: 'as above' },
};
