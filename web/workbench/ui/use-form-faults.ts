import type { FormInstance } from 'antd';
import { useCallback, useState } from 'react';
import { faultsFrom, placeFaults, type PlacedFault } from './form-faults.ts';

/** The faults of a form: those its own rules find, and those the server finds. */
export function useFormFaults(form: FormInstance) {
  const [faults, setFaults] = useState<readonly PlacedFault[]>([]);
  const refused = useCallback((problem: Error) => setFaults(placeFaults(form, problem)), [form]);
  const failed = useCallback(
    ({ errorFields }: { errorFields: readonly { name: unknown; errors: string[] }[] }) =>
      setFaults(faultsFrom(errorFields)),
    [],
  );
  const clear = useCallback(() => setFaults([]), []);
  return { faults, refused, failed, clear };
}
