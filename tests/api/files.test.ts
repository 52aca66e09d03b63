import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type TestAgent from 'supertest/lib/agent';
import { createDocument, updateDocument, uploadImage } from './support/documents';
import { createRole } from './support/roles';
import { createRule, createSegment, createSegments } from './support/segments';
import { startStrapi, type TestStrapi } from './support/strapi';
import { readDocument } from './variants/support/storage';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const SETTING = 'api::setting.setting';
const SEGMENT = 'plugin::personalization.segment';

type Row = Record<string, unknown>;

interface FileText {
  path: string;
  text: string;
}

interface Report {
  faults: { file: string; location: string; message: string; code: string; isMissing: boolean }[];
  skipped: { file: string; location: string }[];
  changes: (Row & { kind: string; action: string })[];
  notes: (Row & { kind: string })[];
  isApplied: boolean;
  fingerprint: string;
}

interface Files {
  exportFiles(): Promise<FileText[]>;
  exportBundle(): Promise<string>;
  importFiles(files: readonly FileText[], options?: object): Promise<Report>;
  importBundle(text: string, options?: object): Promise<Report>;
}

let app: TestStrapi;
const files = (): Files => app.strapi.plugin('personalization').service('files');

const DOCUMENTS = {
  ada: 'authorada0000000000000000',
  article: 'articleone00000000000000',
  other: 'articletwo00000000000000',
};

/** The content that both databases have; without variants unless they are given. */
async function createContent(variants: { [place: string]: object[] } = {}): Promise<void> {
  const list = (place: string) => ({ segmentVariants: variants[place] ?? [] });
  await createDocument(app.strapi, AUTHOR, {
    documentId: DOCUMENTS.ada,
    name: 'Ada',
    ...list('author'),
  });
  await createDocument(
    app.strapi,
    ARTICLE,
    {
      documentId: DOCUMENTS.article,
      title: 'Article',
      ...list('article'),
      zone: [
        { __component: 'shared.plain', title: 'Plain' },
        { __component: 'shared.hero', heading: 'First', ...list('first') },
        { __component: 'shared.hero', heading: 'Second', ...list('second') },
        {
          __component: 'shared.section',
          title: 'Section',
          cards: [{ title: 'Card 1' }, { title: 'Card 2', ...list('card') }],
        },
      ],
    },
    { status: 'published' },
  );
  await createDocument(app.strapi, ARTICLE, { documentId: DOCUMENTS.other, title: 'Other' });
  await createDocument(app.strapi, SETTING, { siteName: 'Site', ...list('setting') });
}

const norway = (data: object) => ({ variantSegments: ['norway'], ...data });

/** Everything that an import may touch, with the times at which it was touched. */
async function readTables(): Promise<unknown> {
  const { connection, metadata } = app.strapi.db;
  const names = [...(metadata as unknown as Map<string, { tableName: string }>).values()]
    .map(({ tableName }) => tableName)
    .filter((name) => !name.startsWith('strapi_'));
  const tables: Row = {};
  for (const name of new Set([...names, 'personalization_journal'])) {
    tables[name] = await connection(name).select('*').orderBy('id');
  }
  expect(Object.keys(tables)).toContain('personalization_segments');
  return JSON.parse(JSON.stringify(tables)) as unknown;
}

const readDraft = async (documentId: string): Promise<Row & { segmentVariants: Row[] }> => {
  const rows = await readDocument(app.strapi, ARTICLE, documentId);
  return rows.find(({ publishedAt }) => publishedAt === null) as never;
};

const read = async (id: string, query: string): Promise<Row> => {
  const { body } = await app.http
    .get(`/api/articles/${id}?status=draft&populate[zone][populate]=*&${query}`)
    .expect(200);
  return body.data as Row;
};

/** What visitors get, without the ids that each database has for itself. */
const readDelivered = async (): Promise<unknown> => {
  const dropIds = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(dropIds)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([name]) => !/^(id|documentId|.*At|hash|url|formats)$/.test(name))
              .map(([name, item]) => [name, dropIds(item)]),
          )
        : value;
  return dropIds([
    await read(DOCUMENTS.article, 'segments=norway'),
    await read(DOCUMENTS.article, 'segments=mobile'),
    await read(DOCUMENTS.article, 'segments=returning'),
    await read(DOCUMENTS.article, ''),
  ]);
};

