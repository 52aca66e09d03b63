import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from '../command';
import { getFilesService } from '../files-service';
import { DEFAULT_FOLDER, writeFolder } from '../folder';

export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes segments and the variants of drafts into JSON files',
  usage: '[folder | file.json]',
  options: {},
  help: [`folder  where the files go, or one file for all; "${DEFAULT_FOLDER}" unless named`],
  maxPositionals: 1,

  async run({ cwd, positionals: [target = DEFAULT_FOLDER], openStrapi, print }) {
    const files = getFilesService(await openStrapi());
    const full = path.resolve(cwd, target);
    if (target.endsWith('.json')) {
      await mkdir(path.dirname(full), { recursive: true });
      await writeFile(full, await files.exportBundle());
      print(`Everything is in ${target}.`);
      return 0;
    }
    const exported = await files.exportFiles();
    const { written, removed } = await writeFolder(full, exported);
    print(`${exported.length} files are in ${target}: ${written} written, ${removed} removed.`);
    return 0;
  },
};
