// Fills an empty installation with the demo city: its network, its ledgers of 2005 and 2006 through the same import
// that users have, and the open matters of today through the same commands.
import { basename, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Installation } from '#platform/installation.ts';
import { importLedgerFile } from '#modules/exchange/index.ts';
import type { LedgerMap } from '#modules/exchange/contract.ts';
import { loadNetwork } from '#modules/network/index.ts';
import { writeLedgers } from '../../../db/seed/ledgers/index.ts';
import { CITY_OFFICE } from '../../../db/seed/city.ts';
import { buildCity, mustHold } from './build-city.ts';
import { playOpenMatters } from './open-matters.ts';
import { superviseCity } from './supervise-city.ts';

/** What stands in the demo city afterwards. */
export interface SeededCity {
  /** The workbooks, for looking into and for importing again. */
  readonly ledgers: readonly string[];
  readonly ledgerRows: number;
  readonly openMatters: number;
}

const MAPS = fileURLToPath(new URL('../../../db/seed/ledgers/maps/', import.meta.url));
const YEARS = ['2005', '2006', '2007'] as const;

/** Seeds an empty installation; `tell` hears each step. Refuses one that has units already: it is somebody's. */
export async function seedDemo(
  { database, clock, config }: Installation,
  tell: (text: Text) => void,
): Promise<Result<SeededCity>> {
  const { units } = await database.transaction(loadNetwork);
  if (units.size > 0) return refuse(notEmpty());
  tell({ zh: '① 建立机构、职责与人员', en: '1 Units, competences and officers' });
  const officers = await buildCity(database, clock);
  tell({ zh: '② 写出 2005、2006 年台账（Excel）', en: '2 The ledgers of 2005 and 2006, in Excel' });
  const ledgers = await writeLedgers(join(config.dataDirectory, 'ledgers'), ({ file, rows }) =>
    tell({ zh: `   ${file}：${rows} 行`, en: `   ${file}: ${rows} rows` }),
  );
  tell({ zh: '③ 导入台账', en: '3 The ledgers are imported' });
  let ledgerRows = 0;
  for (const [index, path] of ledgers.entries()) {
    const map = JSON.parse(await readFile(join(MAPS, `${YEARS[index]}.json`), 'utf8')) as LedgerMap;
    const imported = mustHold(
      await importLedgerFile(
        database,
        { kind: 'system', task: 'ledger', unitId: CITY_OFFICE },
        { path, fileName: basename(path), map, onProgress: ({ done, total }) => tellRows(tell, done, total) },
        clock,
      ),
    );
    if (imported.rowsFaulty > 0) throw new Error(`${imported.rowsFaulty} rows of ${path} were refused`);
    ledgerRows += imported.rowsTaken;
  }
  tell({ zh: '④ 办理今天的信访事项', en: '4 The matters of today are handled' });
  const openMatters = await playOpenMatters(database, officers, clock.today(), (done, of) =>
    tell({ zh: `   ${done}/${of} 件`, en: `   ${done} of ${of} matters` }),
  );
  tell({ zh: '⑤ 督办逾期的事项，提出建议', en: '5 What is late is supervised, recommendations are made' });
  await superviseCity(database, officers, clock);
  return succeed({ ledgers, ledgerRows, openMatters });
}

function tellRows(tell: (text: Text) => void, done: number, total: number): void {
  if (done % 1000 !== 0 && done !== total) return;
  tell({ zh: `   ${done}/${total} 行`, en: `   ${done} of ${total} rows` });
}

function notEmpty() {
  return {
    code: 'installation-not-empty',
    kind: 'conflict',
    text: {
      zh: '该数据目录或数据库里已有机构，不能再放入演示数据。请用 --data 指定一个空目录。',
      en: 'There are units in this data directory or database already; name an empty directory with --data.',
    },
  } as const;
}
