import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

/** A file that came with a form. */
export interface Upload {
  readonly field: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Files that came with the form, where the route takes any. */
    uploads: readonly Upload[] | undefined;
  }
}

const MOST_FILES = 10;

/** Reads a form with files before it is checked: its fields become the body, its files stand beside it. */
export function readUploads(largest: number): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    if (!request.isMultipart()) return;
    const body: Record<string, unknown> = {};
    const uploads: Upload[] = [];
    const parts = request.parts({ limits: { fileSize: largest, files: MOST_FILES } });
    for await (const part of parts as AsyncIterable<Multipart>) {
      if (part.type === 'field') body[part.fieldname] = part.value;
      else if (part.filename !== '') uploads.push(await readFile(part));
    }
    request.body = body;
    request.uploads = uploads;
  };
}

async function readFile(part: Extract<Multipart, { type: 'file' }>): Promise<Upload> {
  return {
    field: part.fieldname,
    fileName: part.filename,
    mediaType: part.mimetype,
    content: await part.toBuffer(),
  };
}
