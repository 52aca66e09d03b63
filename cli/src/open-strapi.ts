import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Directories = { appDir: string; distDir: string };

interface StrapiPackage {
  compileStrapi(options: { appDir: string }): Promise<Directories>;
  createStrapi(options: Directories): Core.Strapi;
}

/**
 * Loads the project's Strapi as `strapi console` and `strapi export` do, without listening: a
 * TypeScript project is compiled first.
 *
 * @throws where the folder has no Strapi, or Strapi does not start
 */
export async function openStrapi(cwd: string): Promise<Core.Strapi> {
  const { compileStrapi, createStrapi } = requireStrapi(cwd);
  const strapi = createStrapi(await compileStrapi({ appDir: cwd }));
  // What a start has to say is for the server's log, not for whoever reads the result.
  strapi.log.level = 'error';
  await strapi.load();
  return strapi;
}

/** The project's own, not the one beside the plugin: there may be two. */
function requireStrapi(cwd: string): StrapiPackage {
  const requireFromProject = createRequire(path.join(cwd, 'package.json'));
  try {
    return requireFromProject('@strapi/strapi') as StrapiPackage;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') {
      throw cause;
    }
    throw new Error(`There is no Strapi project in ${cwd}: @strapi/strapi is not installed there`, {
      cause,
    });
  }
}
