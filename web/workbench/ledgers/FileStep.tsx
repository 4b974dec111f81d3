import { FileExcelOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { useState, type DragEvent } from 'react';
import type { InspectedFile } from '#modules/exchange/contract.ts';
import { inspectLedger } from '../api/ledgers.ts';
import { useWords } from '../i18n/index.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';

const LARGEST = 32 * 1024 * 1024;

interface FileStepProps {
  readonly onInspected: (file: File, inspected: InspectedFile) => void;
}

/** Chooses the file; the server reads its sheets and columns and stores nothing. */
export function FileStep({ onInspected }: FileStepProps) {
  const { ledgers } = useWords();
  const [isOver, setIsOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const inspecting = useMutation({
    mutationFn: inspectLedger,
    onSuccess: (inspected, file) => onInspected(file, inspected),
  });
  const take = (file: File | null | undefined) => {
    if (file == null) return;
    setTooLarge(file.size > LARGEST);
    if (file.size <= LARGEST) inspecting.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files.item(0));
  };
  return (
    <>
      {inspecting.isError && <ProblemAlert problem={inspecting.error} />}
      <label
        className={isOver ? 'drop-zone over' : 'drop-zone'}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <FileExcelOutlined aria-hidden />
        <span className="empty-title">{inspecting.isPending ? ledgers.uploading : ledgers.chooseFile}</span>
        <span className="quiet">{ledgers.fileHelp}</span>
        <input
          type="file"
          className="visually-hidden"
          accept=".xlsx,.csv"
          disabled={inspecting.isPending}
          onChange={(event) => take(event.target.files?.item(0))}
        />
        <span role="alert" className="light-overdue">
          {tooLarge && ledgers.tooLarge}
        </span>
      </label>
    </>
  );
}
