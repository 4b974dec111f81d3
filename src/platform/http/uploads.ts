import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { FORM_LIMITS, MOST_FILES } from './limits.ts';
import { refuseDeepBody } from './validation.ts';

/** A file that came with a form. */
export interface Upload {
  readonly field: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Bytes of the files that a route takes with a form. */
    largestUpload?: number;
  }
  interface FastifyRequest {
    /** Files that came with the form, where the route takes any. */
    uploads: readonly Upload[] | undefined;
  }
}

/** The code of the error for a form that ends too early or is none. */
export const FORM_IS_UNREADABLE = 'FORM_IS_UNREADABLE';

/**
 * Reads a form with files before it is checked: its fields become the body, its files stand beside it. All of it
 * together may be as large as one file may be, because it is held in memory.
 */
export function readUploads(largest: number): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    if (!request.isMultipart()) return;
    const body: Record<string, unknown> = {};
    const uploads: Upload[] = [];
    let left = largest;
    const parts = request.parts({ limits: { fileSize: largest, files: MOST_FILES } });
    try {
      for await (const part of parts as AsyncIterable<Multipart>) {
        if (part.type === 'field') {
          body[part.fieldname] = valueOf(part);
          left -= Buffer.byteLength(JSON.stringify(part.value) ?? '');
        } else {
          const file = await readFile(part);
          if (file.fileName !== '') uploads.push(file);
          left -= file.content.length;
        }
        if (left < 0) throw tooLarge(largest);
      }
    } catch (error) {
      throw known(error);
    }
    request.body = body;
    request.uploads = uploads;
  };
}

/** A field that was cut off must not be taken for what somebody wrote. */
function valueOf(part: Extract<Multipart, { type: 'field' }>): unknown {
  if (part.valueTruncated || part.fieldnameTruncated) throw tooLarge(FORM_LIMITS.fieldSize);
  refuseDeepBody(part.value);
  return part.value;
}

function tooLarge(largest: number): Error {
  return Object.assign(new Error('a form is too large'), {
    code: 'FORM_TOO_LARGE',
    statusCode: 413,
    largest,
  });
}

/** What the parser of forms throws says nothing of whose fault it is. */
function known(error: unknown): unknown {
  const { statusCode } = error as { readonly statusCode?: number };
  if (statusCode !== undefined && statusCode < 500) return error;
  return Object.assign(new Error('a form cannot be read', { cause: error }), {
    code: FORM_IS_UNREADABLE,
    statusCode: 400,
  });
}

async function readFile(part: Extract<Multipart, { type: 'file' }>): Promise<Upload> {
  return {
    field: part.fieldname,
    fileName: part.filename ?? '',
    mediaType: part.mimetype,
    content: await part.toBuffer(),
  };
}
