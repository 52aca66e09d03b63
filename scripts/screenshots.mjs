/**
 * `npm run screenshots`: makes the pictures of the README from the playground, in a real browser.
 * Names choose among them: `npm run screenshots -- list what-they-see`. The shop is a fresh one, on
 * a free port, with a database of its own; the playground's own content stays as it is.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensurePlaygroundBuilt } from './demo/build-playground.mjs';
import { ensureEnvironment } from './demo/environment.mjs';
import { startShop } from './demo/start-shop.mjs';
import { openAdmin, openBrowser } from './screenshots/browser.mjs';
import { PICTURES } from './screenshots/pictures.mjs';
import { ensureBuilt } from './support/build.mjs';
import freePort from './support/free-port.cjs';
import { ensureInstalled } from './support/install.mjs';
import { ROOT } from './support/repository.mjs';

const HOST = '127.0.0.1';
const PICTURE_DIR = path.join(ROOT, 'docs/images');
const ADMIN = { email: 'demo@example.com', password: 'Only-for-pictures-1' };

async function main() {
  const pictures = choosePictures(process.argv.slice(2));
  await ensureInstalled();
  await ensureBuilt();
  await ensurePlaygroundBuilt();
  ensureEnvironment();

  const workDir = mkdtempSync(path.join(tmpdir(), 'personalization-screenshots-'));
  try {
    const origin = await startFreshShop(workDir);
    await takePictures(origin, pictures);
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
}

function choosePictures(names) {
  const unknown = names.filter((name) => !PICTURES.some((picture) => picture.name === name));
  if (unknown.length > 0) throw new Error(`there is no picture called ${unknown.join(', ')}.`);
  return PICTURES.filter(({ name }) => names.length === 0 || names.includes(name));
}

async function startFreshShop(workDir) {
  const port = await freePort.findFreePort();
  const publicDir = path.join(workDir, 'public');
  mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
  Object.assign(process.env, {
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(workDir, 'data.db'),
    PUBLIC_DIR: publicDir,
    PLAYGROUND_SEED: 'true',
    PLAYGROUND_ADMIN_EMAIL: ADMIN.email,
    PLAYGROUND_ADMIN_PASSWORD: ADMIN.password,
  });
  console.log('Filling a shop for the pictures (about half a minute)');
  await startShop({ host: HOST, port });
  // Each request of the browser would be a line.
  globalThis.strapi.log.level = 'warn';
  return `http://${HOST}:${port}`;
}

async function takePictures(origin, pictures) {
  mkdirSync(PICTURE_DIR, { recursive: true });
  const browser = await openBrowser();
  try {
    const page = await openAdmin(browser, origin, ADMIN);
    for (const { name, take } of pictures) {
      const file = path.join(PICTURE_DIR, `${name}.png`);
      await take(page, { origin, file });
      console.log(`docs/images/${name}.png`);
    }
  } finally {
    await browser.close();
  }
}

main().then(
  // The shop runs in this process, and there is nobody who would press Ctrl-C.
  () => process.exit(0),
  (error) => {
    console.error(`\nNo pictures: ${error.message}`);
    process.exit(1);
  },
);
