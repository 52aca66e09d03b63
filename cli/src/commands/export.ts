import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from '../command';

const DEFAULT_FOLDER = 'personalization';

interface FilesService {
  exportFiles(): Promise<{ path: string; text: string }[]>;
}

export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes segments and variants into a folder of JSON files',
  usage: '[folder]',
  options: {},
  help: [`folder  where the files go; "${DEFAULT_FOLDER}" where none is named`],
  maxPositionals: 1,

  async run({ cwd, positionals: [folder = DEFAULT_FOLDER], openStrapi, print }) {
    const strapi = await openStrapi();
    const files: FilesService = strapi.plugin('personalization').service('files');
    const exported = await files.exportFiles();
    for (const file of exported) {
      const target = path.resolve(cwd, folder, file.path);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, file.text);
    }
    print(`${exported.length} files are in ${folder}.`);
    return 0;
  },
};
