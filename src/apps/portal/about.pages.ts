// The pages that explain: the first page, time limits, privacy, accessibility; and what a problem looks like.
import type { ProblemPage } from '#platform/http/errors.ts';
import { Html as PlatformHtml } from '#platform/http/html.ts';
import type { Office } from '#platform/http/office.ts';
import type { Route } from '#platform/http/route.ts';
import { listRules, type RuleKey } from '#modules/law/index.ts';
import { accessibilityPage, lawPage, privacyPage, type Limit } from '../../../web/portal/pages/about.ts';
import { homePage } from '../../../web/portal/pages/home.ts';
import { problemPage } from '../../../web/portal/pages/problem.ts';
import { STYLES_URL } from './assets.ts';
import { officesByName, readContacts } from './contacts.ts';
import { portalPage, shown } from './portal-page.ts';

/** The periods that a petitioner may count on or must keep. */
const FOR_PETITIONERS: readonly RuleKey[] = [
  'route',
  'noticeDirect',
  'noticeTransferred',
  'objection',
  'handle',
  'requestReview',
  'review',
  'requestReReview',
  'reReview',
];

/** The pages that explain. */
export function aboutPages(office: Office): Route[] {
  const published = readContacts(office.config.dataDirectory);
  const limits = listLimits();
  return [
    portalPage(office, {
      method: 'GET',
      url: '/',
      work: async ({ shell, network, today }) =>
        shown(homePage(shell, published ?? officesByName(network, today))),
    }),
    portalPage(office, {
      method: 'GET',
      url: '/law',
      work: async ({ shell }) => shown(lawPage(shell, limits)),
    }),
    portalPage(office, {
      method: 'GET',
      url: '/privacy',
      work: async ({ shell }) => shown(privacyPage(shell)),
    }),
    portalPage(office, {
      method: 'GET',
      url: '/accessibility',
      work: async ({ shell }) => shown(accessibilityPage(shell)),
    }),
  ];
}

/** How a problem looks to a person whose browser asked for a page. */
export const portalProblemPage: ProblemPage = (problem, language) =>
  new PlatformHtml(String(problemPage({ language, large: false, site: '', styles: STYLES_URL }, problem)));

/** The periods of the Regulation in force, from the law itself. */
function listLimits(): Limit[] {
  return listRules('2022').flatMap(({ key, name, length, trigger, extension, citation }) => {
    if (!FOR_PETITIONERS.includes(key) || !('count' in length)) return [];
    return [
      {
        name,
        days: length.count,
        working: length.unit === 'workingDay',
        extension: extension?.maxDays,
        from: trigger.text,
        article: citation.article,
      },
    ];
  });
}