/** The same files with the content of one changed. */
const change = (all: readonly FileText[], path: string, edit: (content: Row) => void): FileText[] =>
  all.map((file) => {
    if (file.path !== path) {
      return file;
    }
    const content = JSON.parse(file.text) as Row;
    edit(content);
    return { path, text: JSON.stringify(content) };
  });

const ARTICLE_FILE = `variants/api.article.article/${DOCUMENTS.article}.en.json`;
const AUTHOR_FILE = `variants/api.author.author/${DOCUMENTS.ada}.json`;
const NORWAY_FILE = 'segments/norway.json';

let exported: FileText[];
let delivered: unknown;

async function exportFromFirst(): Promise<void> {
  app = await startStrapi();
  await app.grantPublic(ARTICLE, ['find', 'findOne']);
  await app.grantPublic(AUTHOR, ['find', 'findOne']);
  await createSegments(app.strapi);
  const image = await uploadImage(app.strapi, 'norway.png');
  await createDocument(app.strapi, AUTHOR, {
    documentId: 'authorbea0000000000000000',
    name: 'Bea',
  });
  await createContent({
    author: [norway({ bio: 'Norsk biografi' })],
    article: [
      norway({
        title: 'Artikkel',
        variantLabel: 'For Norway',
        date: '2026-05-17',
        datetime: '2026-05-17T10:00:00.000Z',
        time: '10:30:00.000',
        decimal: 1.5,
        biginteger: '12345678901',
        json: { b: 1, a: [2] },
        image,
        gallery: [image],
        cta: { label: 'Les mer', url: '/no' },
        cards: [{ title: 'Kort', image }],
        password: 'not to be seen',
      }),
      { variantSegments: ['returning', 'mobile'], title: 'Again', variantOverrides: ['title'] },
    ],
    second: [norway({ heading: 'Andre', author: { connect: [DOCUMENTS.ada] } })],
    card: [{ variantSegments: ['mobile'], variantHidden: true }],
    setting: [norway({ siteName: 'Sted' })],
  });
  exported = await files().exportFiles();
  expect(JSON.parse(await files().exportBundle())).toEqual({
    format: 1,
    files: Object.fromEntries(exported.map(({ path, text }) => [path, JSON.parse(text)])),
  });
  delivered = await readDelivered();
  await app.stop();
}

beforeAll(async () => {
  await exportFromFirst();
  app = await startStrapi();
  await app.grantPublic(ARTICLE, ['find', 'findOne']);
  await app.grantPublic(AUTHOR, ['find', 'findOne']);
  await uploadImage(app.strapi, 'norway.png');
  await createDocument(app.strapi, AUTHOR, {
    documentId: 'authorbea0000000000000000',
    name: 'Bea',
  });
  await createContent();
}, 120_000);
afterAll(() => app?.stop());

describe('exported files', () => {
  test('are one for each segment and entry, named for good', () => {
    expect(exported.map(({ path }) => path)).toEqual([
      'segments/mobile.json',
      'segments/norway.json',
      'segments/returning.json',
      ARTICLE_FILE,
      AUTHOR_FILE,
      expect.stringMatching(/^variants\/api\.setting\.setting\/\w+\.en\.json$/),
    ]);
  });

  test('are JSON with sorted names, two spaces, a newline, and nothing that only one database knows', () => {
    const { text = '' } = exported.find(({ path }) => path === NORWAY_FILE) ?? {};
    expect(text).toBe(
      `${JSON.stringify(
        {
          active: true,
          format: 1,
          key: 'norway',
          name: 'norway',
          reason: 'Because of norway.',
          rule: {
            combinator: 'and',
            rules: [{ field: 'geo.country', operator: '=', value: 'NO' }],
          },
        },
        null,
        2,
      )}\n`,
    );
    const all = exported.map((file) => file.text).join('');
    expect(all).not.toMatch(/"(id|createdAt|updatedAt|publishedAt|at)":/);
    expect(all).not.toContain('$2');
    expect(all).not.toContain('password');
  });
});

