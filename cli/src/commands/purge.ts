import { createInterface } from 'node:readline/promises';
import type { Core } from '@strapi/strapi';
import type { Farewell } from '../../../core/contracts/leave';
import type { Command, CommandContext } from '../command';

interface LeaveService {
  describe(): Promise<Farewell>;
  purge(): Promise<Farewell>;
}

const WORD = 'purge';

export const purgeCommand: Command = {
  name: 'purge',
  summary: 'Deletes all that the plugin made, as if it had never been there',
  usage: '[--yes] [--dry-run]',
  options: { yes: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  help: [
    '--yes      asks nothing',
    '--dry-run  says what would be deleted, and changes nothing',
    '',
    'Stop all servers of the project first, and make a backup. What editors made for segments can',
    'be kept in files: see the command "export".',
  ],
  maxPositionals: 0,

  async run(context) {
    const { values, print, complain, openStrapi } = context;
    const leave = getLeaveService(await openStrapi());
    const farewell = await leave.describe();
    describe(farewell).forEach(print);
    if (values['dry-run'] === true) {
      print('Nothing was changed.');
      return 0;
    }
    if (values.yes !== true && !(await isConfirmed(context))) {
      complain('Nothing was changed.');
      return 1;
    }
    await leave.purge();
    NEXT.forEach(print);
    return 0;
  },
};

/** Said once all is deleted: what only the project itself can do. */
const NEXT = [
  'All of it is deleted. Now, before the next start:',
  '  1. take "personalization" out of config/plugins',
  '  2. npm uninstall strapi-plugin-personalization',
  '  3. commit the changed schema files',
];

/** @throws where the project does not have the plugin, or has it switched off */
function getLeaveService(strapi: Core.Strapi): LeaveService {
  const plugin = strapi.plugin('personalization') as ReturnType<typeof strapi.plugin> | undefined;
  if (plugin === undefined) {
    throw new Error('The plugin is not enabled in this project');
  }
  return plugin.service('leave');
}

function describe({
  segments,
  variants,
  hiddenBlocks,
  changes,
  tables,
  schemaFiles,
}: Farewell): string[] {
  return [
    'This deletes for good:',
    `  ${segments} segments`,
    `  ${variants} variants, in drafts and published versions`,
    `  ${changes} changes that the journal remembers`,
    `  ${tables.length} tables, and what roles may do with segments and variants`,
    ...(hiddenBlocks > 0
      ? [`  ${hiddenBlocks} blocks are hidden from most visitors: afterwards everybody sees them`]
      : []),
    ...schemaFiles.map((file) => `  "personalization" in ${file}`),
  ];
}

/** A mistyped command must not do it, nor a script that nobody watches. */
async function isConfirmed({ complain }: CommandContext): Promise<boolean> {
  if (process.stdin.isTTY !== true) {
    complain(`Nobody can be asked here. Say --yes where it is meant.`);
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question(`Type "${WORD}" to go on: `)).trim() === WORD;
  } finally {
    lines.close();
  }
}
