// Where the code on a printed document leads: whoever holds the paper is told its number, day and unit, and nothing else.
// An address that never was, a document of an accusation and one of a matter with a wall are answered with the same page.
import { succeed } from '#kernel/result.ts';
import type { Office } from '#platform/http/office.ts';
import type { Route } from '#platform/http/route.ts';
import { confirmDocument } from '#modules/documents/index.ts';
import { confirmPage } from '../../../web/portal/pages/confirm.ts';
import { portalPage } from './portal-page.ts';

/** More than a counter checks in a minute; far fewer than it takes to find an address of 128 bits. */
const CHECKS_PER_MINUTE = 30;
const NOT_FOUND = 404;

/** The page of a document that is checked. */
export function confirmPages(office: Office): Route[] {
  return [
    portalPage(office, {
      method: 'GET',
      url: '/confirm/:code',
      perMinute: CHECKS_PER_MINUTE,
      work: async ({ tx, shell, request }) => {
        const { code } = request.params as { readonly code: string }; // the address has it
        const document = await confirmDocument(tx, code);
        const page = confirmPage(shell, document);
        return succeed(document === undefined ? { page, status: NOT_FOUND } : { page });
      },
    }),
  ];
}
