import type { ParseArgsConfig } from 'node:util';
import type { Core } from '@strapi/strapi';

export type CommandOptions = NonNullable<ParseArgsConfig['options']>;

/** What was given on the command line, by the option's name. */
export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** What a command has to work with. */
export interface CommandContext {
  /** The project's folder. */
  cwd: string;
  values: OptionValues;
  positionals: string[];
  /** Prints a line of the result. */
  print(line: string): void;
  /** Prints a line about what went wrong. */
  complain(line: string): void;
  /**
   * The project's Strapi, loaded without listening. Opened at the first call, since it takes
   * seconds, and closed once the command has ended.
   */
  openStrapi(): Promise<Core.Strapi>;
}

/** One command of `strapi-personalization`, in a file of its own. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What stands behind the name: `[folder] [options]`. */
  usage: string;
  options: CommandOptions;
  /** Lines that say what each option does. */
  help: readonly string[];
  /** How many positional arguments it takes at most. */
  maxPositionals: number;
  /** Returns the exit code: 0 where all went well, 1 otherwise. */
  run(context: CommandContext): Promise<number>;
}

/** Thrown where the command line itself makes no sense: exit code 2, and how it is used. */
export class UsageError extends Error {}
