import type { FileFault, ImportReport } from '../../core/contracts/files';
import { describeChange, describeNote } from '../../core/files';
import type { CommandContext } from './command';

/**
 * Prints what an import did or would do.
 *
 * @returns the exit code
 */
export function printReport(
  { faults, skipped, changes, notes, isApplied }: ImportReport,
  { print, complain }: Pick<CommandContext, 'print' | 'complain'>,
): number {
  if (faults.length > 0) {
    faults.forEach((fault) => complain(describeFault(fault)));
    const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`;
    const canSkip = faults.every(({ isMissing }) => isMissing);
    complain(
      `${count}: nothing was changed.${canSkip ? ' With --skip-missing the rest is imported.' : ''}`,
    );
    return 1;
  }
  skipped.forEach((fault) => print(`Left out: ${describeFault(fault)}`));
  notes.forEach((note) => print(`Note: ${describeNote(note)}`));
  changes.forEach((change) => print(describeChange(change)));
  const count = changes.length === 1 ? 'One change' : `${changes.length} changes`;
  print(
    changes.length === 0
      ? 'Nothing to change.'
      : isApplied
        ? `${count}.`
        : `${count} in a dry run: nothing was changed.`,
  );
  return 0;
}

function describeFault({ file, location, message }: FileFault): string {
  const place = [file, location].filter((part) => part !== '').join(' ');
  return place === '' ? message : `${place}: ${message}`;
}
