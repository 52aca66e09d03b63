import { errors } from '@strapi/utils';
import type { CodedFault } from '../../../../core/contracts/fault';
import { formatPath } from '../../../../core/text/format-path';
import type { DataPath } from '../../schema/list-variant-rows';

/** What is wrong with a variant that somebody wants to save, and where. */
export interface VariantFault extends CodedFault {
  path: DataPath;
  message: string;
}

/** The error that Strapi answers with 400, and that the admin shows at the field. */
export function createVariantFaultError(faults: readonly VariantFault[]): Error {
  const [first] = faults;
  const message =
    faults.length === 1 && first !== undefined
      ? `${formatPath(first.path)}: ${first.message}`
      : `${faults.length} faults in variants: ${faults.map(({ path, message: text }) => `${formatPath(path)}: ${text}`).join(' ')}`;
  return new errors.ValidationError(message, {
    errors: faults.map((fault) => ({ ...fault, name: 'ValidationError' })),
  });
}
