import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Schema {
  attributes: Record<string, Record<string, unknown>>;
  [key: string]: unknown;
}

/**
 * Changes a schema file of a copied app.
 *
 * @param file below `src`, such as `components/shared/hero.json`
 */
export function changeSchema(appDir: string, file: string, change: (schema: Schema) => void): void {
  const schema = readSchema(appDir, file);
  change(schema);
  writeFileSync(path.join(appDir, 'src', file), JSON.stringify(schema, null, 2));
}

/** A schema file of a copied app as it is on disk. */
export function readSchema(appDir: string, file: string): Schema {
  return JSON.parse(readFileSync(path.join(appDir, 'src', file), 'utf8')) as Schema;
}

/** Opts a field in, beside whatever else its options say. */
export const varying = (attribute: Record<string, unknown>) => ({
  ...attribute,
  pluginOptions: {
    ...(attribute.pluginOptions as object | undefined),
    personalization: { varies: true },
  },
});

/** The file of a content type, or of a component such as `shared.hero`. */
export function schemaFile(uid: string): string {
  const name = uid.replace('api::', '');
  const [container = '', model = ''] = name.split('.');
  return uid.startsWith('api::')
    ? `api/${container}/content-types/${model}/schema.json`
    : `components/${container}/${model}.json`;
}
