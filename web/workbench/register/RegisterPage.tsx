import { useState } from 'react';
import type { Receipt } from '#modules/intake/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { RegisterForm } from './RegisterForm.tsx';
import './register.css';

/** 登记: the form, then the receipt, then the form again. */
export function RegisterPage() {
  const { register } = useWords();
  const [receipt, setReceipt] = useState<Receipt>();
  const [count, setCount] = useState(0);
  if (receipt !== undefined) {
    return (
      <ReceiptPanel
        receipt={receipt}
        onAnother={() => {
          setReceipt(undefined);
          setCount(count + 1);
        }}
      />
    );
  }
  return (
    <>
      <PageHeader title={register.title} lead={register.lead} />
      <RegisterForm key={count} onRegistered={setReceipt} />
    </>
  );
}
