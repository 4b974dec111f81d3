import { Skeleton } from 'antd';
import { useWords } from '../i18n/index.tsx';

/** Stands where content is being read. */
export function LoadingBlock({ rows = 6 }: { rows?: number }) {
  const { app } = useWords();
  return (
    <div role="status" aria-live="polite" className="loading-block">
      <span className="visually-hidden">{app.loading}</span>
      <Skeleton title={false} paragraph={{ rows }} aria-hidden />
    </div>
  );
}
