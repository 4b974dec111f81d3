import { useEffect, useRef, type ReactNode } from 'react';
import { usePageTitle } from '../app/use-page-title.ts';

interface PageHeaderProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** The page's heading; takes focus when the page opens, so that screen readers and keys begin here. */
export function PageHeader({ title, lead, children }: PageHeaderProps) {
  usePageTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page-header">
      <div className="page-header-words">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className="quiet">{lead}</p>}
      </div>
      {children !== undefined && <div className="button-row">{children}</div>}
    </div>
  );
}
