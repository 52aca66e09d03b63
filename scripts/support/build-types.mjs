import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { bundleTypes } from './bundle-types.mjs';
import { readManifest, ROOT } from './repository.mjs';

/**
 * Strapi has no place to say what a plugin is. It is said to TypeScript where Strapi says what
 * `strapi` is: seen with `@strapi/types` 5.54, whose `exports` let every file be named. Where that
 * moves, `strapi.plugin('personalization')` is again what any plugin is.
 */
const OF_STRAPI = `
declare module '@strapi/types/dist/core/strapi.js' {
  interface Strapi {
    plugin(name: 'personalization'): PersonalizationPlugin;
  }
}
`;

/** Writes the declarations of each entry to where `exports` says. */
export function buildTypes() {
  const entries = Object.entries(readManifest().exports)
    .filter(([, entry]) => typeof entry !== 'string')
    .map(([name, { source, types }]) => ({ name, types, file: path.join(ROOT, source) }));
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    readOptions(),
  );
  for (const { name, types, file } of entries) {
    const text = bundleTypes(program, file);
    writeFileSync(path.join(ROOT, types), name === './server' ? text + OF_STRAPI : text);
  }
}

function readOptions() {
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}
