import { useEffect } from 'react';
import { recordPrint } from '../api/matters.ts';

/** Has every print of a matter recorded, whether it began at the button or at the browser's own command. */
export function usePrintRecord(matterId: string): void {
  useEffect(() => {
    // The browser prints whatever is answered; that the matter was read stands in the log already.
    const tell = () => void recordPrint(matterId).catch(() => undefined);
    window.addEventListener('beforeprint', tell);
    return () => window.removeEventListener('beforeprint', tell);
  }, [matterId]);
}
