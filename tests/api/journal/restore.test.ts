import { createDocument, updateDocument, uploadImage } from '../support/documents';
import { createRestarts, type Restarts } from '../support/restarts';
import { createSegments } from '../support/segments';
import { changeSchema, schemaFile } from '../variants/support/change-schema';
import { readDocument } from '../variants/support/storage';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const JOURNAL = 'personalization_journal';

type Row = Record<string, unknown>;

interface JournalRow {
  action: string;
  content: string;
  status: string;
}

const norway = (data: object) => ({ variantSegments: ['norway'], ...data });

const unflag = (uid: string, field: string) => (dir: string) => {
  changeSchema(dir, schemaFile(uid), ({ attributes }) => {
    delete attributes[field]?.pluginOptions;
  });
};

// Each of these starts Strapi several times.
jest.setTimeout(180_000);

describe('what is lost comes back', () => {
  let restarts: Restarts;

  beforeEach(async () => {
    restarts = await createRestarts();
    await restarts.start();
    await createSegments(restarts.app.strapi);
  }, 120_000);
  afterEach(() => restarts.end());

  const createArticle = (): Promise<string> =>
    createDocument(
      restarts.app.strapi,
      ARTICLE,
      {
        title: 'Article',
        segmentVariants: [norway({ title: 'Norsk' })],
        zone: [
          {
            __component: 'shared.hero',
            heading: 'Hero',
            segmentVariants: [norway({ heading: 'Helt', text: 'Tekst' })],
          },
          { __component: 'shared.hero', heading: 'Second' },
          { __component: 'shared.plain', title: 'Plain' },
          {
            __component: 'shared.section',
            title: 'Section',
            segmentDefaultHidden: true,
            hero: { heading: 'Deep', segmentVariants: [norway({ heading: 'Dypt' })] },
          },
        ],
      },
      { status: 'published' },
    ).then(({ documentId }) => documentId);

  const read = async (documentId: string): Promise<unknown> => {
    const rows = await readDocument(restarts.app.strapi, ARTICLE, documentId);
    return JSON.parse(
      JSON.stringify(rows, (name, value: unknown) =>
        ['updatedAt', 'publishedAt', 'id'].includes(name)
          ? undefined
          : name === 'segmentDefaultHidden'
            ? value === true
            : value,
      ),
    ) as unknown;
  };

  /** Each variant as `status place: key`, and each hidden block as `status place: hidden`. */
  const listPlaces = async (documentId: string): Promise<string[]> => {
    const places: string[] = [];
    for (const version of await readDocument(restarts.app.strapi, ARTICLE, documentId)) {
      walk(version, version.publishedAt === null ? 'draft' : 'published');
    }
    return places.sort();

    function walk(value: unknown, path: string): void {
      if (Array.isArray(value)) {
        value.forEach((item, index) => walk(item, `${path}[${index}]`));
      } else if (typeof value === 'object' && value !== null) {
        const { segmentVariants, segmentDefaultHidden, ...rest } = value as Row;
        const heading = (value as Row).heading ?? (value as Row).title ?? '';
        for (const variant of (segmentVariants ?? []) as Row[]) {
          places.push(
            `${path} ${JSON.stringify(heading)}: ${String(variant.heading ?? variant.title)}`,
          );
        }
        if (segmentDefaultHidden === true) {
          places.push(`${path} ${JSON.stringify(heading)}: hidden`);
        }
        Object.entries(rest).forEach(([name, item]) => walk(item, `${path}.${name}`));
      }
    }
  };

  const readJournal = async (documentId: string): Promise<JournalRow[]> => {
    const rows: JournalRow[] = await restarts.app.strapi.db
      .connection(JOURNAL)
      .where({ document_id: documentId })
      .orderBy('id');
    return rows;
  };

  test.each([
    ['a scalar of an entry', ARTICLE, 'title'],
    ['a scalar of a block', 'shared.hero', 'heading'],
  ])('values of a field that may not vary for one start: %s', async (_, uid, field) => {
    const documentId = await createArticle();
    const before = await read(documentId);
    await restarts.restart({ changeApp: unflag(uid, field) });
    const head = (await readJournal(documentId)).at(-1);
    expect(head?.content).toContain('"retired"');
    await restarts.restart();
    expect(await read(documentId)).toEqual(before);
    expect(restarts.app.log.join()).toContain('came back');
  });

  test.each([
    ['a field', ['heading']],
    ['any field of a component', ['heading', 'text', 'image', 'author', 'secret', 'cta']],
  ])(
    'what is copied while %s may not vary has the values of what it was copied from',
    async (_, fields) => {
      const ids = [await createArticle(), await createArticle()] as [string, string];
      const { strapi } = restarts.app;
      for (const documentId of ids) {
        const [hero] = (
          (await strapi.documents(ARTICLE).findOne({
            documentId,
            populate: { zone: { on: { 'shared.hero': { populate: '*' } } } } as never,
          })) as unknown as { zone: [Row & { segmentVariants: [Row] }] }
        ).zone;
        const zone = await readZone(documentId);
        await updateDocument(strapi, ARTICLE, documentId, {
          zone: [
            {
              __component: 'shared.hero',
              id: hero.id,
              segmentVariants: [{ id: hero.segmentVariants[0].id, heading: 'In the draft' }],
            },
            ...zone.slice(1),
          ],
        });
      }
      const unflagAll = (dir: string): void =>
        fields.forEach((field) => unflag('shared.hero', field)(dir));
      await restarts.restart({ changeApp: unflagAll });
      const articles = restarts.app.strapi.documents(ARTICLE);
      const { entries } = (await articles.clone({ documentId: ids[0] })) as unknown as {
        entries: [{ documentId: string }];
      };
      await articles.publish({ documentId: ids[0] });
      await articles.discardDraft({ documentId: ids[1] });
      await restarts.restart();
      const clone = await listPlaces(entries[0].documentId);
      const published = await listPlaces(ids[0]);
      const discarded = await listPlaces(ids[1]);
      expect(clone.filter((place) => place.includes('zone[0]'))).toEqual([
        'draft.zone[0] "Hero": In the draft',
      ]);
      expect(clone.filter((place) => place.includes('Deep'))).toHaveLength(1);
      expect(published.filter((place) => place.includes('zone[0]'))).toEqual([
        'draft.zone[0] "Hero": In the draft',
        'published.zone[0] "Hero": In the draft',
      ]);
      expect(discarded.filter((place) => place.includes('zone[0]'))).toEqual([
        'draft.zone[0] "Hero": Helt',
        'published.zone[0] "Hero": Helt',
      ]);
    },
  );

  /** The blocks of the draft, by their rows alone. */
  const readZone = async (documentId: string): Promise<Row[]> => {
    const versions = await readDocument(restarts.app.strapi, ARTICLE, documentId);
    const draft = versions.find(({ publishedAt }) => publishedAt === null) as { zone: Row[] };
    return draft.zone.map(({ id, __component }) => ({ id, __component }));
  };

  test('values of fields that may vary again one after the other', async () => {
    const documentId = await createArticle();
    const before = await read(documentId);
    const unflagOthers =
      (...kept: string[]) =>
      (dir: string): void => {
        changeSchema(dir, schemaFile('shared.hero'), ({ attributes }) => {
          for (const [name, attribute] of Object.entries(attributes)) {
            if (!kept.includes(name)) {
              delete attribute.pluginOptions;
            }
          }
        });
      };
    await restarts.restart({ changeApp: unflagOthers() });
    await restarts.restart({ changeApp: unflagOthers('text') });
    // Strapi leaves the column where it made the table anew, and takes it where it knew the table.
    await restarts.app.strapi.db
      .connection('personalization_component__shared__hero_variants')
      .update({ heading: null });
    await restarts.restart();
    expect(await read(documentId)).toEqual(before);
  });

  test('a save between keeps the values of a field that may not vary', async () => {
    const documentId = await createArticle();
    await restarts.restart({ changeApp: unflag('shared.hero', 'heading') });
    await updateDocument(
      restarts.app.strapi,
      ARTICLE,
      documentId,
      { title: 'Changed' },
      { status: 'published' },
    );
    await restarts.restart();
    expect(await listPlaces(documentId)).toEqual([
      'draft "Changed": Norsk',
      'draft.zone[0] "Hero": Helt',
      'draft.zone[3] "Section": hidden',
      'draft.zone[3].hero "Deep": Dypt',
      'published "Changed": Norsk',
      'published.zone[0] "Hero": Helt',
      'published.zone[3] "Section": hidden',
      'published.zone[3].hero "Deep": Dypt',
    ]);
  });

  test('a version that is published or discarded takes along the values of a field that may not vary', async () => {
    const strapiOf = () => restarts.app.strapi;
    const create = (title: string, options = {}): Promise<string> =>
      createDocument(
        strapiOf(),
        ARTICLE,
        {
          title,
          zone: [
            {
              __component: 'shared.hero',
              heading: title,
              segmentVariants: [norway({ heading: `${title} helt`, text: 'Tekst' })],
            },
          ],
        },
        options,
      ).then(({ documentId }) => documentId);
    const draft = await create('Draft');
    const discarded = await create('Discarded', { status: 'published' });
    await updateDocument(strapiOf(), ARTICLE, discarded, { zone: [], title: 'Emptied' });
    await restarts.restart({ changeApp: unflag('shared.hero', 'heading') });
    await strapiOf().documents(ARTICLE).publish({ documentId: draft });
    await strapiOf().documents(ARTICLE).discardDraft({ documentId: discarded });
    await restarts.restart();
    expect(await listPlaces(draft)).toEqual([
      'draft.zone[0] "Draft": Draft helt',
      'published.zone[0] "Draft": Draft helt',
    ]);
    expect(await listPlaces(discarded)).toEqual([
      'draft.zone[0] "Discarded": Discarded helt',
      'published.zone[0] "Discarded": Discarded helt',
    ]);
  });

  test('what was edited, published and edited again without the plugin', async () => {
    const documentId = await createArticle();
    const before = await listPlaces(documentId);
    await restarts.restart({ plugin: false });
    const { strapi } = restarts.app;
    const edit = async (heading: string): Promise<void> => {
      const draft = (await strapi.documents(ARTICLE).findOne({
        documentId,
        populate: { zone: { populate: '*' } } as never,
      })) as unknown as { zone: Row[] };
      const zone = draft.zone.map((block, index) =>
        index === 2
          ? { __component: block.__component, id: block.id, title: heading }
          : { __component: block.__component, id: block.id },
      );
      await updateDocument(strapi, ARTICLE, documentId, { zone });
    };
    await edit('Edited');
    await strapi.documents(ARTICLE).publish({ documentId });
    await edit('Edited again');
    await restarts.restart();
    expect(await listPlaces(documentId)).toEqual(before);
  });

  test('what was published and discarded without the plugin, with no change of content', async () => {
    const documentId = await createArticle();
    const before = await listPlaces(documentId);
    await restarts.restart({ plugin: false });
    await restarts.app.strapi.documents(ARTICLE).publish({ documentId });
    await restarts.app.strapi.documents(ARTICLE).discardDraft({ documentId });
    await restarts.restart();
    expect(await listPlaces(documentId)).toEqual(before);
  });

  test('what was published for the first time without the plugin, and edited and taken out after that', async () => {
    const hero = (heading: string, variant: string) => ({
      __component: 'shared.hero',
      heading,
      segmentVariants: [norway({ heading: variant })],
    });
    const { documentId } = await createDocument(restarts.app.strapi, ARTICLE, {
      title: 'Draft',
      zone: [hero('First', 'Første'), hero('Second', 'Andre')],
    });
    await restarts.restart({ plugin: false });
    const { strapi } = restarts.app;
    await strapi.documents(ARTICLE).publish({ documentId });
    const draft = (await readDocument(strapi, ARTICLE, documentId)).find(
      ({ publishedAt }) => publishedAt === null,
    ) as unknown as { zone: Row[] };
    const [first] = draft.zone;
    await updateDocument(strapi, ARTICLE, documentId, {
      zone: [{ __component: 'shared.hero', id: first?.id, heading: 'Edited' }],
    });
    await restarts.restart();
    expect(await listPlaces(documentId)).toEqual([
      'draft.zone[0] "Edited": Første',
      'published.zone[0] "First": Første',
      'published.zone[1] "Second": Andre',
    ]);
  });

  /** An article whose draft says other things of its variants than what is published. */
  const createChanged = async (): Promise<string> => {
    const { strapi } = restarts.app;
    const variant = (heading: string, segment: string, image: number | null = null) => ({
      variantSegments: [segment],
      heading,
      image,
    });
    const image = await uploadImage(strapi, 'norway.png');
    const { documentId } = await createDocument(
      strapi,
      ARTICLE,
      {
        title: 'Article',
        zone: [
          { __component: 'shared.plain', title: 'Plain' },
          {
            __component: 'shared.hero',
            heading: 'Hero',
            segmentVariants: [
              { ...variant('Helt', 'norway', image), text: 'Tekst' },
              variant('Mobile', 'mobile'),
            ],
          },
        ],
      },
      { status: 'published' },
    );
    const [hero] = (
      (await strapi.documents(ARTICLE).findOne({
        documentId,
        populate: { zone: { on: { 'shared.hero': { populate: '*' } } } } as never,
      })) as unknown as { zone: [Row & { segmentVariants: [Row, Row] }] }
    ).zone;
    const [first, second] = hero.segmentVariants;
    const [plain] = await readZone(documentId);
    await updateDocument(strapi, ARTICLE, documentId, {
      zone: [
        plain,
        {
          __component: 'shared.hero',
          id: hero.id,
          segmentVariants: [
            { ...variant('New mobile', 'returning', image), id: second.id },
            {
              id: first.id,
              heading: 'New',
              text: null,
              variantOverrides: ['heading'],
            },
          ],
        },
      ],
    });
    return documentId;
  };

  /** The variants of the block of each version, in order. */
  const readSaid = async (documentId: string): Promise<Record<string, unknown[]>> => {
    const versions = (await readDocument(restarts.app.strapi, ARTICLE, documentId)) as unknown as {
      publishedAt: unknown;
      zone: { segmentVariants?: Row[] }[];
    }[];
    return Object.fromEntries(
      versions.map(({ publishedAt, zone }) => [
        publishedAt === null ? 'draft' : 'published',
        zone.flatMap(({ segmentVariants = [] }) =>
          segmentVariants.map(({ heading, text, image, variantSegments }) => [
            heading,
            text,
            (image as Row | null)?.id,
            ...(variantSegments as string[]),
          ]),
        ),
      ]),
    );
  };

  test('what is published without the plugin says what its draft says, and nobody sees what is discarded', async () => {
    const image = await uploadImage(restarts.app.strapi, 'norway.png');
    const create = (data: object, options = {}): Promise<string> =>
      createDocument(restarts.app.strapi, ARTICLE, { title: 'Article', ...data }, options).then(
        ({ documentId }) => documentId,
      );
    const changed = await createChanged();
    const discarded = await createChanged();
    const first = await create({
      zone: [
        {
          __component: 'shared.hero',
          heading: 'Hero',
          segmentVariants: [norway({ heading: 'Helt', image })],
        },
      ],
    });
    const deleted = await create(
      { segmentVariants: [norway({ title: 'Norsk' })] },
      { status: 'published' },
    );
    await updateDocument(restarts.app.strapi, ARTICLE, deleted, { segmentVariants: [] });
    const before = await readSaid(discarded);
    await restarts.restart({ plugin: false });
    const articles = restarts.app.strapi.documents(ARTICLE);
    await articles.discardDraft({ documentId: discarded });
    for (const documentId of [changed, discarded, first, deleted]) {
      await articles.publish({ documentId });
    }
    await updateDocument(restarts.app.strapi, ARTICLE, first, { zone: [] });
    await restarts.restart();

    const { draft, published } = await readSaid(changed);
    expect(draft?.map((said) => (said as string[])[0])).toEqual(['New mobile', 'New']);
    expect(published).toEqual(draft);
    expect(await readSaid(discarded)).toEqual(before);
    expect(await readSaid(first)).toEqual({
      draft: [],
      published: [['Helt', null, image, 'norway']],
    });
    expect(await listPlaces(deleted)).toEqual([]);
    const rows = (await readJournal(deleted)).filter(({ status }) => status === 'published');
    expect(rows.at(-1)?.content).toContain('"aside":[{"at":');
    expect(rows.at(-1)?.content).toContain('Norsk');

    await restarts.restart({ plugin: false });
    await restarts.restart();
    expect(await readSaid(changed)).toEqual({ draft, published });
  });

  test.each([
    ['a field', ['heading']],
    ['any field of a component', ['heading', 'text', 'image', 'author', 'secret', 'cta']],
  ])(
    'what was published without the plugin, and %s may not vary at the next start',
    async (_, fields) => {
      const hero = (heading: string) => ({
        zone: [
          {
            __component: 'shared.hero',
            heading: 'Hero',
            segmentVariants: [norway({ heading, text: 'Tekst' })],
          },
        ],
      });
      const { strapi } = restarts.app;
      const create = (options = {}) =>
        createDocument(strapi, ARTICLE, { title: 'Article', ...hero('Helt') }, options);
      const [first, again] = [await create(), await create({ status: 'published' })];
      await updateDocument(strapi, ARTICLE, again.documentId, hero('New'));
      await restarts.restart({ plugin: false });
      for (const { documentId } of [first, again]) {
        await restarts.app.strapi.documents(ARTICLE).publish({ documentId });
      }
      await restarts.restart({
        changeApp: (dir) => fields.forEach((field) => unflag('shared.hero', field)(dir)),
      });
      await restarts.restart();
      expect(await listPlaces(first.documentId)).toEqual([
        'draft.zone[0] "Hero": Helt',
        'published.zone[0] "Hero": Helt',
      ]);
      expect(await listPlaces(again.documentId)).toEqual([
        'draft.zone[0] "Hero": New',
        'published.zone[0] "Hero": New',
      ]);
    },
  );

  test('values of a field that has no column', async () => {
    const image = await uploadImage(restarts.app.strapi, 'norway.png');
    const segmentVariants = [norway({ heading: 'Helt', image })];
    const { documentId } = await createDocument(
      restarts.app.strapi,
      ARTICLE,
      {
        title: 'Article',
        zone: [{ __component: 'shared.hero', heading: 'Hero', segmentVariants }],
      },
      { status: 'published' },
    );
    await restarts.restart({ changeApp: unflag('shared.hero', 'image') });
    await restarts.app.strapi.documents(ARTICLE).discardDraft({ documentId });
    await restarts.restart();
    const versions = (await readDocument(restarts.app.strapi, ARTICLE, documentId)) as unknown as {
      zone: { segmentVariants: { image: Row | null }[] }[];
    }[];
    expect(versions.map(({ zone }) => zone[0]?.segmentVariants[0]?.image?.id)).toEqual([
      image,
      image,
    ]);
  });

  test('links to files that a deleted variant had by another name of the field are cleaned', async () => {
    const image = await uploadImage(restarts.app.strapi, 'norway.png');
    const { documentId } = await createDocument(restarts.app.strapi, ARTICLE, {
      title: 'Article',
      zone: [
        {
          __component: 'shared.hero',
          heading: 'Hero',
          segmentVariants: [norway({ heading: 'Helt', image })],
        },
      ],
    });
    const countLinks = async () => {
      const links: unknown[] = await restarts.app.strapi.db
        .connection('files_related_mph')
        .where({ file_id: image, field: 'image' });
      return links.length;
    };
    await restarts.restart({
      changeApp: (dir) => {
        changeSchema(dir, schemaFile('shared.hero'), ({ attributes }) => {
          const { image: renamed } = attributes;
          delete attributes.image;
          Object.assign(attributes, { picture: renamed });
        });
      },
    });
    await updateDocument(restarts.app.strapi, ARTICLE, documentId, { zone: [] });
    expect(await countLinks()).toBe(1);
    await restarts.restart();
    expect(await countLinks()).toBe(0);
  });

  test('blocks of a field that has another name are set aside with their variants', async () => {
    const segmentVariants = [norway({ title: 'Kort' })];
    const { documentId } = await createDocument(
      restarts.app.strapi,
      ARTICLE,
      { title: 'Article', cards: [{ title: 'Card', segmentVariants }] },
      { status: 'published' },
    );
    await restarts.restart({
      changeApp: (dir) => {
        changeSchema(dir, schemaFile(ARTICLE), ({ attributes }) => {
          const { cards } = attributes;
          delete attributes.cards;
          Object.assign(attributes, { teasers: cards });
        });
      },
    });
    await restarts.app.strapi.documents(ARTICLE).discardDraft({ documentId });
    const head: JournalRow = await restarts.app.strapi.db
      .connection(JOURNAL)
      .where({ document_id: documentId, status: 'draft' })
      .orderBy('id', 'desc')
      .first();
    expect(head.content).toContain('"Kort"');
  });

  test('what was published for the first time without the plugin', async () => {
    const { documentId } = await createDocument(restarts.app.strapi, ARTICLE, {
      title: 'Draft',
      segmentVariants: [norway({ title: 'Utkast' })],
      zone: [
        {
          __component: 'shared.hero',
          heading: 'Hero',
          segmentDefaultHidden: true,
          segmentVariants: [norway({ heading: 'Helt' })],
        },
      ],
    });
    await restarts.restart({ plugin: false });
    await restarts.app.strapi.documents(ARTICLE).publish({ documentId });
    await restarts.restart();
    expect(await listPlaces(documentId)).toEqual([
      'draft "Draft": Utkast',
      'draft.zone[0] "Hero": Helt',
      'draft.zone[0] "Hero": hidden',
      'published "Draft": Utkast',
      'published.zone[0] "Hero": Helt',
      'published.zone[0] "Hero": hidden',
    ]);
  });

  test('a published version without variants stays without those of the draft', async () => {
    const { documentId } = await createDocument(
      restarts.app.strapi,
      ARTICLE,
      { title: 'Plain' },
      { status: 'published' },
    );
    await updateDocument(restarts.app.strapi, ARTICLE, documentId, {
      segmentVariants: [norway({ title: 'Norsk' })],
    });
    await restarts.restart({ plugin: false });
    await restarts.restart();
    expect(await listPlaces(documentId)).toEqual(['draft "Plain": Norsk']);
  });

  test('what was published a moment before a kill, and the next start is without the plugin', async () => {
    const documentId = await createArticle();
    await updateDocument(restarts.app.strapi, ARTICLE, documentId, { title: 'New' });
    await restarts.app.strapi.documents(ARTICLE).publish({ documentId });
    const before = await listPlaces(documentId);
    await restarts.kill();
    await restarts.start({ plugin: false });
    await restarts.restart();
    expect(await listPlaces(documentId)).toEqual(before);
  });

  test('a block that was deleted meanwhile is set aside with its variants, and the log says so', async () => {
    const documentId = await createArticle();
    await restarts.restart({ plugin: false });
    await updateDocument(restarts.app.strapi, ARTICLE, documentId, { zone: [] });
    await restarts.restart();
    expect(await listPlaces(documentId)).toEqual([
      'draft "Article": Norsk',
      'published "Article": Norsk',
      'published.zone[0] "Hero": Helt',
      'published.zone[3] "Section": hidden',
      'published.zone[3].hero "Deep": Dypt',
    ]);
    expect(restarts.app.log.join()).toMatch(/warn: .*2 variants .* set aside: .*article/);
    expect(restarts.app.log.join()).toMatch(/warn: .*1 hidden blocks .* set aside: .*article/);
    const head = (await readJournal(documentId)).filter(({ status }) => status === 'draft').at(-1);
    const { aside } = JSON.parse(head?.content ?? '{}') as {
      aside: { variants: Row[]; hidden?: true; path: Row[] }[];
    };
    expect(aside.flatMap(({ variants }) => variants.map(({ values }) => values))).toEqual([
      { heading: 'Helt', text: 'Tekst' },
      { heading: 'Dypt' },
    ]);
    expect(aside.filter(({ hidden }) => hidden)).toMatchObject([
      { path: [{ uid: 'shared.section', index: 3 }], variants: [] },
    ]);
  });

  test.each([
    ['links', 'articles_cmps', { component_type: 'personalization.article' }],
    ['rows', 'personalization_article_variants', {}],
  ])('%s that raw SQL took away', async (_, table, where) => {
    const documentId = await createArticle();
    const before = await listPlaces(documentId);
    await restarts.app.strapi.db.connection(table).where(where).del();
    await restarts.restart();
    expect(await listPlaces(documentId)).toEqual(before);
  });

  test('no rows of variants are left that nothing holds', async () => {
    await createArticle();
    await restarts.restart({ plugin: false });
    const { strapi } = restarts.app;
    for (const { documentId } of await strapi.documents(ARTICLE).findMany({})) {
      await strapi.documents(ARTICLE).delete({ documentId });
    }
    await restarts.restart();
    const uid = 'personalization.article';
    expect(await restarts.app.strapi.db.query(uid as never).count()).toBe(0);
  });

  const giveAuthorsDrafts = () =>
    restarts.restart({
      changeApp: (dir) => {
        changeSchema(dir, schemaFile(AUTHOR), (schema) => {
          schema.options = { draftAndPublish: true };
        });
      },
    });

  test("a variant's relation whose target is unpublished and published again", async () => {
    await giveAuthorsDrafts();
    const { strapi } = restarts.app;
    const { documentId: author } = await createDocument(
      strapi,
      AUTHOR,
      { name: 'Ada' },
      { status: 'published' },
    );
    const { documentId } = await createDocument(
      strapi,
      ARTICLE,
      { title: 'A', segmentVariants: [norway({ title: 'N', author })] },
      { status: 'published' },
    );
    const before = await read(documentId);
    await strapi.documents(AUTHOR).unpublish({ documentId: author });
    await strapi.documents(AUTHOR).publish({ documentId: author });
    expect(await read(documentId)).toEqual(before);
  });

  test.each([
    ['one after the other', false],
    ['at once', true],
  ])('relations of two variants whose targets are published again %s', async (_, isAtOnce) => {
    await giveAuthorsDrafts();
    const { strapi } = restarts.app;
    const authors: string[] = [];
    for (const name of ['Ada', 'Bo']) {
      const author = await createDocument(strapi, AUTHOR, { name }, { status: 'published' });
      authors.push(author.documentId);
    }
    const { documentId } = await createDocument(
      strapi,
      ARTICLE,
      { title: 'A', segmentVariants: authors.map((author) => norway({ title: 'N', author })) },
      { status: 'published' },
    );
    const before = await read(documentId);
    // SQLite has one writer at a time, and no locks.
    if (isAtOnce && process.env.TEST_DATABASE) {
      await strapi.db.transaction(async () => {
        await strapi.documents(AUTHOR).publish({ documentId: String(authors[0]) });
        const free: unknown[] = await strapi.db
          .connection('articles')
          .where({ document_id: documentId })
          .forUpdate()
          .skipLocked();
        expect(free).toEqual([]);
      });
    }
    for (let round = 0; round < (isAtOnce ? 5 : 1); round += 1) {
      for (const author of authors) {
        await strapi.documents(AUTHOR).unpublish({ documentId: author });
      }
      const publish = (author: string) => strapi.documents(AUTHOR).publish({ documentId: author });
      if (isAtOnce) {
        await Promise.all(authors.map(publish));
      } else {
        await authors.reduce<Promise<unknown>>(
          (earlier, author) => earlier.then(() => publish(author)),
          Promise.resolve(),
        );
      }
      expect(await read(documentId)).toEqual(before);
    }
  });
});
