import type { Core } from '@strapi/strapi';
import { articles } from '../content/articles';
import { authors } from '../content/authors';
import { categories } from '../content/categories';
import { global } from '../content/global';
import { pages } from '../content/pages';
import { products } from '../content/products';
import { tags } from '../content/tags';
import { documentsOf, hasDraftAndPublish } from '../documents';
import { LOCALES, type LocalizedText } from '../markers';
import { materialize } from '../materialize';
import type { Registry } from '../registry';

type Entry = Record<string, unknown>;
type EntryWithSlug = Entry & { slug: LocalizedText | string };

/** Creates and publishes the shop's content in both languages, what others point at first. */
export async function createContent(strapi: Core.Strapi, registry: Registry): Promise<void> {
  const create = (uid: string, entries: readonly EntryWithSlug[]) =>
    createEntries(strapi, registry, uid, entries);

  await create('api::tag.tag', tags);
  await create('api::category.category', categories);
  await create('api::author.author', authors);
  await createProducts(strapi, registry);
  await create('api::article.article', articles);
  await create('api::page.page', pages);
  await createEntry(strapi, registry, 'api::global.global', global);
}

async function createEntries(
  strapi: Core.Strapi,
  registry: Registry,
  uid: string,
  entries: readonly EntryWithSlug[],
): Promise<void> {
  for (const entry of entries) {
    const documentId = await createEntry(strapi, registry, uid, entry);
    registry.addDocument(uid, englishSlug(entry), documentId);
  }
}

/** Products point at each other, in variants too: these parts follow when all of them exist. */
async function createProducts(strapi: Core.Strapi, registry: Registry): Promise<void> {
  const uid = 'api::product.product';
  const plain = products.map(({ relatedProducts, segmentVariants, ...rest }) => rest);
  await createEntries(strapi, registry, uid, plain);

  for (const { slug, relatedProducts, segmentVariants } of products) {
    const documentId = registry.documentId(uid, slug.en);
    const values = { relatedProducts, ...(segmentVariants && { segmentVariants }) };
    for (const locale of LOCALES) {
      await writeLocale(strapi, registry, uid, documentId, locale, values);
    }
  }
}

async function createEntry(
  strapi: Core.Strapi,
  registry: Registry,
  uid: string,
  entry: Entry,
): Promise<string> {
  const [first, ...others] = LOCALES;
  const { documentId } = await documentsOf(strapi, uid).create({
    data: materialize(entry, first, registry),
    locale: first,
    ...publishing(strapi, uid),
  });
  for (const locale of others) {
    await writeLocale(strapi, registry, uid, documentId, locale, entry);
  }
  return documentId;
}

async function writeLocale(
  strapi: Core.Strapi,
  registry: Registry,
  uid: string,
  documentId: string,
  locale: (typeof LOCALES)[number],
  values: Entry,
): Promise<void> {
  await documentsOf(strapi, uid).update({
    documentId,
    data: materialize(values, locale, registry),
    locale,
    ...publishing(strapi, uid),
  });
}

const englishSlug = ({ slug }: EntryWithSlug): string =>
  typeof slug === 'string' ? slug : slug.en;

const publishing = (strapi: Core.Strapi, uid: string): { status?: 'published' } =>
  hasDraftAndPublish(strapi, uid) ? { status: 'published' } : {};
