import type { Fault } from '../../../../core/contracts/fault';
import type { FileFault } from '../../../../core/contracts/files';

type FaultText = Omit<Fault, 'location' | 'path'>;

/** Something wrong at a place of a file. */
export function createFileFault(
  file: string,
  path: readonly string[],
  text: FaultText,
  isMissing = false,
): FileFault {
  return { file, location: formatPath(path), path, ...text, isMissing };
}

/** `['blocks', 'zone', '1', 'variants']` → `blocks.zone[1].variants`. */
function formatPath(path: readonly string[]): string {
  return path.reduce(
    (text, step) =>
      /^\d+$/.test(step) ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`,
    '',
  );
}