describe('an import into another database', () => {
  test('says in words what it would do, and does nothing, as a dry run', async () => {
    const before = await readTables();
    const report = await files().importFiles(exported, { dryRun: true });
    expect(report.faults).toEqual([]);
    expect(report.isApplied).toBe(false);
    expect(report.changes).toContainEqual(
      expect.objectContaining({ kind: 'segment', action: 'added', key: 'norway' }),
    );
    expect(report.changes).toContainEqual(
      expect.objectContaining({
        kind: 'variant',
        action: 'added',
        entry: expect.objectContaining({ typeName: 'Article', title: 'Article', locale: 'en' }),
        place: [expect.objectContaining({ name: 'Hero', position: 3 })],
        segments: ['norway'],
      }),
    );
    expect(await readTables()).toEqual(before);
  });

  describe('of broken files', () => {
    const broken: [string, (all: FileText[]) => FileText[], object][] = [
      [
        'that are not JSON',
        (all) => all.map((file) => (file.path === NORWAY_FILE ? { ...file, text: '{"a":' } : file)),
        { file: NORWAY_FILE, code: 'files.unreadable', location: '' },
      ],
      [
        'of a newer format',
        (all) => change(all, NORWAY_FILE, (file) => (file.format = 2)),
        { file: NORWAY_FILE, code: 'files.newer-format', location: 'format' },
      ],
      [
        'with names that nobody knows',
        (all) => change(all, NORWAY_FILE, (file) => (file.colour = 'red')),
        { file: NORWAY_FILE, code: 'input.unknown-name', location: 'colour' },
      ],
      [
        'with a rule that cannot be',
        (all) =>
          change(all, NORWAY_FILE, (file) => (file.rule = createRule('geo.country', '<', 3))),
        { file: NORWAY_FILE, location: 'rules[0].operator' },
      ],
      [
        'with an end before the start',
        (all) =>
          change(all, NORWAY_FILE, (file) =>
            Object.assign(file, {
              startsAt: '2026-02-01T00:00:00Z',
              endsAt: '2026-01-01T00:00:00Z',
            }),
          ),
        { file: NORWAY_FILE, code: 'segment.schedule-order', location: 'endsAt' },
      ],
      [
        'whose name is not that of what they hold',
        (all) => change(all, NORWAY_FILE, (file) => (file.key = 'sweden')),
        { file: NORWAY_FILE, code: 'files.wrong-place' },
      ],
      [
        'with two variants of one key',
        (all) =>
          change(all, ARTICLE_FILE, (file) => {
            const [first] = file.variants as Row[];
            (file.variants as Row[]).push({ ...first });
          }),
        { file: ARTICLE_FILE, code: 'files.named-twice', location: 'variants[2].key' },
      ],
      [
        'with a value of another type',
        (all) =>
          change(all, ARTICLE_FILE, (file) => {
            const [first] = file.variants as { values: Row }[];
            Object.assign(first?.values ?? {}, { decimal: 'much' });
          }),
        { file: ARTICLE_FILE, code: 'files.wrong-value', location: 'variants[0].values.decimal' },
      ],
      [
        'with a variant for a segment that nobody has',
        (all) =>
          change(all, ARTICLE_FILE, (file) => {
            Object.assign((file.variants as Row[])[0] ?? {}, { segments: ['nobody'] });
          }),
        {
          file: ARTICLE_FILE,
          code: 'variant.unknown-segment',
          location: 'variants[0].segments[0]',
          isMissing: true,
        },
      ],
      [
        'with a field that may not vary here',
        (all) =>
          change(all, ARTICLE_FILE, (file) => {
            const [first] = file.variants as { values: Row }[];
            Object.assign(first?.values ?? {}, { fixed: 'x' });
          }),
        { file: ARTICLE_FILE, code: 'files.field-missing', location: 'variants[0].values.fixed' },
      ],
      [
        'with a picture that is not here',
        (all) =>
          change(all, ARTICLE_FILE, (file) => {
            const [first] = file.variants as { values: Row }[];
            Object.assign(first?.values ?? {}, { image: { file: 'x', hash: 'x', name: 'x.png' } });
          }),
        {
          file: ARTICLE_FILE,
          code: 'files.reference-missing',
          location: 'variants[0].values.image',
        },
      ],
      [
        'with nothing in a field that must have a value',
        (all) =>
          change(all, AUTHOR_FILE, (file) => {
            Object.assign((file.variants as Row[])[0] ?? {}, { overrides: ['name'] });
          }),
        {
          file: AUTHOR_FILE,
          code: 'variant.required-field-empty',
          location: 'variants[0].values.name',
        },
      ],
      [
        'with a block that is not here',
        (all) =>
          change(all, ARTICLE_FILE, (file) => {
            const { zone } = file.blocks as { zone: Row[] };
            zone.push({
              component: 'shared.section',
              fingerprint: 'x',
              variants: [{ key: 'other', segments: ['norway'], overrides: [] }],
            });
          }),
        { file: ARTICLE_FILE, code: 'files.block-missing', location: 'blocks.zone[4]' },
      ],
      [
        'of an entry that is not here',
        (all) =>
          all.map((file) =>
            file.path === ARTICLE_FILE
              ? {
                  path: 'variants/api.article.article/gone.en.json',
                  text: file.text.replace(DOCUMENTS.article, 'gone'),
                }
              : file,
          ),
        {
          file: 'variants/api.article.article/gone.en.json',
          code: 'files.entry-missing',
          isMissing: true,
        },
      ],
      [
        'of a content type that is not here',
        (all) => [
          ...all,
          {
            path: 'variants/api.gone.gone/a.json',
            text: '{"format":1,"uid":"api::gone.gone","documentId":"a"}',
          },
        ],
        { file: 'variants/api.gone.gone/a.json', code: 'files.type-missing' },
      ],
    ];

    test.each(broken)('%s changes nothing, and says where', async (_, breakFiles, fault) => {
      const before = await readTables();
      const report = await files().importFiles(breakFiles(exported));
      expect(report.faults).toContainEqual(expect.objectContaining(fault));
      expect(report.isApplied).toBe(false);
      expect(await readTables()).toEqual(before);
    });

    test('nothing is changed either where the last of many writes is refused', async () => {
      const before = await readTables();
      let isRefusing = true;
      app.strapi.documents.use(async (context, next) => {
        if (isRefusing && context.uid === SETTING && context.action === 'update') {
          throw new Error('refused by the project');
        }
        return next();
      });
      await expect(files().importFiles(exported)).rejects.toThrow('refused by the project');
      isRefusing = false;
      expect(await readTables()).toEqual(before);
    });
  });

  test('gives visitors what they get in the first', async () => {
    const report = await files().importFiles(exported);
    expect(report.faults).toEqual([]);
    expect(report.isApplied).toBe(true);
    expect(await readDelivered()).toEqual(delivered);
    const article = await readDraft(DOCUMENTS.article);
    expect(article.segmentVariants.map(({ variantLabel }) => variantLabel)).toEqual([
      'For Norway',
      null,
    ]);
  });

  test('is in the history, as an import', async () => {
    const admin = await app.asAdmin();
    const { body } = await admin
      .get('/personalization/journal/changes')
      .query({ uid: ARTICLE, documentId: DOCUMENTS.article })
      .expect(200);
    expect(body.data[0]).toMatchObject({ action: 'import', by: { kind: 'code' } });
  });

  test('leaves what is published to editors, unless it is to publish', async () => {
    const [, published] = await Promise.all([
      readDraft(DOCUMENTS.article),
      readDocument(app.strapi, ARTICLE, DOCUMENTS.article).then((rows) =>
        rows.find(({ publishedAt }) => publishedAt !== null),
      ),
    ]);
    expect(published?.segmentVariants).toEqual([]);
  });

  test('changes nothing the second time, and says so', async () => {
    const before = await readTables();
    const report = await files().importFiles(exported);
    expect(report).toMatchObject({ faults: [], changes: [], isApplied: false });
    expect(await readTables()).toEqual(before);
    const again = await files().exportFiles();
    const withoutIds = (all: FileText[]) =>
      all.map(({ text }) => text.replaceAll(/"(documentId|file|hash)": "\w+"/g, '"$1"'));
    expect(withoutIds(again)).toEqual(withoutIds(exported));
  });

  test('tells what a rule and a field said and will say', async () => {
    const edited = change(
      change(exported, NORWAY_FILE, (file) => (file.rule = createRule('geo.country', '=', 'SE'))),
      ARTICLE_FILE,
      (file) => {
        const [first] = file.variants as { values: Row }[];
        Object.assign(first?.values ?? {}, { title: 'Artikel' });
      },
    );
    const { changes } = await files().importFiles(edited, { dryRun: true });
    expect(changes).toEqual([
      expect.objectContaining({
        kind: 'segment',
        action: 'changed',
        fields: [{ name: 'rule', before: 'Visitors from Norway', after: 'Visitors from Sweden' }],
      }),
      expect.objectContaining({
        kind: 'variant',
        action: 'changed',
        label: 'For Norway',
        place: [],
        fields: [{ name: 'title', before: 'Artikkel', after: 'Artikel' }],
      }),
    ]);
  });

  test('is refused where it would change something else than what was looked at', async () => {
    const edited = change(exported, NORWAY_FILE, (file) => (file.name = 'Norge'));
    const { fingerprint } = await files().importFiles(edited, { dryRun: true });
    const other = change(exported, NORWAY_FILE, (file) => (file.name = 'Noreg'));
    expect(await files().importFiles(other, { expected: fingerprint })).toMatchObject({
      isApplied: false,
      faults: [{ code: 'files.changed-meanwhile' }],
    });
    expect(await files().importFiles(edited, { expected: fingerprint })).toMatchObject({
      isApplied: true,
    });
    await files().importFiles(exported);
  });

  test('leaves out what is missing here, on request, and imports the rest', async () => {
    const edited = change(exported, ARTICLE_FILE, (file) => {
      const [first, second] = file.variants as { values: Row; segments: string[] }[];
      const image = { file: 'x', hash: 'x', name: 'x.png' };
      Object.assign(first?.values ?? {}, { title: 'Skipped around', fixed: 'x', image });
      Object.assign(second ?? {}, { segments: ['nobody'] });
    });
    const before = (await readDraft(DOCUMENTS.article)).segmentVariants[0];
    expect(before?.image).not.toBeNull();
    const report = await files().importFiles(edited, { skipMissing: true });
    expect(report.skipped.map(({ location }) => location)).toEqual([
      'variants[0].values.image',
      'variants[0].values.fixed',
      'variants[1].segments[0]',
    ]);
    expect(report.isApplied).toBe(true);
    const { segmentVariants } = await readDraft(DOCUMENTS.article);
    expect(segmentVariants.map(({ title }) => title)).toEqual(['Skipped around', 'Again']);
    expect(segmentVariants[0]).toMatchObject({
      image: before?.image,
      variantOverrides: expect.arrayContaining(['image']),
    });
    expect(await files().importFiles(edited, { skipMissing: true })).toMatchObject({ changes: [] });
    await files().importFiles(exported);
  });

  test('finds a block where others were put before it, and leaves variants that are only here', async () => {
    const draft = (await readDraft(DOCUMENTS.article)) as unknown as { zone: Row[] };
    const zone = draft.zone.map(({ id, __component }) => ({ id, __component }));
    await updateDocument(app.strapi, ARTICLE, DOCUMENTS.article, {
      zone: [
        {
          __component: 'shared.hero',
          heading: 'New',
          segmentVariants: [norway({ heading: 'Only here' })],
        },
        ...zone,
      ],
    });
    const edited = change(exported, ARTICLE_FILE, (file) => {
      const { zone: blocks } = file.blocks as { zone: { variants?: { values: Row }[] }[] };
      Object.assign(blocks[2]?.variants?.[0]?.values ?? {}, { heading: 'Fortsatt andre' });
    });
    const report = await files().importFiles(edited);
    expect(report.changes).toEqual([
      expect.objectContaining({ place: [expect.objectContaining({ position: 4 })] }),
    ]);
    expect(report.notes).toContainEqual(expect.objectContaining({ kind: 'only-here', count: 1 }));
    const { zone: after } = (await readDraft(DOCUMENTS.article)) as unknown as {
      zone: { segmentVariants: Row[] }[];
    };
    expect(after[0]?.segmentVariants).toMatchObject([{ heading: 'Only here' }]);
    expect(after[3]?.segmentVariants).toMatchObject([{ heading: 'Fortsatt andre' }]);
  });

  test('publishes entries that had nothing else in wait, on request', async () => {
    await app.strapi
      .documents(ARTICLE as never)
      .publish({ documentId: DOCUMENTS.article } as never);
    const edited = change(exported, ARTICLE_FILE, (file) => {
      const [first] = file.variants as { values: Row }[];
      Object.assign(first?.values ?? {}, { title: 'Published by import' });
    });
    await files().importFiles(edited, { publish: true });
    const rows = await readDocument(app.strapi, ARTICLE, DOCUMENTS.article);
    const published = rows.find(({ publishedAt }) => publishedAt !== null);
    expect((published?.segmentVariants as Row[])[0]?.title).toBe('Published by import');

    await updateDocument(app.strapi, ARTICLE, DOCUMENTS.article, { fixed: 'In wait' });
    const report = await files().importFiles(exported, { publish: true });
    expect(report.notes).toContainEqual(
      expect.objectContaining({ kind: 'not-published', reason: 'modified' }),
    );
    const later = await readDocument(app.strapi, ARTICLE, DOCUMENTS.article);
    expect(later.find(({ publishedAt }) => publishedAt !== null)?.fixed).toBeNull();
  });

  test('deletes what no file names, on request, but no segment that is used', async () => {
    await createSegment(app.strapi, { key: 'unused' });
    const left = await files().importFiles(exported, { dryRun: true });
    expect(left.notes).toContainEqual({ kind: 'only-here', count: 1, entry: null });

    const withoutNorway = exported
      .filter(({ path }) => path !== NORWAY_FILE)
      .filter(({ path }) => path !== ARTICLE_FILE);
    const before = await readTables();
    const refused = await files().importFiles(withoutNorway, { deleteMissing: true });
    expect(refused.faults).toContainEqual(
      expect.objectContaining({
        code: 'segment.in-use',
        file: NORWAY_FILE,
        message: expect.stringContaining('Article "Article"'),
      }),
    );
    expect(await readTables()).toEqual(before);

    const withoutArticle = exported.filter(({ path }) => path !== ARTICLE_FILE);
    const report = await files().importFiles(withoutArticle, { deleteMissing: true });
    expect(report.faults).toEqual([]);
    expect(report.changes).toContainEqual(
      expect.objectContaining({ kind: 'segment', action: 'removed', key: 'unused' }),
    );
    expect((await readDraft(DOCUMENTS.article)).segmentVariants).toEqual([]);
    const segments = await app.strapi.db.query(SEGMENT).findMany({ orderBy: { key: 'asc' } });
    expect(segments.map(({ key }) => key)).toEqual(['mobile', 'norway', 'returning']);
  });
});

