import type { FileFault } from '../../../../core/contracts/files';
import { createFileFault } from './file-fault';

/** A block of the file that no block here surely is. */
export function createBlockMissingFault(file: string, path: readonly string[]): FileFault {
  const text = {
    code: 'files.block-missing' as const,
    message: 'is a block that cannot be found here for sure',
    expected: 'a block of the same component with the same content or place',
  };
  return createFileFault(file, path, text, true);
}

/** A block that is here, and whose component has no fields that may vary. */
export function createMayNotVaryFault(
  file: string,
  path: readonly string[],
  uid: string,
): FileFault {
  const text = {
    code: 'files.field-missing' as const,
    values: { name: uid },
    message: `is of ${uid}, of which nothing may vary here`,
    expected: 'a component with fields that may vary',
  };
  return createFileFault(file, path, text, true);
}

export function createKeyTakenFault(file: string, path: readonly string[], key: string): FileFault {
  const text = {
    code: 'files.named-twice' as const,
    values: { key },
    message: `is the key of a variant of another kind of block here: "${key}"`,
    expected: 'a key that no other variant of the entry has',
  };
  return createFileFault(file, path, text, true);
}

export function createTooManyFault(file: string, count: number, max: number): FileFault {
  return createFileFault(file, [], {
    code: 'variant.too-many',
    values: { max },
    message: `would give one place ${count} variants`,
    expected: `at most ${max}`,
  });
}
