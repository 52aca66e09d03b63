import { createDocument, updateDocument } from '../../support/documents';
import type { TestStrapi } from '../../support/strapi';
import { readDocument } from '../../variants/support/storage';
import { NAME_FIELD, type Block, type BlockKind, type Variant, type Version } from './world';

export const ARTICLE = 'api::article.article';
const JOURNAL = 'personalization_journal';

type Row = Record<string, unknown>;

/** How an entry is written. */
export interface Writing {
  /** The rows that the entry has, whose ids the data names. */
  stored?: Row | undefined;
  /** Whether the data speaks of variants. */
  withVariants: boolean;
}

/** The data of a write, as an editor's form or another writer sends it. */
export function toData(version: Version, { stored, withVariants }: Writing): Row {
  const writeBlock = (block: Block, isInZone: boolean, row: Row | undefined): Row => {
    const cards = toRows(row?.cards);
    return {
      ...(isInZone && { __component: `shared.${block.kind}` }),
      ...(row !== undefined && { id: row.id }),
      [NAME_FIELD[block.kind]]: block.name,
      ...(block.kind === 'section' && {
        hero:
          block.hero === null
            ? null
            : writeBlock(block.hero, false, named(toRows(row?.hero), block.hero)),
        cards: block.cards.map((card) => writeBlock(card, false, named(cards, card))),
      }),
      ...(withVariants &&
        block.kind !== 'plain' && {
          segmentDefaultHidden: block.hidden,
          segmentVariants: writeVariants(block, row),
        }),
    };
  };
  const [cards, zone] = [toRows(stored?.cards), toRows(stored?.zone)];
  return {
    title: version.name,
    cards: version.cards.map((card) => writeBlock(card, false, named(cards, card))),
    zone: version.zone.map((block) => writeBlock(block, true, named(zone, block))),
    ...(withVariants && { segmentVariants: writeVariants(version, stored) }),
  };
}

function writeVariants(
  owner: { variants: Variant[]; kind?: BlockKind },
  row: Row | undefined,
): Row[] {
  const field = owner.kind === undefined ? 'title' : NAME_FIELD[owner.kind];
  const rows = toRows(row?.segmentVariants);
  return owner.variants.map(({ name, segment, hasText }) => {
    const stored = rows.find((each) => each[field] === name);
    return {
      ...(stored !== undefined && { id: stored.id, variantKey: stored.variantKey }),
      variantSegments: [segment],
      variantOverrides: hasText ? [field, 'text'] : [field],
      [field]: name,
      ...(hasText && { text: `${name} text` }),
    };
  });
}

function named(rows: readonly Row[], block: Block): Row | undefined {
  return rows.find(
    (row) =>
      row[NAME_FIELD[block.kind]] === block.name &&
      (row.__component === undefined || row.__component === `shared.${block.kind}`),
  );
}

/** What the database has of one locale of a document, rows included. */
export interface Stored {
  draft: Row | undefined;
  published: Row | undefined;
}

export async function readStored(
  app: TestStrapi,
  documentId: string,
  locale: string,
): Promise<Stored> {
  const rows = await readDocument(app.strapi, ARTICLE, documentId);
  const own = rows.filter((row) => row.locale === locale);
  return {
    draft: own.find(({ publishedAt }) => publishedAt === null),
    published: own.find(({ publishedAt }) => publishedAt !== null),
  };
}

/** A version as the database has it. */
export function toVersion(row: Row | undefined): Version | null {
  return row === undefined
    ? null
    : {
        name: String(row.title),
        variants: readVariants(row, 'title'),
        cards: toRows(row.cards).map((each) => readBlock(each, 'card')),
        zone: toRows(row.zone).map((each) =>
          readBlock(each, String(each.__component).replace('shared.', '') as BlockKind),
        ),
      };
}

function readBlock(row: Row, kind: BlockKind): Block {
  return {
    kind,
    name: String(row[NAME_FIELD[kind]]),
    hidden: row.segmentDefaultHidden === true || row.segmentDefaultHidden === 1,
    variants: readVariants(row, NAME_FIELD[kind]),
    hero: toRows(row.hero).map((each) => readBlock(each, 'hero'))[0] ?? null,
    cards: kind === 'section' ? toRows(row.cards).map((each) => readBlock(each, 'card')) : [],
  };
}

function readVariants(owner: Row, field: string): Variant[] {
  return toRows(owner.segmentVariants).map((row) => ({
    name: String(row[field]),
    segment: (row.variantSegments as string[]).join(),
    hasText:
      (row.variantOverrides as string[]).includes('text') &&
      row.text === `${String(row[field])} text`,
  }));
}

function toRows(value: unknown): Row[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item): item is Row => typeof item === 'object' && item !== null);
}

/** All that the last rows of the journal have of a document, as text. */
export async function readHeads(app: TestStrapi, documentId: string): Promise<string> {
  const rows: { locale: string; status: string; content: unknown }[] = await app.strapi.db
    .connection(JOURNAL)
    .where({ document_id: documentId })
    .orderBy('id');
  const heads = new Map(rows.map((row) => [`${row.locale} ${row.status}`, row.content]));
  return [...heads.values()]
    .map((content) => (typeof content === 'string' ? content : JSON.stringify(content)))
    .join('\n');
}

export async function create(app: TestStrapi, version: Version): Promise<string> {
  const data = toData(version, { withVariants: true });
  return (await createDocument(app.strapi, ARTICLE, data, { locale: 'en' })).documentId;
}

export async function write(
  app: TestStrapi,
  { documentId, locale }: { documentId: string; locale: string },
  data: Row,
): Promise<void> {
  await updateDocument(app.strapi, ARTICLE, documentId, data, { locale });
}
