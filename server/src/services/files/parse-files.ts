import type { z } from 'zod';
import type { FileFault, FileText } from '../../../../core/contracts/files';
import {
  FILES_FORMAT,
  filesBundleSchema,
  segmentFileSchema,
  variantsFileSchema,
  type FileBlock,
  type SegmentFile,
  type VariantsFile,
} from '../../../../core/contracts/files/schema';
import { isRecord } from '../../../../core/json';
import { zodIssuesToFaults } from '../segment/to-faults';
import { createFileFault } from './file-fault';
import { nameSegmentFile, nameVariantsFile, reportKind } from './file-paths';

/** A file that is well in itself. */
export interface ParsedFile<T> {
  path: string;
  content: T;
}

export interface ParsedFiles {
  segments: ParsedFile<SegmentFile>[];
  entries: ParsedFile<VariantsFile>[];
  faults: FileFault[];
}

/** A value of a file, or what keeps it from being read. */
type Read = { value: unknown } | { fault: FileFault };

/** Everything that is wrong in the files themselves, and what those say that are well. */
export function parseFiles(files: readonly FileText[]): ParsedFiles {
  return parseContents(files.map(({ path, text }) => ({ path, read: readJson(path, text) })));
}

/** The same for all files in one. */
export function parseBundle(text: string): ParsedFiles {
  const read = readJson('', text);
  const empty = { segments: [], entries: [] };
  if ('fault' in read) {
    return { ...empty, faults: [read.fault] };
  }
  const checked = checkShape(filesBundleSchema, '', read.value);
  return 'faults' in checked
    ? { ...empty, faults: checked.faults }
    : parseContents(
        Object.entries(checked.content.files).map(([path, value]) => ({ path, read: { value } })),
      );
}

function parseContents(files: readonly { path: string; read: Read }[]): ParsedFiles {
  const parsed: ParsedFiles = { segments: [], entries: [], faults: [] };
  for (const { path, read } of files) {
    const kind = reportKind(path);
    if (kind === null) {
      parsed.faults.push(createWrongPlaceFault(path, 'segments/ or variants/'));
    } else if ('fault' in read) {
      parsed.faults.push(read.fault);
    } else if (kind === 'segment') {
      const checked = checkShape(segmentFileSchema, path, read.value);
      if ('faults' in checked) {
        parsed.faults.push(...checked.faults);
      } else {
        parsed.faults.push(...findPlaceFaults(path, nameSegmentFile(checked.content.key)));
        parsed.segments.push({ path, content: checked.content });
      }
    } else {
      const checked = checkShape(variantsFileSchema, path, read.value);
      if ('faults' in checked) {
        parsed.faults.push(...checked.faults);
      } else {
        parsed.faults.push(
          ...findPlaceFaults(path, nameVariantsFile(checked.content)),
          ...findKeysNamedTwice(path, checked.content),
        );
        parsed.entries.push({ path, content: checked.content });
      }
    }
  }
  return parsed;
}

function readJson(path: string, text: string): Read {
  try {
    // Some editors begin a file with a byte order mark.
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const message = `is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return {
      fault: createFileFault(path, [], { code: 'files.unreadable', message, expected: 'JSON' }),
    };
  }
}

function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  value: unknown,
): { content: z.output<Schema> } | { faults: FileFault[] } {
  const format = isRecord(value) ? value.format : undefined;
  if (typeof format === 'number' && format > FILES_FORMAT) {
    const message = `is of format ${format}, which a newer release wrote`;
    const expected = `format ${FILES_FORMAT}`;
    return {
      faults: [
        createFileFault(path, ['format'], {
          code: 'files.newer-format',
          values: { format },
          message,
          expected,
        }),
      ],
    };
  }
  const result = schema.safeParse(value);
  return result.success
    ? { content: result.data }
    : {
        faults: zodIssuesToFaults(result.error.issues).map((fault) => ({
          ...fault,
          file: path,
          isMissing: false,
        })),
      };
}

/** One entry or segment has one place, so that no two files can speak of it. */
function findPlaceFaults(path: string, expected: string): FileFault[] {
  return path === expected ? [] : [createWrongPlaceFault(path, expected)];
}

function createWrongPlaceFault(path: string, expected: string): FileFault {
  const message = `is in the wrong place: by what it holds it belongs to ${expected}`;
  return createFileFault(path, [], {
    code: 'files.wrong-place',
    values: { expected },
    message,
    expected,
  });
}

function findKeysNamedTwice(path: string, content: VariantsFile): FileFault[] {
  const seen = new Set<string>();
  const faults: FileFault[] = [];
  walk(content, []);
  return faults;

  function walk(
    { variants = [], blocks = {} }: Pick<FileBlock, 'variants' | 'blocks'>,
    at: string[],
  ) {
    variants.forEach(({ key }, index) => {
      if (seen.has(key)) {
        faults.push(
          createFileFault(path, [...at, 'variants', String(index), 'key'], {
            code: 'files.named-twice',
            values: { key },
            message: `is the key of another variant of this entry too: "${key}"`,
            expected: 'a key for each variant',
          }),
        );
      }
      seen.add(key);
    });
    for (const [field, list] of Object.entries(blocks)) {
      list.forEach((block, index) => walk(block, [...at, 'blocks', field, String(index)]));
    }
  }
}
