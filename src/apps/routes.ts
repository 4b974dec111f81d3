import type { Office } from '#platform/http/office.ts';
import type { Route } from '#platform/http/route.ts';
import { accessRoutes } from '#modules/access/index.ts';
import { attachmentRoutes } from '#modules/attachments/index.ts';
import { auditRoutes } from '#modules/audit/index.ts';
import { exchangeRoutes } from '#modules/exchange/index.ts';
import { documentRoutes, lawRoutes, matterRoutes } from '#modules/matters/index.ts';
import { networkRoutes } from '#modules/network/index.ts';
import { retentionRoutes } from '#modules/retention/index.ts';
import { supervisionRoutes } from '#modules/supervision/index.ts';
import { statisticsRoutes } from '#modules/statistics/index.ts';
import { portalRoutes } from './portal/index.ts';

/** Every route of the program, module by module. */
export function listRoutes(office: Office): readonly Route[] {
  return [
    ...accessRoutes(office),
    ...auditRoutes(office),
    ...networkRoutes(office),
    ...matterRoutes(office),
    ...lawRoutes(office),
    ...documentRoutes(office),
    ...attachmentRoutes(office),
    ...supervisionRoutes(office),
    ...exchangeRoutes(office),
    ...retentionRoutes(office),
    ...statisticsRoutes(office.clock),
    ...portalRoutes(office),
  ];
}
