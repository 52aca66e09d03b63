import { rmSync } from 'node:fs';
import path from 'node:path';
import { createDocument, updateDocument, uploadImage } from '../support/documents';
import { createSegments } from '../support/segments';
import { createRestarts, type Restarts } from '../support/restarts';
import type { StartOptions } from '../support/strapi';
import { changeSchema, schemaFile } from './support/change-schema';
import { readDocument } from './support/storage';

const ARTICLE = 'api::article.article';
const NOTE = 'api::note.note';
const SETTING = 'api::setting.setting';
const CONTENT = [ARTICLE, NOTE, SETTING, 'api::author.author', 'plugin::personalization.segment'];

type Row = Record<string, unknown>;
type Content = Record<string, Row[][]>;

const norway = (data: object) => ({ variantSegments: ['norway'], ...data });

/** A block that says nothing is not hidden. */
const nothingIsFalse = (name: string, value: unknown): unknown =>
  name === 'segmentDefaultHidden' ? value === true : value;

/** Without ids of rows; what is an id alone is a file or an entry. */
const withoutIds = (row: Row): Row =>
  JSON.parse(JSON.stringify(row), (_name, value: unknown) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      return value;
    }
    const { id, ...rest } = value as Row;
    return Object.keys(rest).length === 0 ? { id } : rest;
  }) as Row;

/** Another change of the schema while the plugin is off: then Strapi cleans up most. */
const addFields = (dir: string): void => {
  for (const uid of [ARTICLE, 'shared.hero', 'shared.section']) {
    changeSchema(dir, schemaFile(uid), ({ attributes }) => {
      attributes.added = { type: 'string' };
    });
  }
};

// Each of these starts Strapi several times.
jest.setTimeout(180_000);

