import type { Fault } from '../../../../core/contracts/fault';
import type { FileFault } from '../../../../core/contracts/files';
import { formatPath } from '../../../../core/text/format-path';

type FaultText = Omit<Fault, 'location' | 'path'>;

/** Something wrong at a place of a file. */
export function createFileFault(
  file: string,
  path: readonly string[],
  text: FaultText,
  isMissing = false,
): FileFault {
  return {
    file,
    location: formatPath(path.map((step) => (/^\d+$/.test(step) ? Number(step) : step))),
    path,
    ...text,
    isMissing,
  };
}
