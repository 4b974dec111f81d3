import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly help?: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A titled part of a page. */
export function Section({ title, help, extra, children, className = '' }: SectionProps) {
  const id = useId();
  return (
    <section className={`section ${className}`} aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {extra}
      </div>
      {help !== undefined && <p className="quiet small">{help}</p>}
      {children}
    </section>
  );
}
