/**
 * Draws the pictures of the playground's shop into `playground/seed/images`, and the plugin's logo for
 * Strapi's marketplace.
 * The result is committed: run `node scripts/make-images.mjs` only after changing a drawing.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { drawFavicon } from './images/favicon.mjs';
import { drawLogo } from './images/logo.mjs';
import { drawPatterns } from './images/patterns.mjs';
import { drawPortraits } from './images/portraits.mjs';
import { drawProducts } from './images/products.mjs';
import { drawScenes } from './images/scenes.mjs';

// Strapi's upload plugin brings sharp along; the plugin itself does not need it.
const require = createRequire(import.meta.resolve('@strapi/upload/package.json'));
const sharp = require('sharp');

const FOLDER = path.resolve(import.meta.dirname, '../playground/seed/images');
const QUALITY = 72;

const LOGO = path.resolve(import.meta.dirname, '../docs/images/logo');
const FAVICON = path.resolve(import.meta.dirname, '../playground/favicon.png');

const pictures = [...drawScenes(), ...drawPatterns(), ...drawPortraits(), ...drawProducts()];
await mkdir(FOLDER, { recursive: true });

let bytes = 0;
for (const [name, drawing] of pictures) {
  const file = path.join(FOLDER, `${name}.jpg`);
  const { size } = await sharp(Buffer.from(drawing))
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toFile(file);
  bytes += size;
}
await sharp(Buffer.from(drawFavicon())).png({ palette: true }).toFile(FAVICON);
await writeFile(`${LOGO}.svg`, drawLogo());
await sharp(Buffer.from(drawLogo())).png({ palette: true }).toFile(`${LOGO}.png`);
console.log(`${pictures.length} pictures, ${Math.round(bytes / 1024)} KB`);
