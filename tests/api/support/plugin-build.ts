import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformFileSync } from '@swc/core';
import { REPO_DIR } from '../../support/processes';

const SOURCE_DIRS = ['core', 'server/src'];

/**
 * The folder of the plugin that the tests load. `TEST_PLUGIN=dist` (set by `npm test`) means the
 * real build in the repository's root; else the server's sources are compiled as they stand, file
 * by file, which takes a fraction of a second.
 */
export function preparePlugin(): { pluginDir: string; remove: () => void } {
  if (process.env.TEST_PLUGIN === 'dist') {
    return { pluginDir: REPO_DIR, remove: () => undefined };
  }
  const pluginDir = path.join(REPO_DIR, '.tmp', `plugin-${process.pid}`);
  compilePlugin(pluginDir);
  return { pluginDir, remove: () => rmSync(pluginDir, { recursive: true, force: true }) };
}

function compilePlugin(outDir: string): void {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  for (const dir of SOURCE_DIRS) {
    compileDir(dir, outDir);
  }
  const { name, version, strapi } = JSON.parse(
    readFileSync(path.join(REPO_DIR, 'package.json'), 'utf8'),
  ) as Record<string, unknown>;
  writeFileSync(path.join(outDir, 'package.json'), JSON.stringify({ name, version, strapi }));
  writeFileSync(
    path.join(outDir, 'strapi-server.js'),
    `module.exports = require('./server/src/index.js');\n`,
  );
}

function compileDir(dir: string, outDir: string): void {
  const files = readdirSync(path.join(REPO_DIR, dir), { recursive: true, withFileTypes: true });
  for (const file of files) {
    if (!file.isFile()) {
      continue;
    }
    const source = path.join(file.parentPath, file.name);
    const target = path.join(outDir, path.relative(REPO_DIR, source));
    mkdirSync(path.dirname(target), { recursive: true });
    if (/(?<!\.d)\.ts$/.test(file.name)) {
      writeFileSync(target.replace(/\.ts$/, '.js'), compileFile(source));
    } else if (file.name.endsWith('.json')) {
      writeFileSync(target, readFileSync(source));
    }
  }
}

function compileFile(file: string): string {
  return transformFileSync(file, {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  }).code;
}
