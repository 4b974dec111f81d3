import type { Office } from '#platform/http/office.ts';
import type { Route } from '#platform/http/route.ts';

/** Every route of the program, module by module. */
export function listRoutes(_office: Office): readonly Route[] {
  return [];
}
