import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const PROVIDER = {
  DENGWEN_OIDC_ISSUER: 'https://sso.example.cn/realms/city',
  DENGWEN_OIDC_CLIENT_ID: 'dengwen',
  DENGWEN_OIDC_CLIENT_SECRET: 'kept elsewhere',
};

test('without a provider there is no single sign-on', () => {
  expect(readConfig({})).toMatchObject({ ok: true, value: { singleSignOn: undefined } });
});

test('a provider is matched by preferred_username, and its second factor does not count unless said', () => {
  expect(readConfig(PROVIDER)).toMatchObject({
    value: { singleSignOn: { claim: 'preferred_username', secondFactor: { acr: [], amr: [] } } },
  });
});

test('what the provider asserts of a second factor may be named', () => {
  const said = { ...PROVIDER, DENGWEN_OIDC_SECOND_FACTOR: 'amr:otp, acr:urn:mfa amr:hwk' };
  expect(readConfig(said)).toMatchObject({
    value: { singleSignOn: { secondFactor: { acr: ['urn:mfa'], amr: ['otp', 'hwk'] } } },
  });
});

test.each([
  {
    name: 'a secret that is missing',
    changes: { DENGWEN_OIDC_CLIENT_SECRET: '' },
    at: 'DENGWEN_OIDC_CLIENT_SECRET',
  },
  {
    name: 'an issuer without TLS',
    changes: { DENGWEN_OIDC_ISSUER: 'http://sso.example.cn' },
    at: 'DENGWEN_OIDC_ISSUER',
  },
  {
    name: 'an assertion of no known claim',
    changes: { DENGWEN_OIDC_SECOND_FACTOR: 'otp' },
    at: 'DENGWEN_OIDC_SECOND_FACTOR',
  },
])('$name is named', ({ changes, at }) => {
  expect(readConfig({ ...PROVIDER, ...changes })).toMatchObject({ ok: false, reason: [{ setting: at }] });
});
