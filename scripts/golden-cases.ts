// The worked examples of docs/golden-cases.json, and the page that shows them to a reader without code.
import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import {
  findAnyRule,
  getRegulation,
  listAddedRules,
  listRules,
  type Regime,
  type Rule,
} from '#modules/law/index.ts';

/** One worked example; its dates were worked out by hand. */
export interface GoldenCase {
  readonly name: { readonly zh: string; readonly en: string };
  /** The instrument, where it is not the Regulation. */
  readonly instrument?: string;
  readonly article: string;
  readonly regime: Regime;
  readonly ruleId: string;
  /** The day that starts the period; absent where it is not recorded. */
  readonly trigger?: string;
  readonly extend?: number;
  readonly assignedDue?: string;
  readonly assignedDays?: number;
  readonly hearings?: readonly { readonly from: string; readonly to: string }[];
  readonly overlays?: readonly string[];
  /** A petitioner's request that is judged. */
  readonly request?: { readonly receivedOn: string; readonly postmarkedOn?: string };
  readonly expected:
    | { readonly raw: string; readonly due: string; readonly provisional: boolean }
    | { readonly noDate: 'noPeriod' | 'notYetSet' }
    | { readonly inTime: boolean; readonly due: string | null }
    | { readonly refused: string };
  readonly why: string;
}

/** The worked examples in the order of their file. */
export function readGoldenCases(): readonly GoldenCase[] {
  const file = new URL('../docs/golden-cases.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly GoldenCase[];
}

/** docs/golden-cases.md: the examples by rule, each rule with its article's own words. */
export async function goldenCasesPage(cases: readonly GoldenCase[]): Promise<string> {
  const ofRule = (id: string) => cases.filter(({ ruleId }) => ruleId === id);
  const others = cases.filter(({ ruleId }) => findAnyRule(ruleId) === undefined || ruleId.startsWith('L-'));
  const parts = (['2022', '2005'] as const).flatMap((regime) => [
    `## ${getRegulation(regime).name.zh} ${getRegulation(regime).name.en}`,
    ...listRules(regime).flatMap((rule) => [heading(rule), table(ofRule(rule.id))]),
  ]);
  const added = [
    '## 默认不启用 Off by default',
    ...listAddedRules().flatMap((rule) => [heading(rule), table(ofRule(rule.id))]),
  ];
  const rest = others.length === 0 ? [] : ['## 其他 Others', table(others)];
  return format([HEAD, ...parts, ...added, ...rest].join('\n\n'), { parser: 'markdown', printWidth: 110 });
}

const HEAD = `# 期限实例 Worked due dates

每个日期都由人工推算，可以对照条文和日历逐条核对；程序的测试读取同一批实例（[golden-cases.json](golden-cases.json)）。
“届满日”是按天数计算的最后一日，“到期日”是遇休息日顺延之后的最后一日。本页由 \`npm run golden:snapshot\` 生成。

Each date was worked out by hand and can be checked against the article and a calendar; the tests read the same examples.
The bare day is the last one counted, the due day the last one in time after rest days.`;

function heading({ id, name, citation, confidence }: Rule): string {
  const { instrument, article, words } = citation;
  if (confidence !== undefined)
    return `### ${id} ${name.zh}\n\n${name.en}. ${instrument}：凭记忆录入，未见原文（把握中等） from memory, no text at hand (confidence: ${confidence}).`;
  return `### ${id} ${name.zh}\n\n${name.en}. ${instrument}${article}：\n\n> ${words}`;
}

function table(cases: readonly GoldenCase[]): string {
  const rows = cases.map((golden) => {
    const { name, trigger = '没有记录 not recorded', why } = golden;
    return [`${name.zh}<br>${name.en}`, trigger, given(golden), outcome(golden), why];
  });
  return [
    ['实例 Example', '起算 From', '另有 Given', '结果 Result', 'Why'],
    Array(5).fill('---') as string[],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function given({
  extend,
  assignedDue,
  assignedDays,
  hearings = [],
  overlays = [],
  request,
}: GoldenCase): string {
  return [
    extend === undefined ? '' : `延长 extended by ${extend}`,
    assignedDue === undefined ? '' : `交办期限 set: ${assignedDue}`,
    assignedDays === undefined ? '' : `交办天数 days set: ${assignedDays}`,
    ...hearings.map(({ from, to }) => `听证 hearing ${from === to ? from : `${from} – ${to}`}`),
    ...overlays.map((overlay) => `地方规定 overlay ${overlay}`),
    request === undefined ? '' : `收到 received ${request.receivedOn}`,
    request?.postmarkedOn === undefined ? '' : `邮戳 postmark ${request.postmarkedOn}`,
  ]
    .filter((part) => part !== '')
    .join('<br>');
}

function outcome({ instrument, article, expected }: GoldenCase): string {
  const local = instrument === undefined ? '' : `<br>${instrument}${article}`;
  if ('refused' in expected) return `不予推算 refused: \`${expected.refused}\``;
  if ('noDate' in expected)
    return expected.noDate === 'noPeriod' ? '没有天数 no period' : '待指定 not yet set';
  if ('inTime' in expected) {
    const verdict = expected.inTime ? '在期限内 in time' : '逾期 late';
    return `${verdict}${expected.due === null ? '' : `<br>到期日 due ${expected.due}`}`;
  }
  const { raw, due, provisional } = expected;
  return `届满日 bare ${raw}<br>到期日 due **${due}**${provisional ? '<br>待公布 provisional' : ''}${local}`;
}
