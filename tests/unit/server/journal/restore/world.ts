import { describeType } from '../../../../../server/src/schema/describe-type';
import type { AttributeSchema, ModelSchema } from '../../../../../server/src/schema/model-schema';
import { getVariantComponentUid } from '../../../../../server/src/schema/variant-component-uid';
import { listVaryingFields } from '../../../../../server/src/schema/varying-fields';
import type {
  JournalContent,
  JournalNode,
  JournalVariant,
} from '../../../../../server/src/services/journal/content/content';
import type { RestorePlan } from '../../../../../server/src/services/journal/restore/plan-tree';
import {
  pickGains,
  planFillings,
  planRow,
} from '../../../../../server/src/services/journal/restore/plan-values';
import {
  convertValues,
  type Layer,
} from '../../../../../server/src/services/journal/versions/convert-values';
import type { StoredNode } from '../../../../../server/src/services/journal/versions/read-versions';
import { chooseLocale } from '../../../../../server/src/services/journal/versions/resolve-values';
import { stored, variant } from '../nodes';

export const PAGE = 'api::page.page';
export const VARIES = { pluginOptions: { personalization: { varies: true } } };

type Attributes = Record<string, AttributeSchema>;

const LINK = { component: 'shared.link' };
const AUTHOR = { type: 'relation', target: 'api::author.author' };

const SCHEMA: Record<string, Attributes> = {
  [PAGE]: {
    title: { type: 'string', ...VARIES },
    author: { ...AUTHOR, relation: 'manyToOne', ...VARIES },
    readers: { ...AUTHOR, relation: 'manyToMany', ...VARIES },
    image: { type: 'media', ...VARIES },
    gallery: { type: 'media', multiple: true, ...VARIES },
    links: { type: 'component', ...LINK, repeatable: true, ...VARIES },
    zone: { type: 'dynamiczone', components: ['shared.link'], ...VARIES },
    blocks: { type: 'dynamiczone', components: ['shared.hero', 'shared.text'] },
  },
  'shared.hero': { heading: { type: 'string', ...VARIES } },
  'shared.text': { heading: { type: 'string', ...VARIES } },
  'shared.link': { label: { type: 'string' }, nested: { type: 'component', ...LINK } },
  'api::author.author': {},
};

/** The versions of authors; the others have none in a locale. */
const AUTHORS: Record<string, { id: string; locale?: string }[]> = {
  eva: ['en', 'nb'].map((locale) => ({ id: `eva in ${locale}`, locale })),
};

/** What is so while something is planned. */
export interface World {
  locale: string;
  /** Document ids of authors and hashes of files that are not there any more. */
  gone: readonly string[];
  /** What became of models and fields; `null` where they are gone. */
  schema: Record<string, Record<string, AttributeSchema | null> | null>;
}

/** A variant that says this, with the types that the fields have before anything changes. */
export const say = (key: string, uid: string, values: Record<string, unknown>): JournalVariant => ({
  ...variant(key, values),
  types: Object.fromEntries(
    Object.keys(values).map((name) => [name, describeType(SCHEMA[uid]?.[name])]),
  ),
});

/** Tells plans as lines: `block id: keys of all keys`, `aside: keys`, `key: field value`. */
export function createWorld({ locale = '', gone = [], schema = {} }: Partial<World> = {}) {
  const models = new Map(
    Object.entries(SCHEMA).flatMap(([uid, attributes]): [string, ModelSchema][] => {
      const changes = schema[uid];
      if (changes === null) {
        return [];
      }
      const left = Object.entries({ ...attributes, ...changes }).filter(
        ([, each]) => each !== null,
      );
      const modelType = uid.includes('::') ? 'contentType' : 'component';
      const model = { uid, modelType, attributes: Object.fromEntries(left) } as ModelSchema;
      // The component of an owner's variants has the fields that the owner has.
      return [
        [uid, model],
        [getVariantComponentUid(model), model],
      ];
    }),
  );
  const findModel = (uid: string): ModelSchema | undefined => models.get(uid);
  const layer: Layer = {
    findModel,
    toFile: ({ hash }) => (gone.includes(String(hash)) ? null : hash),
    toEntry(_uid, { documentId }) {
      const id = String(documentId);
      return gone.includes(id) ? null : chooseLocale(AUTHORS[id] ?? [{ id }], locale)?.id;
    },
    toBlock: ({ uid, values }) => ({ [uid]: values }),
    toField: (items, { value }) => (Array.isArray(value) ? items : (items[0] ?? null)),
  };
  const convert = async (uid: string, values: Record<string, unknown>) => {
    const model = findModel(uid);
    return model === undefined ? {} : convertValues(layer, getVariantComponentUid(model), values);
  };
  const tellValues = (key: string, values: Record<string, unknown>): string[] =>
    Object.entries(values).map(([name, value]) => `${key}: ${name} ${JSON.stringify(value)}`);

  return {
    /** The tree as it is read from the database. */
    store: (node: JournalNode): StoredNode => markOwners(stored(node), findModel),

    async tell({ placements, homeless }: RestorePlan): Promise<string[]> {
      const lines: string[] = [];
      for (const { node, missing, order, hide } of placements) {
        const keys = missing.map(({ key }) => key);
        const rivals = (node.variants ?? []).some(({ key }) => order.includes(key));
        const among = rivals && keys.length > 0 ? ` of ${order.join()}` : '';
        lines.push(`${node.id}: ${[...keys, ...(hide ? ['hidden'] : [])].join()}${among}`);
        for (const each of missing) {
          const values = await convert(node.uid, planRow(each, findModel(node.uid)));
          lines.push(...tellValues(each.key, values));
        }
      }
      const aside = homeless.map(({ variants, hidden }) =>
        [...variants.map(({ key }) => key), ...(hidden ? ['hidden'] : [])].join(),
      );
      return [...lines, ...aside.map((keys) => `aside: ${keys}`)];
    },

    async tellFillings(head: JournalContent, now: StoredNode): Promise<string[]> {
      const lines: string[] = [];
      for (const { node, variant: row, lost } of planFillings(head, now, findModel)) {
        const gains = pickGains(await convert(node.uid, lost), row);
        lines.push(...tellValues(`fill ${row.key}`, gains));
      }
      return lines;
    },
  };
}

function markOwners(
  node: StoredNode,
  findModel: (uid: string) => ModelSchema | undefined,
): StoredNode {
  const model = findModel(node.uid);
  return {
    ...node,
    isOwner: model !== undefined && listVaryingFields(model).length > 0,
    children: node.children.map((child) => markOwners(child, findModel)),
  };
}
