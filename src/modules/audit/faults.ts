// What proving the history may find, in words. Each fault names the entry; the same words serve the verifier of the
// database and the one of an export.
import type { Text } from '#kernel/text.ts';

/** One thing that does not hold. */
export interface AuditFault {
  readonly code: FaultCode;
  /** Which entry: `event 3 of 0190…`, `line 17`, `checkpoint 4`. */
  readonly at: string;
  readonly text: Text;
}

const WORDS = {
  'event-changed': ['事件内容被改动', 'the event was changed'],
  'event-missing': ['事件被删除、调换或插入', 'events were removed, swapped or inserted'],
  'entry-changed': [
    '审计记录被改动，或不是本系统写入的',
    'the entry was changed, or not written by this system',
  ],
  'entry-missing': ['审计记录被删除', 'the entry was removed'],
  'words-changed': ['所查词语被改动', 'the words that were typed were changed'],
  'link-changed': ['审计链或其记录被改动', 'the link or its entry was changed'],
  'link-missing': ['审计链缺少这一环', 'the link is missing'],
  'link-out-of-place': [
    '审计链在此处断开：有记录被删除、调换或插入',
    'the chain breaks here: entries were removed, swapped or inserted',
  ],
  'checkpoint-changed': ['检查点被改动', 'the checkpoint was changed'],
  'checkpoint-missing': ['检查点被删除', 'the checkpoint was removed'],
  'checkpoint-unsigned': ['检查点的签名无效', 'the signature of the checkpoint does not hold'],
  'checkpoint-heads-changed': [
    '检查点所列的历史被增删或改动',
    'the histories that the checkpoint lists were changed, added to or removed from',
  ],
  'checkpoint-link-changed': [
    '检查点签名的审计链与现有的不同',
    'the link that the checkpoint signed is another now',
  ],
  'history-rewritten': [
    '历史与检查点签名的不同：历史被改写或删除',
    'the history is not the one that the checkpoint signed: it was rewritten or removed',
  ],
  'history-not-covered': [
    '历史既不在检查点内，也未等待列入',
    'the history is in no checkpoint and waits for none',
  ],
  'key-changed': ['公钥与其编号不符', 'the public key is not the one that its name stands for'],
  'file-missing': [
    '检查点文件不存在；如确已遗失，重新启动服务即另起新文件',
    'the file of checkpoints is not there; if it is lost, starting the server begins a new one',
  ],
  'file-line-unreadable': [
    '检查点文件的这一行无法读取',
    'this line of the file of checkpoints cannot be read',
  ],
  'file-differs': ['检查点与数据库外文件中保存的不同', 'the checkpoint differs from the one kept outside'],
  'file-lacks-checkpoint': ['数据库外的文件缺少这个检查点', 'the file kept outside lacks this checkpoint'],
  'not-in-database': [
    '数据库外的文件有这个检查点，这里没有：历史被截断',
    'the file kept outside has this checkpoint and it is not here: the history was cut off',
  ],
  'line-changed': ['这一行被改动', 'the line was changed'],
  'line-missing': ['此处缺少一行或多行', 'lines are missing here'],
  'line-out-of-place': [
    '这一行的位置不对：行被调换、重复或插入',
    'the line is out of place: lines were swapped, repeated or inserted',
  ],
  'line-unreadable': ['这一行无法读取', 'the line cannot be read'],
  'trailer-missing': ['文件没有结尾：末尾被截断', 'the file has no end: it was cut off'],
  'trailer-unsigned': [
    '结尾的签名无效：文件被整体改写',
    'the signature of the end does not hold: the file was rewritten',
  ],
  'after-the-end': ['结尾之后还有内容', 'something follows the end'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

/** What may be wrong. */
export type FaultCode = keyof typeof WORDS;

/** Says what is wrong where. */
export function auditFault(code: FaultCode, at: string): AuditFault {
  const [zh, en] = WORDS[code];
  return { code, at, text: { zh: `${at}：${zh}。`, en: `${at}: ${en}.` } };
}
