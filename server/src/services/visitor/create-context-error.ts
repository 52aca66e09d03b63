import { errors } from '@strapi/utils';
import type { FaultCode } from '../../../../core/contracts/fault';
import { formatPath } from '../../../../core/text/format-path';
import type { VisitorFault } from '../../../../core/visitor';

const MAX_FAULTS = 20;

/**
 * The 400 for a visitor context that cannot be read. `details.errors` lists the faults as
 * `{ path, code, values, message, name }`, at most 20. Values are not quoted, so that none reaches a log.
 */
export function createContextError(faults: readonly VisitorFault[]): errors.ValidationError {
  const described = faults.slice(0, MAX_FAULTS).map(({ path, message }) => ({
    path: path.map(String),
    code: 'visitor.unreadable' satisfies FaultCode,
    values: { place: formatPath(path) },
    message: [formatPath(path) || 'The visitor context', message].join(' '),
    name: 'ValidationError',
  }));
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  const message = `Invalid visitor context: ${described[0]?.message ?? 'unreadable'}${more}`;
  return new errors.ValidationError(message, { errors: described });
}