describe('variants survive a start without the plugin', () => {
  let restarts: Restarts;
  const restart = (options?: StartOptions): Promise<void> => restarts.restart(options);

  beforeEach(async () => {
    restarts = await createRestarts();
    await restarts.start();
    await createSegments(restarts.app.strapi);
  }, 120_000);
  afterEach(() => restarts.end());

  const readAll = async (): Promise<Content> => {
    const content: Content = {};
    for (const uid of CONTENT) {
      const rows: { documentId: string }[] = await restarts.app.strapi.db
        .query(uid as never)
        .findMany({ select: ['documentId'], orderBy: { id: 'asc' } });
      const ids = [...new Set(rows.map(({ documentId }) => documentId))];
      const read = await Promise.all(ids.map((id) => readDocument(restarts.app.strapi, uid, id)));
      content[uid] = JSON.parse(JSON.stringify(read), nothingIsFalse) as Row[][];
    }
    return content;
  };
  const readOne = async (documentId: string, isPublished = false): Promise<Row> => {
    const versions = await readDocument(restarts.app.strapi, ARTICLE, documentId);
    const version = versions.find((row) => (row.publishedAt !== null) === isPublished);
    return JSON.parse(JSON.stringify(version), nothingIsFalse) as Row;
  };

  /** Content of every kind; gives the document id of an article whose two versions differ. */
  const createContent = async (): Promise<string> => {
    const image = await uploadImage(restarts.app.strapi, 'a.png');
    const other = await uploadImage(restarts.app.strapi, 'b.png');
    const { documentId: author } = await createDocument(restarts.app.strapi, 'api::author.author', {
      name: 'Ada',
      segmentVariants: [norway({ name: 'Ada fra Norge', avatar: image })],
    });
    await createDocument(restarts.app.strapi, NOTE, {
      title: 'Note',
      segmentVariants: [norway({ title: 'Notat', author, image })],
      hero: { heading: 'H', image, segmentVariants: [norway({ heading: 'Helt', image: other })] },
    });
    await createDocument(
      restarts.app.strapi,
      SETTING,
      {
        siteName: 'Shop',
        hero: { segmentDefaultHidden: true, segmentVariants: [norway({ heading: 'Hei' })] },
        segmentVariants: [norway({ navigation: [{ label: 'Hjem' }, { label: 'Ut' }] })],
      },
      { status: 'published' },
    );
    const { documentId } = await createDocument(
      restarts.app.strapi,
      ARTICLE,
      {
        title: 'Article',
        segmentVariants: [
          norway({
            title: 'Norsk',
            image,
            gallery: [other, image],
            author,
            contributors: [author],
            cards: [{ title: 'Kort', image }],
            zone: [{ __component: 'shared.hero', heading: 'I variant', image }],
          }),
          { variantSegments: ['mobile'], title: 'Mobil' },
        ],
        zone: [
          {
            __component: 'shared.hero',
            heading: 'Hero',
            segmentDefaultHidden: true,
            segmentVariants: [
              norway({ heading: 'Helt', image, author, cta: { label: 'Gå' } }),
              { variantSegments: ['mobile'], variantHidden: true },
            ],
          },
          { __component: 'shared.plain', title: 'Plain' },
          {
            __component: 'shared.section',
            title: 'Section',
            hero: { heading: 'Deep', segmentVariants: [norway({ heading: 'Dypt', image })] },
            cards: [
              { title: 'One', segmentVariants: [norway({ title: 'En' })] },
              { title: 'Two', segmentDefaultHidden: true },
            ],
          },
        ],
      },
      { status: 'published' },
    );
    const { segmentVariants } = (await readOne(documentId)) as { segmentVariants: Row[] };
    await updateDocument(restarts.app.strapi, ARTICLE, documentId, {
      segmentVariants: segmentVariants.map(({ id, title }) => ({ id, title: `${String(title)}!` })),
    });
    return documentId;
  };

  const expectSame = (after: Content, before: Content): void => {
    for (const uid of CONTENT) {
      expect([uid, after[uid]]).toEqual([uid, before[uid]]);
    }
  };

  test('all of them, with media, relations and hidden blocks', async () => {
    await createContent();
    const before = await readAll();
    await restart({ plugin: false });
    await restart();
    expectSame(await readAll(), before);
    expect(restarts.app.log.join()).toContain('came back');
  });

  test('all of them, where the schema changes meanwhile', async () => {
    await createContent();
    const before = await readAll();
    await restart({ plugin: false, changeApp: addFields });
    await restart({ plugin: false });
    await restart();
    expectSame(await readAll(), before);
  });

  test('all of them, after a kill', async () => {
    await restarts.app.strapi.db.transaction(() => createContent());
    const before = await readAll();
    await new Promise((resolve) => setTimeout(resolve, 7_000));
    expect(restarts.app.log.filter((line) => line.startsWith('error'))).toEqual([]);
    await restarts.kill();
    await restarts.start({ plugin: false, changeApp: addFields });
    await restart();
    expectSame(await readAll(), before);
  });

  test('and the next starts change nothing more', async () => {
    await createContent();
    await restart({ plugin: false });
    await restart();
    const before = await readAll();
    await restart();
    expectSame(await readAll(), before);
    expect(restarts.app.log.filter((line) => line.includes('[personalization]'))).toEqual([]);
  });

  test('of entries that are edited and published meanwhile', async () => {
    const documentId = await createContent();
    const draft = await readOne(documentId);
    await restart({ plugin: false });
    const { zone } = (await readOne(documentId)) as { zone: Row[] };
    const [hero, plain, section] = zone as [Row, Row, Row];
    await updateDocument(
      restarts.app.strapi,
      ARTICLE,
      documentId,
      {
        title: 'Edited',
        zone: [
          { __component: 'shared.hero', heading: 'New' },
          { __component: section.__component, id: section.id },
          { __component: hero.__component, id: hero.id, heading: 'Edited hero' },
          { __component: plain.__component, id: plain.id, title: 'Edited' },
        ],
      },
      { status: 'published' },
    );
    await restart();

    // What was published is what the draft said, in rows of its own.
    for (const [now, before] of [
      [await readOne(documentId), draft],
      [withoutIds(await readOne(documentId, true)), withoutIds(draft)],
    ] as [Row, Row][]) {
      expect(now.title).toBe('Edited');
      expect(now.segmentVariants).toEqual(before.segmentVariants);
      const [newHero, newSection, oldHero] = now.zone as [Row, Row, Row];
      const [heroBefore, , sectionBefore] = before.zone as [Row, Row, Row];
      expect(newHero).toMatchObject({ heading: 'New', segmentVariants: [] });
      expect(newHero.segmentDefaultHidden).not.toBe(true);
      expect(oldHero).toMatchObject({ heading: 'Edited hero', segmentDefaultHidden: true });
      expect(oldHero.segmentVariants).toEqual(heroBefore.segmentVariants);
      const variantsOf = (each: Row) => [
        (each.hero as Row).segmentVariants,
        (each.cards as Row[]).map((card) => [
          card.segmentVariants,
          card.segmentDefaultHidden === true,
        ]),
      ];
      expect(variantsOf(newSection)).toEqual(variantsOf(sectionBefore));
    }
  });

  test('of a draft that is discarded meanwhile', async () => {
    const documentId = await createContent();
    const draft = await readOne(documentId);
    await restart({ plugin: false });
    await restarts.app.strapi.documents(ARTICLE).discardDraft({ documentId });
    await restart();
    const now = await readOne(documentId);
    expect(now.id).not.toBe(draft.id);
    expect(now.segmentVariants).toEqual(draft.segmentVariants);
    const variantsOf = ({ zone }: Row) => (zone as Row[]).map((each) => each.segmentVariants);
    expect(variantsOf(now)).toEqual(variantsOf(draft));
    expect(now.zone).toMatchObject([{ segmentDefaultHidden: true }, {}, {}]);
  });

  test('but not those of entries and blocks that are deleted, whose ids others may get', async () => {
    const documentId = await createContent();
    await restart({ plugin: false });
    await restarts.app.strapi.documents(ARTICLE).delete({ documentId });
    const notes = await restarts.app.strapi.documents(NOTE).findMany({});
    for (const note of notes) {
      await restarts.app.strapi.documents(NOTE).delete(note);
    }
    // SQLite copies a table to change it, and counts its ids from the highest that is left.
    await restart({
      plugin: false,
      changeApp: (dir) => {
        for (const uid of [ARTICLE, NOTE, 'shared.hero', 'shared.section', 'shared.card']) {
          changeSchema(dir, schemaFile(uid), ({ attributes }) => {
            const name = Object.keys(attributes).find(
              (each) => each === 'fixed' || each === 'icon',
            );
            if (name !== undefined) {
              delete attributes[name];
            } else {
              attributes.layout = { type: 'string' };
            }
          });
        }
      },
    });
    const zone = [
      { __component: 'shared.hero', heading: 'Other' },
      { __component: 'shared.hero', heading: 'Other' },
      { __component: 'shared.section', hero: { heading: 'Other' }, cards: [{ title: 'Other' }] },
    ];
    for (const title of ['A', 'B', 'C']) {
      const data = { title, zone };
      await createDocument(restarts.app.strapi, ARTICLE, data, { status: 'published' });
      await createDocument(restarts.app.strapi, NOTE, { title, hero: { heading: 'Other' } });
    }
    await restart();
    const content = await readAll();
    for (const uid of [ARTICLE, NOTE]) {
      const text = JSON.stringify(content[uid]);
      expect(text).toContain('Other');
      expect(text).not.toContain('"variantKey"');
      expect(text).not.toContain('"segmentDefaultHidden":true');
    }
  });

  test('and nothing comes back that an editor took away before a kill', async () => {
    const documentId = await createContent();
    await restart();
    const { segmentVariants } = (await readOne(documentId)) as { segmentVariants: Row[] };
    const [first, second] = segmentVariants as [Row, Row];
    await updateDocument(restarts.app.strapi, ARTICLE, documentId, {
      segmentVariants: [{ id: second.id }, { id: first.id, image: null, gallery: [] }],
    });
    const before = await readAll();
    await restarts.kill();
    await restarts.start();
    expectSame(await readAll(), before);
  });

  test('where a server of an older release stops after the first start without the plugin', async () => {
    await createContent();
    await restart();
    const before = await readAll();
    const links = 'articles_cmps';
    await restarts.app.strapi.db
      .connection('strapi_database_schema')
      .update({ hash: 'of another release' });
    await restarts.app.strapi.db
      .connection(links)
      .where('component_type', 'personalization.article')
      .del();
    await restart();
    expect((await readAll())[ARTICLE]).toEqual(before[ARTICLE]);
  });

  test('of a type whose fields do not vary for the time of a start', async () => {
    await createContent();
    const before = await readAll();
    await restart({
      changeApp: (dir) => {
        for (const uid of [NOTE, 'shared.hero']) {
          changeSchema(dir, schemaFile(uid), ({ attributes }) => {
            for (const attribute of Object.values(attributes)) {
              delete attribute.pluginOptions;
            }
          });
        }
      },
    });
    await restart();
    const after = await readAll();
    expect(after[NOTE]).toEqual(before[NOTE]);
    expect(after[ARTICLE]).toEqual(before[ARTICLE]);
  });

  test('and a type that is deleted goes, with the plugin and without it', async () => {
    await createContent();
    const removeAuthor = (dir: string): void => {
      rmSync(path.join(dir, 'src/api/author'), { recursive: true });
      for (const uid of [ARTICLE, NOTE, 'shared.hero']) {
        changeSchema(dir, schemaFile(uid), ({ attributes }) => {
          for (const [name, { target }] of Object.entries(attributes)) {
            if (target === 'api::author.author') {
              delete attributes[name];
            }
          }
        });
      }
    };
    const hasTable = (name: string): Promise<boolean> =>
      restarts.app.strapi.db.connection.schema.hasTable(name);
    expect(await hasTable('authors_cmps')).toBe(true);
    await restart({ plugin: false });
    await restart({ plugin: false, changeApp: removeAuthor });
    expect(await hasTable('authors')).toBe(false);
    await restart({ changeApp: removeAuthor });
    const articles: Row[] = await restarts.app.strapi.db
      .query(ARTICLE)
      .findMany({ populate: { segmentVariants: true } });
    expect(JSON.stringify(articles)).toContain('"title":"Norsk"');
    await restart({
      changeApp: (dir) => {
        removeAuthor(dir);
        rmSync(path.join(dir, 'src/api/setting'), { recursive: true });
      },
    });
    expect(await hasTable('settings')).toBe(false);
    expect(await hasTable('settings_cmps')).toBe(false);
  });

  test('and what cannot be read stops nobody, and is not lost', async () => {
    await createContent();
    const before = await readAll();
    await restart({ plugin: false });
    const table = () => restarts.app.strapi.db.connection('personalization_journal');
    const { content } = (await table().orderBy('id').first()) as { content: string };
    await table().where({ content }).update({ content: '{' });
    const rows: unknown = await table().orderBy('id');
    await restart();
    expect(restarts.app.log.join('\n')).toMatch(/error: \[personalization\] .*could not/);
    await restart({ plugin: false });
    expect(await table().orderBy('id')).toEqual(rows);
    await table().where({ content: '{' }).update({ content });
    await restart();
    expectSame(await readAll(), before);
  });
});
