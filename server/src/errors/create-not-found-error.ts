import { errors } from '@strapi/utils';
import type { CodedFault, FaultCode } from '../../../core/contracts/fault';

/** The 404 for something that is not there, or not any more. */
export function createNotFoundError(code: FaultCode, message: string): errors.NotFoundError {
  return new errors.NotFoundError(message, { code } satisfies CodedFault);
}
