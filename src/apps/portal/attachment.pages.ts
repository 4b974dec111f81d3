// The petitioner's attachments: what the matter has, adding more, having one back. Behind the same proof as the matter.
import { Type } from 'typebox';
import type { PetitionerActor } from '#kernel/actor.ts';
import type { Fault, Result } from '#kernel/result.ts';
import { refuse } from '#kernel/result.ts';
import { fileRoute } from '#platform/http/file.ts';
import type { Office } from '#platform/http/office.ts';
import { PUBLIC, type Route } from '#platform/http/route.ts';
import { addAttachments, openAttachment, viewAttachments } from '#modules/attachments/index.ts';
import type { Html } from '../../../web/portal/html.ts';
import { attachmentsPage } from '../../../web/portal/pages/attachments.ts';
import { goTo, portalPage, shown, type Answer, type Visit } from './portal-page.ts';
import { NOT_PROVEN, petitionerWith, proveAgain, TICKET_COOKIE, withMatter } from './proven.ts';

const UPLOADS_PER_MINUTE = 10;
const PAGE = '/track/attachments';

/** The pages of attachments. */
export function attachmentPages(office: Office): Route[] {
  const { clock, config } = office;
  return [
    portalPage(office, {
      method: 'GET',
      url: PAGE,
      work: (visit) => withMatter(visit, async (actor) => shown(await pageOf(office, visit, actor, []))),
    }),
    portalPage(office, {
      method: 'POST',
      url: PAGE,
      perMinute: UPLOADS_PER_MINUTE,
      largestUpload: config.attachments.largestBytes,
      work: (visit) => withMatter(visit, (actor) => add(office, visit, actor)),
    }),
    fileRoute({
      url: `${PAGE}/:attachmentId`,
      operation: 'downloadOwnAttachment',
      summary: { zh: '下载本人事项的附件', en: 'Download an attachment of one’s own matter' },
      tag: 'portal',
      permission: PUBLIC,
      records: { noted: 'where the matter was proven' },
      params: Type.Object({ attachmentId: Type.String({ format: 'uuid' }) }),
      insteadOfProblem: proveAgain,
      prepare: async (tx, _actor, { params, raw }) => {
        const petitioner = await petitionerWith(tx, raw.cookies[TICKET_COOKIE], clock.now());
        if (petitioner === undefined) return refuse(NOT_PROVEN);
        const { matterId } = petitioner;
        raw.noted = { act: 'readMatter', actor: petitioner, matterId, subject: params.attachmentId };
        return openAttachment(tx, petitioner, { matterId, ...params });
      },
    }),
  ];
}

async function add(office: Office, visit: Visit, actor: PetitionerActor): Promise<Result<Answer, Answer>> {
  if (visit.viewChosen) return shown(await pageOf(office, visit, actor, []));
  const given = { matterId: actor.matterId, files: visit.request.uploads ?? [] };
  const added = await addAttachments(visit.tx, actor, given, {
    clock: visit.clock,
    bounds: office.config.attachments,
  });
  if (added.ok) return goTo(PAGE);
  const fault = { field: 'files', text: added.reason.text };
  return refuse({ page: await pageOf(office, visit, actor, [fault]), status: 422 });
}

async function pageOf(
  { config }: Office,
  { tx, shell }: Visit,
  actor: PetitionerActor,
  faults: readonly Fault[],
): Promise<Html> {
  const attachments = await viewAttachments(tx, actor, actor.matterId);
  if (!attachments.ok) throw new Error('a matter that was proven cannot be read');
  const { largestBytes } = config.attachments;
  return attachmentsPage(shell, { attachments: attachments.value, largestBytes, faults });
}
