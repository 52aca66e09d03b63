import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Attribute {
  type: string;
  maxLength?: number;
  pluginOptions?: { i18n?: { localized?: boolean }; personalization?: { varies?: boolean } };
}

export interface Schema {
  attributes: Record<string, Attribute>;
}

const SOURCES = path.resolve(__dirname, '../../../playground/src');
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Schema;

const contentTypes = readdirSync(path.join(SOURCES, 'api')).map(
  (name) =>
    [
      `api::${name}.${name}`,
      read(path.join(SOURCES, 'api', name, 'content-types', name, 'schema.json')),
    ] as const,
);

const components = readdirSync(path.join(SOURCES, 'components')).flatMap((folder) =>
  readdirSync(path.join(SOURCES, 'components', folder)).map(
    (file) =>
      [
        `${folder}.${path.parse(file).name}`,
        read(path.join(SOURCES, 'components', folder, file)),
      ] as const,
  ),
);

/** The playground's schemas, by uid. */
export const schemas: Readonly<Record<string, Schema>> = Object.fromEntries([
  ...contentTypes,
  ...components,
]);

export const varyingFieldsOf = (uid: string): string[] =>
  Object.entries(schemas[uid]?.attributes ?? {})
    .filter(([, { pluginOptions }]) => pluginOptions?.personalization?.varies)
    .map(([name]) => name);
