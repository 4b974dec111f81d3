import type { ReactNode } from 'react';

/** Nothing to show, what that means, and what to do. */
export function EmptyState({ title, help, children }: { title: string; help: string; children?: ReactNode }) {
  return (
    <div className="empty-state" role="status">
      <p className="empty-title">{title}</p>
      <p className="quiet">{help}</p>
      {children !== undefined && <div className="button-row">{children}</div>}
    </div>
  );
}
