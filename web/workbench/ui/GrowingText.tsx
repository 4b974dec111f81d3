import { Input } from 'antd';
import type { ComponentProps, CSSProperties } from 'react';

type GrowingTextProps = ComponentProps<typeof Input.TextArea> & {
  readonly rows: number;
  /** Beyond this many rows it scrolls. */
  readonly most: number;
};

/**
 * A field for prose that grows with it. The browser makes it grow (filters.css): the component library would measure by
 * a style attribute, which the content policy refuses. A browser that cannot keeps the rows it begins with.
 */
export function GrowingText({ rows, most, ...rest }: GrowingTextProps) {
  const bounds = { '--rows': rows, '--most': most } as CSSProperties;
  return <Input.TextArea {...rest} rows={rows} className="growing" style={bounds} />;
}
