import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';

/** The content types, with the names of their routes, and the components, of every family. */
export const TYPES = ['api::page.page', 'api::post.post'] as const;
export const ROUTES: Record<string, string> = {
  'api::page.page': 'pages',
  'api::post.post': 'posts',
};
export const LEAF = 'prop.leaf';
export const BOX = 'prop.box';
export const BARE = 'prop.bare';

const FIELDS = ['title', 'text', 'note', 'image', 'link'] as const;

/** What a field becomes for a while, and whether its values are what they were meanwhile. */
const RETYPES: Readonly<Record<string, { to: object; isLossless: boolean }>> = {
  title: { to: { type: 'text' }, isLossless: true },
  text: { to: { type: 'string' }, isLossless: true },
  note: { to: { type: 'integer' }, isLossless: false },
  image: { to: { multiple: true }, isLossless: false },
  link: { to: { relation: 'oneToMany' }, isLossless: false },
  extra: { to: { repeatable: true }, isLossless: false },
};

/** Which fields vary by model, and what the types are like. */
export interface Family {
  varies: Record<string, string[]>;
  isRequired: boolean;
  hasDrafts: boolean[];
  isLocalized: boolean[];
}

/** A field that may not vary for now, or that has another name or type. */
export interface SchemaChange {
  kind: 'unflag' | 'rename' | 'retype';
  uid: string;
  field: string;
}

const fieldsOf = (names: readonly string[]): fc.Arbitrary<string[]> =>
  fc.subarray([...names], { minLength: 1 });

export const families: fc.Arbitrary<Family> = fc.record({
  varies: fc.record({
    [TYPES[0]]: fieldsOf([...FIELDS, 'extra']),
    [TYPES[1]]: fieldsOf([...FIELDS, 'extra']),
    [LEAF]: fieldsOf(FIELDS),
    [BOX]: fieldsOf(FIELDS),
  }),
  isRequired: fc.boolean(),
  hasDrafts: fc.tuple(fc.boolean(), fc.boolean()).map(([one]) => [true, one]),
  isLocalized: fc.tuple(fc.boolean(), fc.boolean()),
});

/** The changes of one field that a family may have. */
export function listSchemaChanges(
  { varies }: Family,
  kind: SchemaChange['kind'],
  { isSqlite }: { isSqlite: boolean },
): SchemaChange[] {
  return Object.entries(varies)
    .flatMap(([uid, names]) => names.map((field) => ({ kind, uid, field })))
    .filter(({ field }) => kind !== 'rename' || field !== 'title')
    .filter(
      // Other databases refuse to make numbers of words, and Strapi does not start then.
      ({ field }) => kind !== 'retype' || isSqlite || field !== 'note',
    );
}

/** The fields of a model that may vary now and have the values that they had. */
export function listVarying(family: Family, change: SchemaChange | null, uid: string): string[] {
  return (family.varies[uid] ?? []).filter(
    (field) =>
      change === null ||
      change.uid !== uid ||
      change.field !== field ||
      (change.kind === 'retype' && RETYPES[field]?.isLossless === true),
  );
}

/** Whether a model has variants now: a field of another name or type varies, too. */
export function hasVariants(family: Family, change: SchemaChange | null, uid: string): boolean {
  return listVarying(family, change?.kind === 'unflag' ? change : null, uid).length > 0;
}

/** Writes the family's content types and components into a copy of the test app. */
export function writeFamily(appDir: string, family: Family, change: SchemaChange | null): void {
  const write = (file: string, content: string): void => {
    const target = path.join(appDir, 'src', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  };
  const json = (file: string, content: object): void => write(file, JSON.stringify(content));
  for (const [name, fields] of Object.entries(listComponents())) {
    json(`components/prop/${name}.json`, {
      collectionName: `components_prop_${name}s`,
      info: { displayName: name },
      options: {},
      attributes: flag(`prop.${name}`, fields),
    });
  }
  TYPES.forEach((uid, index) => {
    const name = uid.split('.').at(-1) ?? '';
    const content = {
      ...describeFields(family.isRequired),
      extra: { type: 'component', component: BARE },
      zone: { type: 'dynamiczone', components: [LEAF, BOX, BARE] },
      list: { type: 'component', repeatable: true, component: LEAF },
      box: { type: 'component', component: BOX },
    };
    json(`api/${name}/content-types/${name}/schema.json`, {
      kind: 'collectionType',
      collectionName: `prop_${name}s`,
      info: { singularName: name, pluralName: `${name}s`, displayName: name },
      options: { draftAndPublish: family.hasDrafts[index] },
      pluginOptions: { i18n: { localized: family.isLocalized[index] } },
      attributes: flag(uid, content, { i18n: { localized: true } }),
    });
    for (const part of ['Controller', 'Router', 'Service']) {
      const folder = part === 'Router' ? 'routes' : `${part.toLowerCase()}s`;
      const make = `require('@strapi/strapi').factories.createCore${part}('${uid}')`;
      write(`api/${name}/${folder}/${name}.js`, `module.exports = ${make};\n`);
    }
  });

  function listComponents(): Record<string, Record<string, object>> {
    const fields = describeFields(family.isRequired);
    return {
      leaf: fields,
      box: {
        ...fields,
        leaf: { type: 'component', component: LEAF },
        leaves: { type: 'component', repeatable: true, component: LEAF },
      },
      bare: { name: { type: 'string' }, text: { type: 'text' } },
    };
  }

  function flag(uid: string, fields: Record<string, object>, options: object = {}): object {
    const varying = family.varies[uid] ?? [];
    return Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const isChanged = change?.uid === uid && change.field === name;
        const personalization =
          varying.includes(name) && !(isChanged && change.kind === 'unflag')
            ? { personalization: { varies: true } }
            : {};
        const called = isChanged && change.kind === 'rename' ? `${name}Renamed` : name;
        const type = isChanged && change.kind === 'retype' ? RETYPES[name]?.to : {};
        return [called, { ...field, ...type, pluginOptions: { ...options, ...personalization } }];
      }),
    );
  }
}

function describeFields(isRequired: boolean): Record<string, object> {
  return {
    name: { type: 'string' },
    title: { type: 'string', required: isRequired },
    text: { type: 'text' },
    note: { type: 'string' },
    image: { type: 'media', multiple: false, allowedTypes: ['images'] },
    link: { type: 'relation', relation: 'oneToOne', target: 'api::author.author' },
  };
}
