import type { Core } from '@strapi/strapi';
import type { FileText, ImportReport } from '../../core/contracts/files';

export interface ImportOptions {
  dryRun: boolean;
  skipMissing: boolean;
  deleteMissing: boolean;
  publish: boolean;
}

/** The plugin's service, as far as commands use it. */
export interface FilesService {
  exportFiles(): Promise<FileText[]>;
  exportBundle(): Promise<string>;
  importFiles(files: readonly FileText[], options: ImportOptions): Promise<ImportReport>;
  importBundle(text: string, options: ImportOptions): Promise<ImportReport>;
}

/** @throws where the project does not have the plugin, or has it switched off */
export function getFilesService(strapi: Core.Strapi): FilesService {
  const plugin = strapi.plugin('personalization') as ReturnType<typeof strapi.plugin> | undefined;
  if (plugin === undefined) {
    throw new Error('The plugin is not enabled in this project');
  }
  return plugin.service('files');
}
