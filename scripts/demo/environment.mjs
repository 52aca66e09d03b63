import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/repository.mjs';

const FILE = path.join(ROOT, 'playground', '.env');
const HEADER = `# Written by \`npm run demo\`. Git ignores this file: the secrets belong to this copy alone.\n`;

const secret = () => randomBytes(32).toString('base64url');

/** What the playground cannot do without, and how to make it. */
const DEFAULTS = {
  APP_KEYS: () => [secret(), secret()].join(','),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
  PLAYGROUND_ADMIN_EMAIL: () => 'demo@example.com',
  // Strapi asks for a lower and an upper case letter and a digit.
  PLAYGROUND_ADMIN_PASSWORD: () => `Fjell-${randomBytes(6).toString('hex')}-1`,
};

/**
 * Reads `playground/.env` and adds what is missing, so that each copy has secrets of its own.
 *
 * @returns {Record<string, string>} all values of the file.
 */
export function ensureEnvironment() {
  if (!existsSync(FILE)) writeFileSync(FILE, HEADER, { mode: 0o600 });
  const text = readFileSync(FILE, 'utf8');
  const present = parse(text);
  const missing = Object.entries(DEFAULTS)
    .filter(([name]) => !present[name])
    .map(([name, make]) => [name, make()]);

  if (missing.length > 0) {
    const lines = missing.map(([name, value]) => `${name}=${value}\n`).join('');
    appendFileSync(FILE, text.endsWith('\n') ? lines : `\n${lines}`);
  }
  return { ...present, ...Object.fromEntries(missing) };
}

/** Lines of `NAME=value`, quoted or not; everything else is passed over. */
function parse(text) {
  const lines = text.split('\n').map((line) => /^\s*([A-Z0-9_]+)\s*=\s*(.*?)\s*$/.exec(line));
  return Object.fromEntries(
    lines.filter(Boolean).map(([, name, value]) => [name, value.replace(/^(['"])(.*)\1$/, '$2')]),
  );
}
