import { createDocument, updateDocument } from './support/documents';
import { connectMcp, type McpClient } from './support/mcp';
import { createSegments } from './support/segments';
import { startStrapi, type TestStrapi } from './support/strapi';
import { changeSchema, schemaFile } from './variants/support/change-schema';

const ARTICLE = 'api::article.article';
const SETTING = 'api::setting.setting';

type Row = Record<string, unknown>;

const norway = (data: object) => ({ variantSegments: ['norway'], ...data });

const OURS = /segmentVariants|segmentDefaultHidden|variantSegments|variantKey|personalization\./;

/** Strapi makes the schemas of all tools anew for each call: fewer types are a faster test. */
function hideTypes(appDir: string): void {
  for (const name of ['author', 'note', 'secret']) {
    changeSchema(appDir, schemaFile(`api::${name}.${name}`), (schema) => {
      schema.pluginOptions = {
        ...(schema.pluginOptions as object | undefined),
        'content-manager': { visible: false },
      };
    });
  }
}

describe('Strapi’s MCP server', () => {
  let app: TestStrapi;
  let mcp: McpClient;

  beforeAll(async () => {
    app = await startStrapi({
      config: { server: { mcp: { enabled: true } } },
      changeApp: hideTypes,
    });
    await createSegments(app.strapi);
    mcp = await connectMcp(app);
  });
  afterAll(async () => {
    await mcp.close();
    await app.stop();
  });

  const createArticle = (title: string): Promise<string> =>
    createDocument(
      app.strapi,
      ARTICLE,
      {
        title,
        segmentVariants: [norway({ title: `${title} for Norway` })],
        cards: [
          { title: 'A', segmentVariants: [norway({ title: 'a' })] },
          { title: 'B', segmentVariants: [norway({ title: 'b' })] },
        ],
        zone: [
          {
            __component: 'shared.hero',
            heading: 'Hero',
            segmentVariants: [norway({ heading: 'Helt' })],
          },
          {
            __component: 'shared.section',
            title: 'Section',
            segmentDefaultHidden: true,
            hero: { heading: 'Deep', segmentVariants: [norway({ heading: 'Dypt' })] },
            cards: [{ title: 'C', segmentVariants: [norway({ title: 'c' })] }],
          },
        ],
      },
      { status: 'published' },
    ).then(({ documentId }) => documentId);

  const read = async (documentId: string, status: 'draft' | 'published' = 'draft'): Promise<Row> =>
    (await app.strapi.documents(ARTICLE).findOne({
      documentId,
      status,
      populate: {
        segmentVariants: true,
        cards: { populate: { segmentVariants: true } },
        zone: {
          on: {
            'shared.hero': { populate: { segmentVariants: true } },
            'shared.section': {
              populate: {
                hero: { populate: { segmentVariants: true } },
                cards: { populate: { segmentVariants: true } },
              },
            },
          },
        },
      } as never,
    })) as unknown as Row;

  /** What Norway gets, in the order of the entry. */
  const listVariants = (value: unknown): string[] => {
    if (Array.isArray(value)) {
      return value.flatMap(listVariants);
    }
    if (typeof value !== 'object' || value === null) {
      return [];
    }
    return Object.entries(value).flatMap(([name, item]) =>
      name === 'segmentVariants'
        ? (item as Row[]).map((row) => String(row.title ?? row.heading))
        : listVariants(item),
    );
  };

  /** As an assistant writes back what it read: it may not name ids in components. */
  const withoutIds = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.map(withoutIds);
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name, item]) => name !== 'id' && item !== null && !/author|secret/.test(name))
        .map(([name, item]) => [name, withoutIds(item)]),
    );
  };

  test('offers no tool whose schema has anything of variants', async () => {
    const tools = await mcp.listTools();
    const names = tools.map(({ name }) => name as string);
    expect(names.filter((name) => /article/.test(name)).length).toBeGreaterThan(5);
    for (const tool of tools) {
      expect({ name: tool.name, ours: OURS.exec(JSON.stringify(tool))?.[0] }).toEqual({
        name: tool.name,
        ours: undefined,
      });
    }
    // What is hidden while a schema is made is there again afterwards.
    expect(Object.keys(app.strapi.getModel('shared.card' as never)['attributes'])).toEqual(
      expect.arrayContaining(['segmentVariants', 'segmentDefaultHidden']),
    );
  });

  test('answers with the default content alone', async () => {
    const documentId = await createArticle('Answered');
    const update = findTool(await mcp.listTools(), /^update_.*article/);
    const answers = await Promise.all([
      mcp.call(findTool(await mcp.listTools(), /^get_.*article/), { documentId }),
      mcp.call(findTool(await mcp.listTools(), /^list_.*article/), {}),
      mcp.call(update, { documentId, data: { title: 'Answered again' } }),
    ]);
    for (const answer of answers) {
      expect(JSON.stringify(answer)).toContain('Answered');
      expect(JSON.stringify(answer)).not.toMatch(OURS);
    }
    expect(listVariants(await read(documentId))).toHaveLength(6);
    await mcp.call(update, { documentId, data: { cards: [{ title: 'A' }] } });
    const { by } = await app.strapi.db
      .getConnection('personalization_journal')
      .where({ document_id: documentId })
      .orderBy('id', 'desc')
      .first('by');
    expect(typeof by === 'string' ? JSON.parse(by) : by).toMatchObject({ name: 'MCP' });
  });

  test('writes no variant, in a zone either', async () => {
    const documentId = await createArticle('Written');
    const update = findTool(await mcp.listTools(), /^update_.*article/);
    const refused = mcp.call(update, {
      documentId,
      data: { cards: [{ title: 'A', segmentVariants: [] }] },
    });
    await expect(refused).rejects.toThrow(/segmentVariants/);
    await mcp.call(update, {
      documentId,
      data: {
        zone: [
          {
            __component: 'shared.hero',
            heading: 'Hero',
            segmentDefaultHidden: true,
            segmentVariants: [norway({ heading: 'Forged' })],
          },
        ],
      },
    });
    const { zone } = await read(documentId);
    expect(zone).toMatchObject([
      { segmentDefaultHidden: false, segmentVariants: [{ heading: 'Helt' }] },
    ]);
  });

  test('loses none of the variants of a hundred entries that it edits', async () => {
    const tools = await mcp.listTools();
    const [get, update, publish] = [
      /^get_.*article/,
      /^update_.*article/,
      /^publish_.*article/,
    ].map((pattern) => findTool(tools, pattern)) as [string, string, string];
    const ids: string[] = [];
    const aside: string[] = [];
    // All of them say the same in their blocks. Strapi takes its time for each call.
    const { data } = (await mcp.call(get, { documentId: await createArticle('First') })) as {
      data: Row;
    };
    const { cards, zone } = data as { cards: Row[]; zone: Row[] };
    for (let index = 0; index < 100; index += 1) {
      const documentId = await createArticle(`Entry ${index}`);
      ids.push(documentId);
      await mcp.call(update, { documentId, data: edit(index % 4, cards, zone, aside, documentId) });
      if (isPublished(index)) {
        await mcp.call(publish, { documentId });
      }
    }
    for (const [index, documentId] of ids.entries()) {
      const expected = [`Entry ${index} for Norway`, 'a', 'b', 'Helt', 'Dypt', 'c'];
      const lost = aside.includes(documentId) ? ['Helt'] : [];
      const kept = expected.filter((text) => !lost.includes(text)).sort();
      const draft = await read(documentId);
      expect({ index, draft: listVariants(draft).sort() }).toEqual({ index, draft: kept });
      expect(JSON.stringify(draft)).toContain('"segmentDefaultHidden":true');
      const published = listVariants(await read(documentId, 'published')).sort();
      expect({ index, published }).toEqual({
        index,
        published: isPublished(index) ? kept : [...expected].sort(),
      });
    }
    const heads: { content: string }[] = await app.strapi.db
      .getConnection('personalization_journal')
      .select('content')
      .whereIn('document_id', aside);
    expect(heads.filter(({ content }) => readAside(content).includes('Helt')).length).toBe(
      aside.length,
    );
  }, 240_000);

  const isPublished = (index: number): boolean => index % 5 === 0;

  /** The ways in which an assistant changes what it read. */
  function edit(way: number, cards: Row[], zone: Row[], aside: string[], documentId: string): Row {
    if (way === 0) {
      return { cards: withoutIds(cards), zone: withoutIds(zone) };
    }
    if (way === 1) {
      return {
        title: 'Changed',
        cards: withoutIds([...cards].reverse()),
        zone: withoutIds([...zone].reverse()),
      };
    }
    if (way === 2) {
      const rewritten = zone.map((block) => ({ ...block, title: 'Said otherwise' }));
      const added = { __component: 'shared.plain', title: 'New' };
      return { cards: withoutIds(cards), zone: withoutIds([added, ...rewritten.map(dropForeign)]) };
    }
    aside.push(documentId);
    const rest = zone.filter(({ __component }) => __component !== 'shared.hero');
    return { cards: withoutIds(cards), zone: withoutIds(rest) };
  }

  test('keeps the variants of a single type that it writes', async () => {
    const [setting] = await Promise.all([
      createDocument(app.strapi, SETTING, {
        siteName: 'Site',
        hero: { heading: 'Hero', segmentVariants: [norway({ heading: 'Helt' })] },
      }),
    ]);
    await updateDocument(app.strapi, SETTING, setting.documentId, { fixed: 'x' });
    const write = findTool(await mcp.listTools(), /^write_.*setting/);
    await mcp.call(write, { data: { siteName: 'Other', hero: { heading: 'Hero' } } });
    const stored = (await app.strapi.documents(SETTING).findFirst({
      populate: { hero: { populate: { segmentVariants: true } } } as never,
    })) as unknown as Row;
    expect(stored).toMatchObject({
      siteName: 'Other',
      hero: { segmentVariants: [{ variantSegments: ['norway'], heading: 'Helt' }] },
    });
  });
});

/** A hero has no title. */
function dropForeign(block: Row): Row {
  const { title, ...rest } = block;
  return block.__component === 'shared.hero' ? rest : { ...rest, title };
}

function readAside(content: string): string {
  const parsed = (typeof content === 'string' ? JSON.parse(content) : content) as Row;
  return JSON.stringify(parsed.aside ?? '');
}

function findTool(tools: readonly Row[], pattern: RegExp): string {
  const found = tools.find(({ name }) => pattern.test(name as string));
  if (found === undefined) {
    throw new Error(`No tool like ${pattern} among ${tools.map(({ name }) => name).join(', ')}`);
  }
  return found.name as string;
}
