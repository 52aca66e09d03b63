import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError, type Command } from '../command';
import { getFilesService } from '../files-service';
import { DEFAULT_FOLDER, readFolder } from '../folder';
import { printReport } from '../print-report';

export const importCommand: Command = {
  name: 'import',
  summary: 'Brings segments and drafts in step with JSON files: all of it, or nothing',
  usage: '[folder | file.json] [options]',
  options: {
    'dry-run': { type: 'boolean' },
    'skip-missing': { type: 'boolean' },
    'delete-missing': { type: 'boolean' },
    publish: { type: 'boolean' },
  },
  help: [
    `folder            where the files are, or one file for all; "${DEFAULT_FOLDER}" unless named`,
    '--dry-run         only say what would change',
    '--skip-missing    leave out what has no place here, such as variants of a missing entry',
    '--delete-missing  delete segments and variants that are only here',
    '--publish         publish the entries that change and had nothing else to publish',
  ],
  maxPositionals: 1,

  async run(context) {
    const { cwd, values, openStrapi } = context;
    const [source = DEFAULT_FOLDER] = context.positionals;
    const options = {
      dryRun: values['dry-run'] === true,
      skipMissing: values['skip-missing'] === true,
      deleteMissing: values['delete-missing'] === true,
      publish: values.publish === true,
    };
    const full = path.resolve(cwd, source);
    if (source.endsWith('.json')) {
      const text = await readBundle(full, source);
      const files = getFilesService(await openStrapi());
      return printReport(await files.importBundle(text, options), context);
    }
    const texts = await readFolder(full);
    if (texts.length === 0) {
      throw new UsageError(`There are no files of segments or variants in ${source}.`);
    }
    const files = getFilesService(await openStrapi());
    return printReport(await files.importFiles(texts, options), context);
  },
};

async function readBundle(full: string, source: string): Promise<string> {
  try {
    return await readFile(full, 'utf8');
  } catch (cause) {
    throw new UsageError(`${source} cannot be read.`, { cause });
  }
}
