import type { Core } from '@strapi/strapi';
import type { FileText, ImportReport } from '../../../../core/contracts/files';
import { FILES_FORMAT } from '../../../../core/contracts/files/schema';
import { exportFiles } from './export-files';
import { formatJson } from './file-text';
import { importFiles, type ImportOptions } from './import-files';
import { parseBundle, parseFiles } from './parse-files';

/**
 * Segments and variants as files, to be looked at in git and moved from one environment to another:
 * `strapi.plugin('personalization').service('files')`.
 */
export interface FilesService {
  /** A file for each segment and for the variants of each entry, as its draft has them. */
  exportFiles(): Promise<FileText[]>;

  /** The same in one file. */
  exportBundle(): Promise<string>;

  /**
   * Brings segments and drafts in step with files. Never half of it: with faults in the report
   * nothing was changed.
   *
   * @throws where the database or a guard refuses a write; nothing is changed then either
   */
  importFiles(files: readonly FileText[], options?: ImportOptions): Promise<ImportReport>;

  /** The same from one file. */
  importBundle(text: string, options?: ImportOptions): Promise<ImportReport>;
}

export function createFilesService({ strapi }: { strapi: Core.Strapi }): FilesService {
  return {
    async exportFiles() {
      const contents = await exportFiles(strapi);
      return [...contents].map(([path, content]) => ({ path, text: formatJson(content) }));
    },

    async exportBundle() {
      const contents = await exportFiles(strapi);
      return formatJson({ format: FILES_FORMAT, files: Object.fromEntries(contents) });
    },

    importFiles: (files, options) => importFiles(strapi, parseFiles(files), options),

    importBundle: (text, options) => importFiles(strapi, parseBundle(text), options),
  };
}

declare module '../../strapi/get-service' {
  interface Services {
    files: FilesService;
  }
}
