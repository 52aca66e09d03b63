import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDocument } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

/** Names that mean something beside a field's name in a query, and that a project gave to fields. */
const NAMES = ['populate', 'on', 'fields', 'filters', 'sort', 'locale', 'status', 'count'];

const VARIES = { pluginOptions: { personalization: { varies: true } } };

let app: TestStrapi;

beforeAll(async () => {
  app = await startStrapi({
    changeApp: (appDir) => NAMES.forEach((name) => addType(appDir, name)),
  });
  await createSegments(app.strapi);
  for (const name of NAMES) {
    await app.grantPublic(uidOf(name) as never, ['find']);
    await createDocument(app.strapi, uidOf(name), {
      title: 'Default',
      text: withVariant({ [name]: 'fixed' }),
      part: withVariant({ [name]: { label: 'fixed' } }),
      varying: withVariant({ [name]: { label: 'Default' } }, { [name]: { label: 'Norsk' } }),
      zone: [
        { __component: `odd.${name}-text`, ...withVariant({ [name]: 'fixed' }) },
        { __component: `odd.${name}-part`, ...withVariant({ [name]: { label: 'fixed' } }) },
      ],
    });
  }
}, 120_000);
afterAll(() => app.stop());

describe.each(NAMES)('a component with a field called "%s"', (name) => {
  const ask = async (query: string) => {
    const { body } = await app.http.get(`/api/odd-${name}s?segments=norway&${query}`).expect(200);
    expect(body.meta.personalization.warnings).toEqual([]);
    return body.data[0];
  };

  test.each([
    'populate=*',
    'populate[text]=true&populate[part]=true&populate[varying]=true&populate[zone]=true',
  ])('is personalized with %s', async (query) => {
    expect(await ask(query)).toMatchObject({
      text: { title: 'Norsk', [name]: 'fixed' },
      part: { title: 'Norsk' },
      varying: { title: 'Norsk' },
      zone: [{ title: 'Norsk', [name]: 'fixed' }, { title: 'Norsk' }],
    });
  });

  test('is personalized with that field read too', async () => {
    // Strapi takes an object below `populate` for that field, and a list for the option.
    const asked = name === 'populate' ? '[populate][0]=populate' : `[populate][${name}]=true`;
    const places = ['[part]', '[varying]', `[zone][on][odd.${name}-part]`];
    const query = places.map((place) => `populate${place}${asked}`).join('&');
    expect(await ask(query)).toMatchObject({
      part: { title: 'Norsk', [name]: { label: 'fixed' } },
      varying: { title: 'Norsk', [name]: { label: 'Norsk' } },
      zone: [{ title: 'Norsk', [name]: { label: 'fixed' } }],
    });
  });

  test('is personalized with everything in it read', async () => {
    const query = ['part', 'varying', 'zone'].map((field) => `populate[${field}][populate]=*`);
    // Strapi reads no component there whose field has that name.
    const read = (label: string) => (name === 'populate' ? {} : { [name]: { label } });
    expect(await ask(query.join('&'))).toMatchObject({
      part: { title: 'Norsk', ...read('fixed') },
      varying: { title: 'Norsk', ...read('Norsk') },
      zone: [
        { title: 'Norsk', [name]: 'fixed' },
        { title: 'Norsk', ...read('fixed') },
      ],
    });
  });
});

const uidOf = (name: string) => `api::odd-${name}.odd-${name}`;

function withVariant(data: object, own: object = {}): object {
  const variant = { variantSegments: ['norway'], title: 'Norsk', ...own };
  return { title: 'Default', ...data, segmentVariants: [variant] };
}

/** A content type, and components with a field of this name: a text, a component, and one that varies. */
function addType(appDir: string, name: string): void {
  const write = (file: string, content: string) => {
    mkdirSync(path.dirname(path.join(appDir, file)), { recursive: true });
    writeFileSync(path.join(appDir, file), content);
  };
  const cta = { type: 'component', repeatable: false, component: 'shared.cta' };
  const fields = { text: { type: 'string' }, part: cta, varying: { ...cta, ...VARIES } };
  for (const [kind, field] of Object.entries(fields)) {
    write(
      `src/components/odd/${name}-${kind}.json`,
      JSON.stringify({
        collectionName: `components_odd_${name}_${kind}s`,
        info: { displayName: `${name} ${kind}` },
        options: {},
        attributes: { title: { type: 'string', ...VARIES }, [name]: field },
      }),
    );
  }
  const component = (kind: string) => ({ type: 'component', component: `odd.${name}-${kind}` });
  const zone = { type: 'dynamiczone', components: [`odd.${name}-text`, `odd.${name}-part`] };
  const id = `odd-${name}`;
  write(
    `src/api/${id}/content-types/${id}/schema.json`,
    JSON.stringify({
      kind: 'collectionType',
      collectionName: `odd_${name}`,
      info: { singularName: id, pluralName: `${id}s`, displayName: id },
      options: { draftAndPublish: false },
      attributes: {
        title: { type: 'string', ...VARIES },
        text: component('text'),
        part: component('part'),
        varying: component('varying'),
        zone,
      },
    }),
  );
  for (const [folder, factory] of Object.entries({
    controllers: 'createCoreController',
    routes: 'createCoreRouter',
    services: 'createCoreService',
  })) {
    const made = `require('@strapi/strapi').factories.${factory}('${uidOf(name)}')`;
    write(`src/api/${id}/${folder}/${id}.js`, `module.exports = ${made};\n`);
  }
}
