// The first start of an installation. There is no default account: whoever starts the server reads a one-time link on
// its terminal, opens it, and names the three people who keep the system; each then gets a link of their own.
import type { SystemActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Fault, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import * as network from '#modules/network/index.ts';
import { hasPassword } from './access.store.ts';
import { openAccount } from './account.commands.ts';
import type { FirstStart, FirstStartState, PersonalLinks, SetUpOffices } from './contract.ts';
import { newLink, openLink } from './links.ts';
import { saveUseOfLink } from './links.store.ts';
import { newPersonalLink } from './personal-link.commands.ts';
import { offerAtStart, OFFICES, type OfficeHolder, type OfficeRole } from './rules/first-start.ts';

const SET_UP: SystemActor = { kind: 'system', task: 'job', unitId: 'hub' };

/** A link that the server prints when it starts. */
export interface OfferedLink {
  readonly kind: 'firstStart' | 'personal';
  /** The path within the workbench; the token stands behind the #, which browsers send to nobody. */
  readonly path: string;
  /** Whom a personal link is for. */
  readonly name?: string;
}

/** What a start of the server offers; see `rules/first-start.ts`. */
export async function offerFirstStart(tx: Tx, clock: Clock): Promise<readonly OfferedLink[]> {
  const offer = offerAtStart(await officeHolders(tx, clock));
  if (offer.kind === 'nothing') return [];
  if (offer.kind === 'firstStart') {
    const token = await newLink(tx, { kind: 'firstStart', officerId: null }, clock);
    return [{ kind: 'firstStart', path: `/first-start#${token}` }];
  }
  const links: OfferedLink[] = [];
  for (const officerId of offer.officerIds) {
    const officer = await network.findOfficer(tx, officerId);
    const token = await newPersonalLink(tx, officerId, clock);
    links.push({ kind: 'personal', path: `/enrol#${token}`, name: officer?.name ?? officerId });
  }
  return links;
}

/** What the page of the first start has to ask for. */
export async function readFirstStart(
  tx: Tx,
  { token }: FirstStart,
  clock: Clock,
): Promise<Result<FirstStartState>> {
  const link = await openLink(tx, { kind: 'firstStart', token }, clock);
  if (!link.ok) return link;
  return succeed({
    offices: [...(await missingOffices(tx, clock))],
    needsUnit: (await headOfNetwork(tx, clock)) === undefined,
  });
}

/** Makes city and office where the network is empty, and the people of the three offices; answers a link for each. */
export async function setUpOffices(
  tx: Tx,
  input: SetUpOffices,
  clock: Clock,
): Promise<Result<PersonalLinks>> {
  const link = await openLink(tx, { kind: 'firstStart', token: input.token }, clock);
  if (!link.ok) return link;
  const missing = await missingOffices(tx, clock);
  const asked = input.people.map(({ role }) => role);
  if (missing.length !== asked.length || missing.some((role) => !asked.includes(role)))
    return refuse(peopleMissing);
  const unitId = (await headOfNetwork(tx, clock)) ?? (await makeHead(tx, input, clock));
  if (typeof unitId !== 'string') return unitId;
  const links: PersonalLinks['links'] = [];
  for (const [index, person] of input.people.entries()) {
    const made = await appoint(tx, { ...person, unitId }, clock);
    if (!made.ok) return refuse(atPerson(made.reason, index));
    const { role, name } = person;
    links.push({
      role,
      name,
      login: made.value.login,
      token: await newPersonalLink(tx, made.value.officerId, clock),
    });
  }
  await saveUseOfLink(tx, link.value.tokenDigest, clock.now());
  return succeed({ links });
}

async function appoint(
  tx: Tx,
  person: SetUpOffices['people'][number] & { readonly unitId: string },
  clock: Clock,
): Promise<Result<{ officerId: string; login: string }>> {
  const { name, login, role, unitId } = person;
  const officer = await network.createOfficer(tx, SET_UP, { name }, clock);
  if (!officer.ok) return officer;
  const { officerId } = officer.value;
  const post = { officerId, unitId, role, title: TITLES[role] };
  const appointed = await network.appointToPost(tx, SET_UP, post, clock);
  if (!appointed.ok) return appointed;
  return openAccount(tx, { officerId, login, passwordHash: null, mustChangePassword: false }, clock);
}

const TITLES: Record<OfficeRole, string> = {
  administrator: '系统管理员',
  securityOfficer: '安全保密员',
  auditor: '审计员',
};

/** The unit that reports to nobody. */
async function headOfNetwork(tx: Tx, clock: Clock): Promise<string | undefined> {
  const { units } = await network.loadNetwork(tx);
  const today = clock.today();
  const heads = [...units.values()].filter((unit) => unit.parentId === null);
  return heads.find((unit) => network.isActive(unit, today))?.unitId;
}

async function makeHead(
  tx: Tx,
  { city, office }: SetUpOffices,
  clock: Clock,
): Promise<string | Result<never>> {
  if (city === undefined || office === undefined) return refuse(unitMissing(city === undefined));
  await network.defineTopics(tx);
  const place = await network.createPlace(tx, SET_UP, { placeId: 'city', name: city.trim(), level: 'city' });
  if (!place.ok) return place;
  const unit = { name: office.trim(), kind: 'petitionOffice', level: 'city', placeId: 'city' } as const;
  const made = await network.createUnit(tx, SET_UP, { unitId: 'hub', ...unit }, clock);
  return made.ok ? made.value.unitId : made;
}

async function officeHolders(tx: Tx, clock: Clock): Promise<readonly OfficeHolder[]> {
  const today = clock.today();
  const holders: OfficeHolder[] = [];
  for (const post of await network.postsInRoles(tx, OFFICES)) {
    const role = OFFICES.find((office) => office === post.role);
    if (role === undefined) continue;
    const standing = network.isActive(post, today);
    holders.push({
      officerId: post.officerId,
      role,
      standing,
      hasPassword: await hasPassword(tx, post.officerId),
    });
  }
  return holders;
}

async function missingOffices(tx: Tx, clock: Clock): Promise<readonly OfficeRole[]> {
  const offer = offerAtStart(await officeHolders(tx, clock));
  return offer.kind === 'firstStart' ? offer.offices : [];
}

/** A fault of a person's field, named by its place in the list. */
function atPerson(refusal: Refusal, index: number): Refusal {
  const place = (field: string) => `people/${index}/${field}`;
  const faults: readonly Fault[] = refusal.faults ?? [];
  return {
    ...refusal,
    ...(refusal.field === undefined ? {} : { field: place(refusal.field) }),
    ...(faults.length === 0 ? {} : { faults: faults.map((one) => ({ ...one, field: place(one.field) })) }),
  };
}

const peopleMissing: Refusal = {
  code: 'people-missing',
  kind: 'invalid',
  field: 'people',
  text: {
    zh: '系统管理员、安全保密员、审计员各须一人；请逐一填写。',
    en: 'Administrator, security officer and auditor need one person each; name them all.',
  },
};

function unitMissing(isCity: boolean): Refusal {
  return {
    code: 'first-unit-missing',
    kind: 'invalid',
    field: isCity ? 'city' : 'office',
    text: {
      zh: '机构还是空的，请填写城市和信访部门的名称，例如岱川市、岱川市信访局。',
      en: 'There is no unit yet; name the city and its petition office, such as 岱川市 and 岱川市信访局.',
    },
  };
}
