import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isRecord } from '../../../../core/json';

const OPTION = 'personalization';

/** A schema file of the project in which fields were opted in, and its text without that. */
export interface SchemaFile {
  /** Below the folder of sources. */
  file: string;
  text: string;
}

/** Finds the schema files that speak of the plugin: content types in `api`, and `components`. */
export async function findSchemaFiles(sources: string): Promise<SchemaFile[]> {
  const found: SchemaFile[] = [];
  for (const folder of ['api', 'components', 'extensions']) {
    for (const file of await listJsonFiles(sources, folder)) {
      const before = await readFile(path.join(sources, file), 'utf8');
      const text = withoutOptions(before);
      if (text !== null) {
        found.push({ file, text });
      }
    }
  }
  return found;
}

export async function writeSchemaFiles(
  sources: string,
  files: readonly SchemaFile[],
): Promise<void> {
  for (const { file, text } of files) {
    await writeFile(path.join(sources, file), text);
  }
}

async function listJsonFiles(sources: string, folder: string): Promise<string[]> {
  try {
    const entries = await readdir(path.join(sources, folder), { recursive: true });
    return entries
      .filter((name) => name.endsWith('.json') && !name.split(path.sep).includes('node_modules'))
      .map((name) => path.join(folder, name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}

/**
 * A schema without what opted fields in, written as Strapi writes schemas; `null` where there is
 * nothing of the kind, or where the file is no schema.
 */
export function withoutOptions(text: string): string | null {
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(schema) || !isRecord(schema.attributes)) {
    return null;
  }
  const attributes = Object.entries(schema.attributes).map(([name, attribute]) => [
    name,
    isRecord(attribute) ? withoutOption(attribute) : attribute,
  ]);
  const cleaned = withoutOption({ ...schema, attributes: Object.fromEntries(attributes) });
  if (JSON.stringify(cleaned) === JSON.stringify(schema)) {
    return null;
  }
  return `${JSON.stringify(cleaned, null, 2)}${text.endsWith('\n') ? '\n' : ''}`;
}

function withoutOption(options: Record<string, unknown>): Record<string, unknown> {
  const { pluginOptions } = options;
  if (!isRecord(pluginOptions) || !Object.hasOwn(pluginOptions, OPTION)) {
    return options;
  }
  const { [OPTION]: _, ...others } = pluginOptions;
  const { pluginOptions: __, ...rest } = options;
  return Object.keys(others).length === 0 ? rest : { ...options, pluginOptions: others };
}
