import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileText } from '../../core/contracts/files';

/** Where files go and come from, where no folder is named. */
export const DEFAULT_FOLDER = 'personalization';

const FOLDERS = ['segments', 'variants'];

/** All files of segments and variants in a folder, in the order of their paths. */
export async function readFolder(folder: string): Promise<FileText[]> {
  const files: FileText[] = [];
  for (const name of FOLDERS) {
    for (const file of await listJsonFiles(path.join(folder, name))) {
      const relative = path.relative(folder, file).split(path.sep).join('/');
      files.push({ path: relative, text: await readFile(file, 'utf8') });
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Makes a folder hold these files and none that an earlier export left. Files that say the same
 * already are not written, and those that no export wrote are left alone.
 */
export async function writeFolder(
  folder: string,
  files: readonly FileText[],
): Promise<{ written: number; removed: number }> {
  const before = new Map((await readFolder(folder)).map((file) => [file.path, file.text]));
  let written = 0;
  for (const file of files.filter(({ path: name, text }) => before.get(name) !== text)) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.text);
    written += 1;
  }
  const wanted = new Set(files.map((file) => file.path));
  const left = [...before].filter(([name, text]) => !wanted.has(name) && isOurs(text));
  for (const [name] of left) {
    await rm(path.join(folder, name));
  }
  return { written, removed: left.length };
}

async function listJsonFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names.filter((name) => name.endsWith('.json')).map((name) => path.join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}

/** Other tools have folders of these names too. */
function isOurs(text: string): boolean {
  try {
    const { format, key, uid } = JSON.parse(text) as Record<string, unknown>;
    return typeof format === 'number' && (typeof key === 'string' || typeof uid === 'string');
  } catch {
    return false;
  }
}
