// 送达回证: filled in by hand where the document is handed over; the petitioner's thirty days run from what it says.
import type { FactsByKind } from '../facts.ts';
import { sayDay, type Cell, type Issue, type Laid } from '../paper.ts';

const WAYS = ['直接送达', '同住成年家属签收', '留置送达', '邮寄送达', '电子送达', '其他'];

export function proofOfService(facts: FactsByKind['proofOfService'], issue: Issue): Laid {
  const byHand = (room: number): Cell => ({ text: '', columns: 3, room });
  const ways = WAYS.map((way) => `${way === facts.way ? '☑' : '□'}${way}`).join('　');
  return {
    title: '送达回证',
    blocks: [
      {
        block: 'table',
        shares: [4, 6, 3, 5],
        rows: [
          [name('送达文书'), wide(`《${facts.documentTitle}》（${facts.documentNumber}）`)],
          [name('信访件编号'), wide(facts.matter.number)],
          [name('受送达人'), wide(facts.recipient)],
          [name('送达单位'), wide(issue.unit)],
          [name('送达方式'), wide(ways)],
          [name('送达地点'), byHand(1)],
          [
            name('送达日期'),
            { text: facts.servedOn === null ? '　　　年　　月　　日' : sayDay(facts.servedOn) },
            name('送达人（签名）'),
            { text: '' },
          ],
          [name('受送达人签名或者盖章'), wide('\n　　　　　　　　　年　　月　　日')],
          [name('代收人签名及与受送达人的关系'), byHand(2)],
          [name('拒收事由、见证人签名'), byHand(2)],
          [name('备注'), byHand(2)],
        ],
      },
      {
        block: 'paragraph',
        text: '说明：信访人请求复查、复核的三十日期限，自收到书面答复之日起计算。邮寄送达的，请将邮寄凭证附后。',
      },
    ],
  };
}

function name(text: string): Cell {
  return { text, heading: true };
}

function wide(text: string): Cell {
  return { text, columns: 3 };
}