describe('what an import leaves as it is', () => {
  const editFile = (all: FileText[], edit: (variants: Row[]) => void): FileText[] =>
    change(all, ARTICLE_FILE, (file) => edit(file.variants as Row[]));

  test('a password that a variant has, which no file knows', async () => {
    await files().importFiles(exported);
    const { segmentVariants } = await readDraft(DOCUMENTS.article);
    await updateDocument(app.strapi, ARTICLE, DOCUMENTS.article, {
      segmentVariants: segmentVariants.map(({ id }, index) =>
        index === 0 ? { id, password: 'secret', variantOverrides: ['title', 'password'] } : { id },
      ),
    });
    const before = (await readDraft(DOCUMENTS.article)).segmentVariants[0];
    const report = await files().importFiles(exported);
    expect(report.isApplied).toBe(true);
    const after = (await readDraft(DOCUMENTS.article)).segmentVariants[0];
    expect(before?.password).toEqual(expect.stringMatching(/^\$2/));
    expect(after?.password).toBe(before?.password);
    expect(after?.variantOverrides).toContain('password');
    expect(await files().importFiles(exported)).toMatchObject({ changes: [], isApplied: false });
  });

  test('other locales, and it finds each its own', async () => {
    await updateDocument(
      app.strapi,
      ARTICLE,
      DOCUMENTS.article,
      { title: 'Norsk side', segmentVariants: [norway({ title: 'På norsk' })] },
      { locale: 'nb' },
    );
    const all = await files().exportFiles();
    const norwegian = ARTICLE_FILE.replace('.en.', '.nb.');
    expect(all.map((file) => file.path)).toContain(norwegian);
    const edited = change(all, norwegian, (file) => {
      const [first] = file.variants as { values: Row }[];
      Object.assign(first?.values ?? {}, { title: 'Endret' });
    });
    const english = await readDraft(DOCUMENTS.article);
    const report = await files().importFiles(edited);
    expect(report.changes).toEqual([
      expect.objectContaining({ entry: expect.objectContaining({ locale: 'nb' }) }),
    ]);
    const rows = await readDocument(app.strapi, ARTICLE, DOCUMENTS.article);
    const nb = rows.find((row) => row.locale === 'nb' && row.publishedAt === null);
    expect((nb?.segmentVariants as Row[])[0]?.title).toBe('Endret');
    expect(await readDraft(DOCUMENTS.article)).toEqual(english);
    const wrong = all.map((file) =>
      file.path === norwegian
        ? { path: norwegian.replace('.nb.', '.da.'), text: file.text.replace('"nb"', '"da"') }
        : file,
    );
    expect((await files().importFiles(wrong)).faults).toMatchObject([
      { code: 'files.entry-missing', message: expect.stringContaining('in the locale da') },
    ]);
  });

  test('all but the order and the place, where a variant is moved', async () => {
    await files().importFiles(exported);
    const [one, other] = (await readDraft(DOCUMENTS.article)).segmentVariants;
    const report = await files().importFiles(editFile(exported, (variants) => variants.reverse()));
    expect(report.changes).toMatchObject([{ kind: 'block', action: 'reordered', place: [] }]);
    const reordered = (await readDraft(DOCUMENTS.article)).segmentVariants;
    expect(reordered.map(({ id }) => id)).toEqual([other?.id, one?.id]);

    const edit = (place: (first: Row[], second: Row[]) => [Row[], Row[]]) =>
      change(exported, ARTICLE_FILE, (file) => {
        const { zone } = file.blocks as { zone: { variants?: Row[] }[] };
        const own = { key: 'own', segments: ['mobile'], overrides: [] };
        const rest = { key: 'rest', segments: ['returning'], overrides: [] };
        const [first, second] = place([own], [...(zone[2]?.variants ?? []), rest]);
        Object.assign(zone[1] ?? {}, { variants: first });
        Object.assign(zone[2] ?? {}, { variants: second });
      });
    await files().importFiles(edit((first, second) => [first, second]));
    const elsewhere = edit((first, [moved = {}, ...second]) => [[...first, moved], second]);
    const { changes } = await files().importFiles(elsewhere);
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'variant', action: 'moved' }));
    const heroes = (
      (await readDraft(DOCUMENTS.article)) as unknown as {
        zone: { __component: string; heading: string; segmentVariants: Row[] }[];
      }
    ).zone.filter(({ __component }) => __component === 'shared.hero');
    const keysOf = (heading: string) =>
      heroes
        .find((hero) => hero.heading === heading)
        ?.segmentVariants.map(({ variantKey }) => variantKey);
    expect(keysOf('First')).toEqual(['own', expect.any(String)]);
    expect(keysOf('Second')).toEqual(['rest']);
    expect(await files().importFiles(elsewhere)).toMatchObject({ changes: [], isApplied: false });
    await files().importFiles(exported);
  });
});

