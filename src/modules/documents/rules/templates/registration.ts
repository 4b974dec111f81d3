// 登记表: what came in, from whom, and what is proposed to be done with it.
import type { FactsByKind, PersonFacts } from '../facts.ts';
import { sayDay, type Cell, type Issue, type Laid } from '../paper.ts';

export function registrationForm(facts: FactsByKind['registrationForm'], issue: Issue): Laid {
  const { matter, people } = facts;
  const rows: (readonly Cell[])[] = [
    [name('信访件编号'), { text: matter.number }, name('登记单位'), { text: issue.unit }],
    [name('信访形式'), { text: facts.channel }, name('收到日期'), { text: sayDay(matter.receivedOn) }],
    [
      name('信访人数'),
      { text: `${facts.participants}人` },
      name('初次或重复'),
      { text: facts.firstTime ? '初次信访' : '重复信访' },
    ],
    [name('问题属地'), { text: facts.place }, name('内容分类'), { text: facts.topic }],
    ...people.flatMap(personRows),
    [name('信访事项'), wide(facts.title)],
    [name('概况'), wide(matter.synopsis)],
    [name('诉求'), wide(facts.claims.map((claim, place) => `${place + 1}. ${claim}`).join('\n'))],
    [name('拟办意见'), { ...wide(facts.proposal), room: facts.proposal === '' ? 3 : 0 }],
    [name('领导批示'), { ...wide(''), room: 3 }],
  ];
  return {
    title: '信访事项登记表',
    blocks: [
      { block: 'table', shares: [3, 6, 3, 6], rows },
      { block: 'paragraph', text: `登记日期：${sayDay(issue.issuedOn)}\u3000\u3000登记人（签名）：` },
    ],
  };
}

function personRows(person: PersonFacts): readonly (readonly Cell[])[] {
  return [
    [name(person.role), { text: person.name }, name('联系电话'), { text: person.phone }],
    [name('证件号码'), { text: person.idNumber }, name('住址'), { text: person.address }],
  ];
}

function name(text: string): Cell {
  return { text, heading: true };
}

function wide(text: string): Cell {
  return { text, columns: 3 };
}
