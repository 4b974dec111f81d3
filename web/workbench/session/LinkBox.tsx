import { Typography } from 'antd';
import { addressOfPersonalLink } from '../api/links.ts';

/** A one-time link to be handed over: for reading, for copying. */
export function LinkBox({ title, token }: { title: string; token: string }) {
  return (
    <div className="link-box">
      <strong>{title}</strong>
      <Typography.Text copyable className="link-address">
        {addressOfPersonalLink(token)}
      </Typography.Text>
    </div>
  );
}