describe('an entry that is saved while files are imported', () => {
  /** Saves once the import has begun to write, before it comes to the entry. */
  const saveMeanwhile = (edit: (variants: Row[]) => object[]): void => {
    let isFirst = true;
    app.strapi.documents.use(async (context, next) => {
      if (isFirst && context.uid === SEGMENT && context.action === 'update') {
        isFirst = false;
        const { segmentVariants } = await readDraft(DOCUMENTS.article);
        await updateDocument(app.strapi, ARTICLE, DOCUMENTS.article, {
          segmentVariants: edit(segmentVariants),
        });
      }
      return next();
    });
  };
  const edited = (): FileText[] =>
    change(
      change(exported, NORWAY_FILE, (file) => (file.name = 'Norge')),
      ARTICLE_FILE,
      (file) => {
        const [first] = file.variants as { values: Row }[];
        Object.assign(first?.values ?? {}, { title: 'Imported' });
      },
    );
  const keep = ({ id }: Row) => ({ id });

  test('is not overwritten: nothing is imported', async () => {
    await files().importFiles(exported);
    const before = await readTables();
    saveMeanwhile(([first = {}, ...others]) => [
      { ...keep(first), title: 'Saved meanwhile' },
      ...others.map(keep),
    ]);
    await expect(files().importFiles(edited())).rejects.toThrow('while files were imported');
    // The save was part of the same transaction here, and went with it.
    expect(await readTables()).toEqual(before);
  });

  test('keeps the variants that came meanwhile', async () => {
    saveMeanwhile((variants) => [
      ...variants.map(keep),
      { variantSegments: ['mobile'], title: 'Came meanwhile' },
    ]);
    expect(await files().importFiles(edited())).toMatchObject({ isApplied: true });
    const titles = (await readDraft(DOCUMENTS.article)).segmentVariants.map(({ title }) => title);
    expect(titles).toEqual(['Imported', 'Again', 'Came meanwhile']);
    await files().importFiles(exported, { deleteMissing: true, skipMissing: true });
  });
});

