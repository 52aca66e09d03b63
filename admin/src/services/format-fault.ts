import { FAULT_CODES, type CodedFault } from '../../../core/contracts/fault';
import type { Say } from '../translations/useText';

/** What is wrong, in the language of the admin; the server's own words for what it does not name. */
export function formatFault(fault: Partial<CodedFault> & { message: string }, say: Say): string {
  return isCoded(fault) ? say(`fault.${fault.code}`, fault.values) : fault.message;
}

/** Whether the admin has words for it. A project's own code may answer in words alone. */
export function isCoded(fault: object): fault is CodedFault {
  return 'code' in fault && FAULT_CODES.some((code) => code === fault.code);
}
