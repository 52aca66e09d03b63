import { formatPath } from '../../../../core/text/format-path';
import type { VisitorFault } from '../../../../core/visitor';

const MAX_FAULTS = 5;

/**
 * The warning for what was left out of a visitor context, bounded. It names places and never quotes
 * values.
 *
 * @returns no warning where nothing was left out
 */
export function describeLeftOut(faults: readonly VisitorFault[]): string[] {
  if (faults.length === 0) {
    return [];
  }
  const more = faults.length > MAX_FAULTS ? ` (and ${faults.length - MAX_FAULTS} more)` : '';
  const shown = faults.slice(0, MAX_FAULTS).map(describe).join('; ');
  return [`Left out of the visitor context, so unknown: ${shown}${more}`];
}

/** The warning where nothing of a visitor context can be read. */
export function describeUnreadable([fault]: readonly VisitorFault[]): string {
  const why = fault === undefined ? 'cannot be read' : fault.message;
  return `Default content is given, since the visitor context ${why}.`;
}

function describe({ path, message }: VisitorFault): string {
  return `${formatPath(path)} ${message}`;
}
