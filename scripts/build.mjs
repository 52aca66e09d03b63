// npm run build: the plugin, into dist.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildBundles } from './support/build-bundles.mjs';
import { buildTypes } from './support/build-types.mjs';
import { writeNotices } from './support/notices.mjs';
import { ROOT } from './support/repository.mjs';

rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
const code = await buildBundles();
if (code === 0) {
  buildTypes();
  await writeNotices();
}
process.exitCode = code;
