// Why a change of the network is refused, and what to do instead.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Post, PostRole, Unit } from './contract.ts';

/** What a field of a network command may point to. */
export type Thing = 'unit' | 'place' | 'topic' | 'officer' | 'post' | 'competence';

const NAMES: Record<Thing, { zh: string; en: string; list: { zh: string; en: string } }> = {
  unit: { zh: '单位', en: 'unit', list: { zh: '请从机构树中选择', en: 'choose one from the tree of units' } },
  place: {
    zh: '地方',
    en: 'place',
    list: { zh: '请从地方列表中选择', en: 'choose one from the list of places' },
  },
  topic: {
    zh: '内容分类',
    en: 'topic',
    list: { zh: '请从内容分类列表中选择', en: 'choose one from the list of topics' },
  },
  officer: {
    zh: '工作人员',
    en: 'officer',
    list: { zh: '请先登记该工作人员', en: 'add the officer first' },
  },
  post: {
    zh: '岗位',
    en: 'post',
    list: { zh: '请从该单位人员列表中选择', en: 'choose one from the list of officers' },
  },
  competence: {
    zh: '职责',
    en: 'competence',
    list: { zh: '请核对职责编号', en: 'check the identifier of the competence' },
  },
};

const ROLE_NAMES: Record<PostRole, { zh: string; en: string }> = {
  clerk: { zh: '信访受理岗', en: 'intake clerk' },
  handler: { zh: '承办岗', en: 'handling officer' },
  leader: { zh: '负责人岗', en: 'leader' },
  administrator: { zh: '系统管理员', en: 'administrator' },
  securityOfficer: { zh: '安全保密员', en: 'security officer' },
  auditor: { zh: '审计员', en: 'auditor' },
};

/** The network is changed by administrators only. */
export const notAnAdministrator: Refusal = {
  code: 'network-needs-administrator',
  kind: 'forbidden',
  text: {
    zh: '只有系统管理员可以变更机构、人员和职责；请联系本单位系统管理员。',
    en: 'Only an administrator may change units, officers and competences; ask the administrator of your unit.',
  },
};

/** Posts are granted by security officers only. */
export const notASecurityOfficer: Refusal = {
  code: 'post-needs-security-officer',
  kind: 'forbidden',
  text: {
    zh: '只有安全保密员可以任职、免职；请联系本单位安全保密员。',
    en: 'Only a security officer may give a post to an officer or end one; ask the security officer of your unit.',
  },
};

/** A post that the same person may not hold beside one they hold already. */
export function officesKeptApart(wanted: Post, held: Post): Refusal {
  const from = wanted.activeFrom > held.activeFrom ? wanted.activeFrom : held.activeFrom;
  const [offered, had] = [ROLE_NAMES[wanted.role], ROLE_NAMES[held.role]];
  return {
    code: 'offices-kept-apart',
    kind: 'conflict',
    field: 'role',
    text: {
      zh: `系统管理员、安全保密员、审计员须由不同的人担任，也不得兼任信访业务岗位；该工作人员自${from}起同时担任${had.zh}和${offered.zh}。请另选人员，或者先免去原岗位。`,
      en: `Administrator, security officer and auditor are three different people, none of whom works on matters; from ${from} on this officer would be ${had.en} and ${offered.en} at once. Choose another person, or end the earlier post first.`,
    },
  };
}

/** A field points to something that is not there. */
export function unknown(thing: Thing, field: string, id: string): Refusal {
  const name = NAMES[thing];
  return {
    code: `${thing}-unknown`,
    kind: 'invalid',
    field,
    text: {
      zh: `没有编号为“${id}”的${name.zh}；${name.list.zh}。`,
      en: `There is no ${name.en} “${id}”; ${name.list.en}.`,
    },
  };
}

/** The thing named in the address is not there. */
export function notFound(thing: Thing, id: string): Refusal {
  return { ...without(unknown(thing, '', id)), kind: 'not-found' };
}

/** The identifier or name is taken. */
export function taken(thing: Thing, field: string, word: string): Refusal {
  const name = NAMES[thing];
  return {
    code: `${thing}-exists`,
    kind: 'conflict',
    field,
    text: {
      zh: `已有${name.zh}“${word}”；请使用已有的，或者换一个名称。`,
      en: `There is already a ${name.en} “${word}”; use that one or choose another name.`,
    },
  };
}

/** A unit named in a command does not exist on the day. */
export function unitNotActive(unit: Unit, field: string, day: PlainDate): Refusal {
  return {
    code: 'unit-not-active',
    kind: 'invalid',
    field,
    text: {
      zh: `${unit.name}在${day}不存续；请选择当日存续的单位，或者更改日期。`,
      en: `${unit.name} does not stand on ${day}; choose a unit that does, or another day.`,
    },
  };
}

/** A review line that comes back to its own unit. */
export function reviewsItself(): Refusal {
  return {
    code: 'reviews-itself',
    kind: 'invalid',
    field: 'reviewedBy',
    text: {
      zh: '复查（复核）由上一级机关、单位进行，不能由本单位或者最终由本单位复查自己的决定（《信访工作条例》第三十五条、第三十六条）。请选择其他单位。',
      en: 'Decisions are reviewed one level up; a unit cannot review its own, nor those of units that review it (2022 art. 35, 36). Choose another unit.',
    },
  };
}

/** An end that is not after its beginning. */
export function endsTooEarly(beginsOn: PlainDate): Refusal {
  return {
    code: 'ends-before-it-begins',
    kind: 'invalid',
    field: 'endsOn',
    text: {
      zh: `终止日期须晚于开始日期${beginsOn}；请填写其后的日期。`,
      en: `The end must come after the beginning on ${beginsOn}; give a later day.`,
    },
  };
}

/** An end that was already set. */
export function alreadyEnded(thing: Thing, endedOn: PlainDate): Refusal {
  const name = NAMES[thing];
  return {
    code: `${thing}-already-ended`,
    kind: 'conflict',
    text: {
      zh: `该${name.zh}已自${endedOn}起终止；无需再次办理。`,
      en: `The ${name.en} already ends on ${endedOn}; nothing more is needed.`,
    },
  };
}

/** A unit that others still report to. */
export function unitsStillBelow(names: readonly string[]): Refusal {
  return {
    code: 'unit-has-units-below',
    kind: 'conflict',
    text: {
      zh: `${names.join('、')}仍隶属该单位；请先终止或者调整这些单位。`,
      en: `${names.join(', ')} still report to this unit; end or move them first.`,
    },
  };
}

/** A competence that names neither topic nor kind would cover everything. */
export const competenceTooWide: Refusal = {
  code: 'competence-too-wide',
  kind: 'invalid',
  field: 'topicId',
  text: {
    zh: '请至少指明内容分类或者信访事项类别之一，职责不能涵盖一切。',
    en: 'Name a topic or a kind of petition: a competence cannot cover everything.',
  },
};

/** A place that lies in none of the next higher level. */
export const placeOutOfOrder: Refusal = {
  code: 'place-out-of-order',
  kind: 'invalid',
  field: 'parentId',
  text: {
    zh: '县（区）须属于市，乡镇（街道）须属于县（区），市不属于其他地方；请改选上级地方。',
    en: 'A county lies in the city, a township in a county, and the city in nothing; choose the place accordingly.',
  },
};

function without({ code, text }: Refusal): Pick<Refusal, 'code' | 'text'> {
  return { code, text };
}
