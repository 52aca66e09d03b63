import type { Command } from '../command';
import { exportCommand } from './export';

/** All commands, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [exportCommand];
