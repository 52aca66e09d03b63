import { createDocument, uploadImage } from '../support/documents';
import { createDatabase, dropDatabase, startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const NOTE = 'api::note.note';
const SETTING = 'api::setting.setting';
const AUTHOR = 'api::author.author';

const REQUESTS = [
  '/api/articles',
  '/api/articles?populate=*',
  '/api/articles?populate[zone][populate]=*&populate[sections][populate]=*&populate[author]=true',
  '/api/articles?fields=title&sort=title&pagination[pageSize]=1',
  '/api/articles?populate[zone][on][shared.hero][fields]=heading',
  '/api/notes?populate=*',
  '/api/setting?populate=*',
];

interface Answer {
  status: number;
  text: string;
  headers: Record<string, string | undefined>;
  statements: number;
}

/** What changes from one boot to the next on its own. */
const VOLATILE_HEADERS = ['date', 'connection', 'x-response-time'];

async function createContent({ strapi }: TestStrapi): Promise<void> {
  const image = await uploadImage(strapi, 'plain.png');
  const author = await createDocument(strapi, AUTHOR, { name: 'Ada', avatar: image });
  await createDocument(
    strapi,
    ARTICLE,
    {
      title: 'Default',
      slug: 'default',
      image,
      author: author.documentId,
      cards: [{ title: 'One' }],
      sections: [{ title: 'S', hero: { heading: 'Deep' }, cards: [{ title: 'Card' }] }],
      zone: [
        { __component: 'shared.hero', heading: 'Welcome', cta: { label: 'Read' } },
        { __component: 'shared.plain', title: 'Plain' },
      ],
    },
    { status: 'published' },
  );
  await createDocument(strapi, NOTE, { title: 'Note', author: author.documentId });
  await createDocument(strapi, SETTING, { siteName: 'Shop' }, { status: 'published' });
}

async function askAll(app: TestStrapi): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const url of REQUESTS) {
    // The first request after a boot fills caches of Strapi's own.
    await app.http.get(url);
    let answer: Omit<Answer, 'statements'> | undefined;
    const statements = await app.countSql(async () => {
      const { status, text, headers } = await app.http.get(url);
      answer = { status, text, headers: { ...headers } };
    });
    if (answer === undefined) {
      throw new Error(`No answer from ${url}`);
    }
    VOLATILE_HEADERS.forEach((name) => delete answer?.headers[name]);
    answers.push({ ...answer, statements });
  }
  return answers;
}

test('where nobody asks, the answer is byte for byte Strapi’s own, with no more SQL', async () => {
  const database = await createDatabase();
  const without = await startStrapi({ plugin: false, database });
  await without.grantPublic(ARTICLE, ['find']);
  await without.grantPublic(NOTE, ['find']);
  await without.grantPublic(SETTING, ['find']);
  await without.grantPublic(AUTHOR, ['find']);
  await createContent(without);
  const expected = await askAll(without);
  await without.stop();

  const app = await startStrapi({ database });
  const actual = await askAll(app);
  await app.stop();
  await dropDatabase(database);

  expect(expected.map(({ status }) => status)).toEqual(REQUESTS.map(() => 200));
  expect(actual).toEqual(expected);
}, 120_000);
