import { succeed } from '#kernel/result.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, PUBLIC, type Route } from '#platform/http/route.ts';
import { SESSION_COOKIE } from './authenticate.ts';
import * as contract from './contract.ts';
import { readFirstStart, setUpOffices } from './first-start.commands.ts';
import { readPersonalLink, usePersonalLink } from './personal-link.commands.ts';
import { tokenOf } from './request.ts';
import { signOut } from './session.commands.ts';
import { settleBegun } from './signing-in.ts';

/** Open to whoever has the link; it is a POST because the token must not stand in an address. */
const byLink = {
  method: 'POST',
  tag: 'access',
  permission: PUBLIC,
  rateLimit: { max: 30, minutes: 5 },
} as const;

/** One-time links: the first start, and personal ones. */
export function linkRoutes({ clock }: Office): readonly Route[] {
  return [
    commandRoute({
      ...byLink,
      url: '/api/v1/first-start/read',
      operation: 'readFirstStart',
      records: { nothing: 'whoever has the link sees what it is for' },
      summary: { zh: '首次启动：需要设置什么', en: 'First start: what is to be set up' },
      body: contract.FirstStart,
      answer: contract.FirstStartState,
      work: (tx, _nobody, { body }) => readFirstStart(tx, body, clock),
    }),
    commandRoute({
      ...byLink,
      url: '/api/v1/first-start',
      operation: 'setUpOffices',
      records: { act: 'permissionChange' },
      summary: { zh: '首次启动：设置三员', en: 'First start: set up the three offices' },
      body: contract.SetUpOffices,
      answer: contract.PersonalLinks,
      status: 201,
      work: (tx, _nobody, { body }) => setUpOffices(tx, body, clock),
    }),
    commandRoute({
      ...byLink,
      url: '/api/v1/personal-link/read',
      operation: 'readPersonalLink',
      records: { nothing: 'whoever has the link sees whom it is for' },
      summary: { zh: '一次性网址：为谁开通', en: 'Personal link: whom it is for' },
      body: contract.FirstStart,
      answer: contract.Invitation,
      work: (tx, _nobody, { body }) => readPersonalLink(tx, body, clock),
    }),
    commandRoute({
      ...byLink,
      url: '/api/v1/personal-link',
      operation: 'usePersonalLink',
      records: { act: 'permissionChange' },
      summary: { zh: '一次性网址：设置密码', en: 'Personal link: choose a password' },
      body: contract.UsePersonalLink,
      answer: contract.SignInState,
      work: async (tx, _nobody, { body, cookies, raw }) => {
        const begun = await usePersonalLink(tx, body, clock);
        if (!begun.ok) return begun;
        await signOut(tx, tokenOf(raw), clock);
        cookies.set(SESSION_COOKIE, begun.value.token);
        const { state } = await settleBegun(tx, begun.value.token, clock);
        return succeed(state);
      },
    }),
  ];
}
