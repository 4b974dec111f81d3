import type { Receipt } from '#modules/intake/contract.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { useNames } from '../ui/use-names.ts';
import './register.css';

/** The part that the petitioner takes home. */
export function ReceiptSlip({ receipt }: { receipt: Receipt }) {
  const { register } = useWords();
  const names = useNames();
  const format = useFormats();
  return (
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
  );
}
