import { DownloadOutlined } from '@ant-design/icons';
import { useWords } from '../i18n/index.tsx';

/** Fetches a list as an Excel file. */
export function ExportLink({ href }: { href: string }) {
  const { app } = useWords();
  return (
    <a className="as-button secondary no-print" href={href} download>
      <DownloadOutlined aria-hidden /> {app.exportWorkbook}
    </a>
  );
}
