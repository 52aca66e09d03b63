import type { Command } from './command';

const NAME = 'strapi-personalization';

/** How the command line is used, and which commands there are. */
export function describeUsage(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `Usage: ${NAME} <command> [options]`,
    '',
    'Run it in the folder of a Strapi project.',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Options:',
    '  --help     how a command is used',
    '  --version  the version of the plugin',
  ].join('\n');
}

/** How one command is used. */
export function describeCommand({ name, usage, summary, help }: Command): string {
  return [
    `Usage: ${NAME} ${name} ${usage}`.trimEnd(),
    '',
    `${summary}.`,
    ...(help.length > 0 ? ['', ...help.map((line) => `  ${line}`)] : []),
  ].join('\n');
}
