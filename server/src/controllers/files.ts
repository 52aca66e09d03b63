import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { ImportResponse } from '../../../core/contracts/files';
import { importFilesSchema } from '../../../core/contracts/files/schema';
import { getService } from '../strapi/get-service';
import { parseInput } from './parse-input';

const DELETE_SEGMENTS = 'plugin::personalization.segment.delete';

interface UploadedFile {
  filepath: string;
}

/** The admin API that moves segments and variants as one file. */
export function createFilesController({ strapi }: { strapi: Core.Strapi }) {
  const files = () => getService(strapi, 'files');

  return {
    async export(ctx: Context) {
      ctx.body = await files().exportBundle();
      ctx.type = 'application/json';
    },

    /** A multipart upload, since Strapi takes no more than 1 MB of JSON unless told otherwise. */
    async import(ctx: Context) {
      const options = parseInput(importFilesSchema, ctx.query);
      const { userAbility, user } = ctx.state as {
        userAbility: { can(action: string): boolean };
        user: { id: number };
      };
      if (options.deleteMissing && !userAbility.can(DELETE_SEGMENTS)) {
        throw new errors.ForbiddenError();
      }
      const text = await readFile(findUpload(ctx).filepath, 'utf8');
      const data = await files().importBundle(text, { ...options, user });
      ctx.body = { data } satisfies ImportResponse;
    },
  };
}

/** Strapi's body parser deletes what was uploaded under this name after the answer. */
function findUpload(ctx: Context): UploadedFile {
  const { files } = ctx.request as unknown as { files?: { files?: unknown } };
  const uploaded: unknown = Array.isArray(files?.files) ? files.files[0] : files?.files;
  if (typeof (uploaded as UploadedFile | undefined)?.filepath !== 'string') {
    throw new errors.ValidationError('Expected a file, uploaded as "files"');
  }
  return uploaded as UploadedFile;
}
