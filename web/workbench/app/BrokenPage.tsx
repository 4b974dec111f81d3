import { Button } from 'antd';
import { useWords } from '../i18n/index.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** A page that threw: says so and offers to reload. */
export function BrokenPage() {
  const { app } = useWords();
  return (
    <main className="broken-page">
      <h1>{app.pageBroken}</h1>
      <EmptyState title={app.pageBroken} help={app.pageBrokenHelp}>
        <Button type="primary" onClick={() => window.location.reload()}>
          {app.reload}
        </Button>
      </EmptyState>
    </main>
  );
}
