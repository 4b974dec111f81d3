// Every address of the workbench, in one place. Paths are relative to /workbench.

/** Patterns for the router. */
export const routes = {
  signIn: '/sign-in',
  account: '/account',
  firstStart: '/first-start',
  enrol: '/enrol',
  recoveries: '/recoveries',
  delegations: '/delegations',
  tray: '/',
  matters: '/matters',
  matter: '/matters/:matterId',
  answer: '/matters/:matterId/answer',
  register: '/register',
  reports: '/reports',
  measure: '/reports/measures/:measureId',
  ledgers: '/ledgers',
  newLedger: '/ledgers/new',
  ledger: '/ledgers/:ledgerId',
  audit: '/audit',
  network: '/network',
  unit: '/network/:unitId',
  officers: '/officers',
  officer: '/officers/:officerId',
  calendar: '/calendar',
  supervision: '/supervision',
  recommendations: '/recommendations',
  recommendation: '/recommendations/:recommendationId',
  retention: '/retention',
  destruction: '/destruction',
  newDestruction: '/destruction/new',
  destructionList: '/destruction/:listId',
} as const;

/** Where the static files and the router live. */
export const BASE = '/workbench';

type Query = Readonly<Record<string, string | number | undefined>>;

/** Writes a query, leaving out what is not set. */
export function withQuery(path: string, query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Addresses with their parts filled in. */
export const linkTo = {
  tray: (query: Query = {}) => withQuery(routes.tray, query),
  matters: (query: Query = {}) => withQuery(routes.matters, query),
  matter: (matterId: string) => `/matters/${encodeURIComponent(matterId)}`,
  answer: (matterId: string) => `/matters/${encodeURIComponent(matterId)}/answer`,
  reports: (query: Query = {}) => withQuery(routes.reports, query),
  measure: (measureId: string, query: Query) =>
    withQuery(`/reports/measures/${encodeURIComponent(measureId)}`, query),
  ledger: (ledgerId: string) => `/ledgers/${encodeURIComponent(ledgerId)}`,
  network: (query: Query = {}) => withQuery(routes.network, query),
  unit: (unitId: string) => `/network/${encodeURIComponent(unitId)}`,
  officers: (query: Query = {}) => withQuery(routes.officers, query),
  officer: (officerId: string) => `/officers/${encodeURIComponent(officerId)}`,
  calendar: (query: Query = {}) => withQuery(routes.calendar, query),
  recoveries: (query: Query = {}) => withQuery(routes.recoveries, query),
  destructionList: (listId: string) => `/destruction/${encodeURIComponent(listId)}`,
  recommendation: (recommendationId: string) => `/recommendations/${encodeURIComponent(recommendationId)}`,
  signIn: (next: string) => withQuery(routes.signIn, { next: next === '/' ? undefined : next }),
};
