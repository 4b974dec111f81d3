// How the identity provider of an office is named in the environment, for single sign-on by OpenID Connect.
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';

/** The identity provider of an office. */
export interface SingleSignOn {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the login. */
  readonly claim: string;
  /** What the provider asserts where it asked for a second factor itself; where nothing is named, we ask. */
  readonly secondFactor: { readonly acr: readonly string[]; readonly amr: readonly string[] };
}

/** A setting at fault, as every mistake in the configuration is told. */
interface SettingFault {
  readonly setting: string;
  readonly text: Text;
}

const SETTINGS = ['DENGWEN_OIDC_ISSUER', 'DENGWEN_OIDC_CLIENT_ID', 'DENGWEN_OIDC_CLIENT_SECRET'] as const;
const ASSERTION = /^(?<claim>acr|amr):(?<value>\S+)$/u;

/** Reads the settings; undefined where there is no provider. */
export function readSingleSignOn(
  environment: Readonly<Record<string, string | undefined>>,
): Result<SingleSignOn | undefined, readonly SettingFault[]> {
  const setting = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const [issuer, clientId, clientSecret] = SETTINGS.map(setting);
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return succeed(undefined);
  const faults: SettingFault[] = SETTINGS.filter((name) => setting(name) === undefined).map((name) => ({
    setting: name,
    text: {
      zh: `统一身份认证须同时设置 ${SETTINGS.join('、')}；缺少 ${name}。`,
      en: `Single sign-on needs ${SETTINGS.join(', ')} together; ${name} is missing.`,
    },
  }));
  if (issuer !== undefined && !isIssuer(issuer)) faults.push(ISSUER);
  const asserted = (setting('DENGWEN_OIDC_SECOND_FACTOR') ?? '')
    .split(/[,\s]+/u)
    .filter((word) => word !== '');
  const read = asserted.map((word) => ASSERTION.exec(word)?.groups);
  if (read.includes(undefined)) faults.push(SECOND_FACTOR);
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || faults.length > 0) {
    return refuse(faults);
  }
  const valuesOf = (claim: string): string[] =>
    read.flatMap((one) => (one?.['claim'] === claim ? [one['value'] ?? ''] : []));
  return succeed({
    issuer,
    clientId,
    clientSecret,
    claim: setting('DENGWEN_OIDC_CLAIM') ?? 'preferred_username',
    secondFactor: { acr: valuesOf('acr'), amr: valuesOf('amr') },
  });
}

/** Without TLS only a provider on this very machine can be trusted to be the one it says. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|localhost)$/u.test(hostname));
}

const ISSUER: SettingFault = {
  setting: 'DENGWEN_OIDC_ISSUER',
  text: {
    zh: 'DENGWEN_OIDC_ISSUER 应为身份提供方的 https 网址，例如 https://sso.example.cn/realms/city。',
    en: 'DENGWEN_OIDC_ISSUER should be the https address of the identity provider, such as https://sso.example.cn/realms/city.',
  },
};
const SECOND_FACTOR: SettingFault = {
  setting: 'DENGWEN_OIDC_SECOND_FACTOR',
  text: {
    zh: 'DENGWEN_OIDC_SECOND_FACTOR 应为 acr: 或 amr: 开头的值，用逗号分开，例如 amr:otp,acr:urn:mfa；不设置则仍由本系统验证。',
    en: 'DENGWEN_OIDC_SECOND_FACTOR should be values after acr: or amr:, separated by commas, such as amr:otp,acr:urn:mfa; unset, this system asks for the second factor.',
  },
};
