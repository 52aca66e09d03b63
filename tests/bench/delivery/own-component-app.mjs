import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
const APP = path.join(REPOSITORY, 'tests/bench/app');

const OWNERS = [
  {
    name: 'article',
    file: 'api/article/content-types/article/schema.json',
    fields: { title: { type: 'string' }, summary: { type: 'text' } },
  },
  {
    name: 'hero',
    file: 'components/page/hero.json',
    fields: { heading: { type: 'string' }, text: { type: 'text' } },
  },
];

/**
 * A copy of the benchmarks' app whose schemas have, as the project's own, what the plugin adds to them:
 * a private list of components with a copy of each field that varies. What it costs is Strapi's.
 *
 * @returns its folder, and `remove`
 */
export function makeOwnComponentApp() {
  const parent = mkdtempSync(path.join(tmpdir(), 'personalization-bench-own-'));
  symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(parent, 'node_modules'));
  symlinkSync(path.join(REPOSITORY, 'tests/bench/servers'), path.join(parent, 'servers'));
  const appDir = path.join(parent, 'app');
  cpSync(APP, appDir, { recursive: true });
  mkdirSync(path.join(appDir, 'src/components/variants'));
  OWNERS.forEach((owner) => addComponent(path.join(appDir, 'src'), owner));
  return { appDir, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

function addComponent(source, { name, file, fields }) {
  const component = {
    collectionName: `components_variants_${name}`,
    info: { displayName: name },
    attributes: {
      variantKey: { type: 'string' },
      variantSegments: { type: 'json' },
      variantOverrides: { type: 'json' },
      ...fields,
    },
  };
  writeJson(path.join(source, 'components/variants', `${name}.json`), component);
  const schema = JSON.parse(readFileSync(path.join(source, file), 'utf8'));
  schema.attributes.segmentVariants = {
    ...{ type: 'component', repeatable: true, component: `variants.${name}` },
    private: true,
  };
  writeJson(path.join(source, file), schema);
}

function writeJson(file, value) {
  writeFileSync(file, JSON.stringify(value, null, 2));
}
