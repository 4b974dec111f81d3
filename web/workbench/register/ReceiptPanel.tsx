import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Receipt } from '#modules/intake/contract.ts';
import { AttachmentsSection } from '../attachments/AttachmentsSection.tsx';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useNames } from '../ui/use-names.ts';

/** What the petitioner takes home: shown once, printable. */
export function ReceiptPanel({ receipt, onAnother }: { receipt: Receipt; onAnother: () => void }) {
  const { app, register } = useWords();
  const names = useNames();
  const format = useFormats();
  return (
    <>
      <div className="no-print">
        <PageHeader title={register.doneTitle} lead={register.doneLead} />
      </div>
      <section className="receipt" aria-label={register.receiptTitle}>
        <h2>{register.receiptTitle}</h2>
        <dl>
          <div>
            <dt>{register.number}</dt>
            <dd className="receipt-code">{receipt.number}</dd>
          </div>
          <div>
            <dt>{register.queryCode}</dt>
            <dd className="receipt-code">{receipt.queryCode}</dd>
          </div>
          <div>
            <dt>{register.receivedOn}</dt>
            <dd>{format.dayInWords(receipt.receivedOn)}</dd>
          </div>
          <div>
            <dt>{register.registeredUnit}</dt>
            <dd>{names.unit(receipt.registeredUnit)}</dd>
          </div>
        </dl>
        {receipt.identitySealed && <p className="small">{register.receiptSealed}</p>}
        <p className="small">{register.receiptHelp}</p>
      </section>
      <div className="no-print">
        <AttachmentsSection matterId={receipt.matterId} mayAdd />
      </div>
      <p className="no-print receipt-once">{register.queryCodeOnce}</p>
      <div className="button-row no-print">
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {app.print}
        </Button>
        <Button onClick={onAnother}>{register.another}</Button>
        <Link to={linkTo.matter(receipt.matterId)}>{register.open}</Link>
      </div>
    </>
  );
}
