import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Receipt } from '#modules/intake/contract.ts';
import { AttachmentsSection } from '../attachments/AttachmentsSection.tsx';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ReceiptSlip } from './ReceiptSlip.tsx';

/** What the petitioner takes home: shown once, printable. */
export function ReceiptPanel({ receipt, onAnother }: { receipt: Receipt; onAnother: () => void }) {
  const { app, register } = useWords();
  return (
    <>
      <div className="no-print">
        <PageHeader title={register.doneTitle} lead={register.doneLead} />
      </div>
      <ReceiptSlip receipt={receipt} />
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