describe('over the admin API', () => {
  const send = (as: TestAgent, text: string, query: object = {}) =>
    as.post('/personalization/files').query(query).attach('files', Buffer.from(text), 'all.json');

  test('exports one file, and imports it with the name of who did it', async () => {
    const admin = await app.asAdmin();
    await files().importFiles(exported);
    const { text } = await admin.get('/personalization/files').expect(200);
    expect(text).toBe(await files().exportBundle());
    const before = await readTables();
    const edited = text.replace('"title": "Artikkel"', '"title": "Artikkelen"');
    const dry = await send(admin, edited, { dryRun: true, locale: 'nb' }).expect(200);
    expect(dry.body.data).toMatchObject({ faults: [], isApplied: false });
    expect(dry.body.data.changes).toHaveLength(1);
    expect(await readTables()).toEqual(before);
    const { fingerprint } = dry.body.data as Report;
    const done = await send(admin, edited, { expected: fingerprint }).expect(200);
    expect(done.body.data).toMatchObject({ faults: [], isApplied: true });
    const { body } = await admin
      .get('/personalization/journal/changes')
      .query({ uid: ARTICLE, documentId: DOCUMENTS.article })
      .expect(200);
    expect(body.data[0]).toMatchObject({ action: 'import', by: { kind: 'user' } });
  });

  test('takes a file that is larger than what Strapi takes as JSON', async () => {
    const admin = await app.asAdmin();
    const bundle = JSON.parse(await files().exportBundle()) as { files: Record<string, Row> };
    const article = bundle.files[ARTICLE_FILE] as { variants: { values: Row }[] };
    Object.assign(article.variants[0]?.values ?? {}, { richtext: 'x'.repeat(3_000_000) });
    const { body } = await send(admin, JSON.stringify(bundle), { dryRun: true }).expect(200);
    expect(body.data.changes).toHaveLength(1);
  });

  test('says what is broken, and refuses what is no file', async () => {
    const admin = await app.asAdmin();
    const { body } = await send(admin, '{').expect(200);
    expect(body.data.faults).toMatchObject([{ file: '', code: 'files.unreadable' }]);
    await admin.post('/personalization/files').send({ files: {} }).expect(400);
    await send(admin, '{}', { dryRun: 'perhaps' }).expect(400);
  });

  test('is for those whose role allows it, and deleting for those who may delete', async () => {
    const rights = (names: string[]) =>
      names.map((name) => ({ action: `plugin::personalization.${name}` }));
    const as = async (names: string[]) =>
      (await app.createAdmin({ roles: [await createRole(app.strapi, rights(names))] })).http;
    const reader = await as(['segment.read', 'segment.create']);
    await reader.get('/personalization/files').expect(403);
    await send(reader, '{}').expect(403);
    await app.http.get('/personalization/files').expect(401);
    const mover = await as(['files.export', 'files.import', 'segment.create', 'segment.update']);
    const { text } = await mover.get('/personalization/files').expect(200);
    await send(mover, text, { dryRun: true }).expect(200);
    await send(mover, text, { dryRun: true, deleteMissing: true }).expect(403);
  });
});

