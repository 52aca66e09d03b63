import { parseVisitorContext, type VisitorContext } from '../../../../core/visitor';
import { createContextError } from './create-context-error';

/**
 * Reads a visitor context that somebody enters and can mend: nothing of it is left out.
 *
 * @throws ValidationError that lists every fault
 */
export function parseWholeContext(input: unknown): VisitorContext {
  const parsed = parseVisitorContext(input);
  if (!parsed.ok || parsed.faults.length > 0) {
    throw createContextError(parsed.faults);
  }
  return parsed.visitor;
}
