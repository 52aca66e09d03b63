import { parseArgs } from 'node:util';
import type { Core } from '@strapi/strapi';
import { version } from '../../package.json';
import { UsageError, type Command } from './command';
import { closeStrapi } from './close-strapi';
import { COMMANDS } from './commands';
import { openStrapi } from './open-strapi';
import { describeCommand, describeUsage } from './usage';

const FAILED = 1;
const MISUSED = 2;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Runs what the command line asks for. Never throws.
 *
 * @param args without the names of Node and of the script
 * @returns the exit code: 0 where all went well, 1 where something failed, 2 where the command line
 *   makes no sense
 */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(describeUsage(COMMANDS));
    return name === undefined ? MISUSED : 0;
  }
  if (name === '--version' || name === '-v') {
    print(version);
    return 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    complain(`There is no command "${name}".\n\n${describeUsage(COMMANDS)}`);
    return MISUSED;
  }
  return runCommand(command, rest);
}

async function runCommand(command: Command, args: string[]): Promise<number> {
  let opening: Promise<Core.Strapi> | undefined;
  const cwd = process.cwd();
  try {
    const { values, positionals } = parseCommand(command, args);
    if (values.help === true) {
      print(describeCommand(command));
      return 0;
    }
    return await command.run({
      cwd,
      values,
      positionals,
      print,
      complain,
      openStrapi: () => (opening ??= openStrapi(cwd)),
    });
  } catch (error) {
    const isMisused = error instanceof UsageError;
    complain(error instanceof Error ? error.message : String(error));
    if (isMisused) {
      complain(`\n${describeCommand(command)}`);
    }
    return isMisused ? MISUSED : FAILED;
  } finally {
    await close(opening);
  }
}

function parseCommand({ options, maxPositionals }: Command, args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
    if (positionals.length > maxPositionals) {
      throw new UsageError(`Unexpected argument "${positionals[maxPositionals]}".`);
    }
    return { values, positionals };
  } catch (cause) {
    throw cause instanceof UsageError
      ? cause
      : new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** What the command did is done, whatever happens while the connections are closed. */
async function close(opening: Promise<Core.Strapi> | undefined): Promise<void> {
  try {
    const strapi = await opening;
    if (strapi !== undefined) {
      await closeStrapi(strapi);
    }
  } catch {
    // A start that failed was told of already.
  }
}