describe('beside strapi-plugin-config-sync', () => {
  test('what is about this database alone stays in it', async () => {
    await app.stop();
    // As the other plugin is found: by its name and its default configuration.
    const folder = mkdtempSync(path.join(tmpdir(), 'personalization-config-sync-'));
    const server = `module.exports = { config: { default: { excludedConfig: ['core-store.theirs'] } } };`;
    writeFileSync(path.join(folder, 'strapi-server.js'), server);
    const manifest = { name: 'config-sync', version: '0.0.0', strapi: { kind: 'plugin' } };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
    app = await startStrapi({
      config: { plugins: { 'config-sync': { enabled: true, resolve: folder } } },
    });
    const excluded = app.strapi.config.get<string[]>('plugin::config-sync.excludedConfig');
    expect(excluded).toContain('core-store.theirs');
    const isExcluded = (key: string) =>
      excluded.some((start) => `core-store.${key}`.startsWith(start));
    const keys: string[] = await app.strapi.db
      .connection('strapi_core_store_settings')
      .pluck('key');
    // Tables that must not be dropped are about one database, whoever named them.
    const isOwn = (key: string) => /personalization/.test(key) || key === 'core_persisted_tables';
    const own = keys.filter(isOwn);
    expect(own).toContain('core_persisted_tables');
    expect(own.filter((key) => /_components::personalization\./.test(key)).length).toBeGreaterThan(
      3,
    );
    const files = own.map((key) => key.replaceAll(':', '#'));
    expect([...own, ...files].filter((key) => !isExcluded(key))).toEqual([]);
    expect(keys.filter((key) => !isOwn(key) && isExcluded(key))).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
