import path from 'node:path';

/** The playground's own folder, whether this file runs from the sources or compiled in `dist`. */
export const playgroundRoot =
  path.basename(__dirname) === 'dist' ? path.dirname(__dirname) : __dirname;

/** The plugin's folder: the playground lives inside its repository. */
export const pluginRoot = path.dirname(playgroundRoot);
