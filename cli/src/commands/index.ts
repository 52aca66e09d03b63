import type { Command } from '../command';
import { exportCommand } from './export';
import { importCommand } from './import';
import { purgeCommand } from './purge';

/** All commands, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [exportCommand, importCommand, purgeCommand];
