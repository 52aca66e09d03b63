import type { ImportEvent } from './events';
import { changeFiles, filesOf, isEntryFile, parse, type FileText } from './files';
import { judgeImport, judgeVersion, listChains } from './judge-import';
import { copyVersion, nameVersion, type Doc } from './model';
import { readStored, type Row } from './stored';
import type { World } from './world';

/** Files as they were at some moment, and where each variant had its place then. */
export interface Exported {
  files: FileText[];
  /** By the path of the file: the blocks that lead to a variant, by its mark. */
  chains: Map<string, Map<string, string[]>>;
}

/** As many exports as anybody keeps. */
const KEPT = 4;

/** Writes all variants to files, and throws where a variant that editors have is not in them. */
export async function exportAll(world: World): Promise<void> {
  const { strapi } = world.restarts.app;
  world.story.push('export');
  const files = await filesOf(strapi).exportFiles();
  const chains: Exported['chains'] = new Map();
  const faults: string[] = [];
  for (const { doc, name, row } of await readEdited(world)) {
    const file = findFile(files, doc, name);
    const known = listChains(row);
    if (file !== undefined) {
      chains.set(file.path, known);
    }
    const missing = [...known.keys()].filter((mark) => file?.text.includes(`"${mark}"`) !== true);
    faults.push(...missing.map((mark) => `${mark} of ${doc.documentId} ${name} is in no file`));
  }
  if (faults.length > 0) {
    throw new Error(faults.join('\n'));
  }
  world.exports = [...world.exports, { files, chains }].slice(-KEPT);
}

/** Imports what was exported once, and throws where that is not what came of it. */
export async function importSome(
  world: World,
  event: ImportEvent,
  write: <T>(run: () => Promise<T>) => Promise<T>,
): Promise<void> {
  const { strapi } = world.restarts.app;
  const exported = world.exports[event.from % Math.max(1, world.exports.length)];
  if (exported === undefined) {
    await exportAll(world);
    return;
  }
  const { how, seed, deleteMissing, publish } = event;
  const said = `Said ${(world.count += 1)}`;
  const files = changeFiles(exported.files, how, seed, said);
  const options = { skipMissing: true, deleteMissing, publish };
  world.story.push(
    `import ${how} ${seed} of export ${world.exports.indexOf(exported)}: ${JSON.stringify(options)}`,
  );
  const planned = await filesOf(strapi).importFiles(files, { ...options, dryRun: true });
  const before = await readEdited(world);
  const { fingerprint: expected } = planned;
  const report = await write(() =>
    filesOf(strapi).importFiles(files, { ...options, ...(expected !== '' && { expected }) }),
  );
  const faults = judgeImport(planned, report);
  if (report.isApplied) {
    const after = await readEdited(world);
    for (const { doc, name, row } of after) {
      const old = before.find((each) => each.doc === doc && each.name === name);
      const version = doc.versions.get(name);
      if (old === undefined || version === undefined) {
        faults.push(`${doc.documentId} ${name} was not there before`);
        continue;
      }
      const file = findFile(files, doc, name);
      const chains = file === undefined ? undefined : exported.chains.get(file.path);
      const isSilent = !deleteMissing || !files.some(isEntryFile);
      faults.push(
        ...judgeVersion(world, version, {
          before: old.row,
          after: row,
          file: file && { path: file.path, content: parse(file) },
          chains: chains ?? new Map(),
          report,
          deletesMissing: !isSilent,
        }).map((fault) => `${doc.documentId} ${name}: ${fault}`),
      );
      if (publish) {
        publishImported(doc, name, report);
      }
    }
  }
  if (faults.length > 0) {
    throw new Error(faults.join('\n'));
  }
}

/** An entry that the import changed is published unless the report says that it is not. */
function publishImported(
  doc: Doc,
  name: string,
  {
    changes,
    notes,
  }: { changes: { entry?: object }[]; notes: { kind: string; entry: object | null }[] },
): void {
  const locale = name.split('|')[0] ?? '';
  const isOwn = (entry: object | null | undefined): boolean => {
    const known = entry as { documentId: string; locale: string | null } | null | undefined;
    return known?.documentId === doc.documentId && (known.locale ?? '') === locale;
  };
  const version = doc.versions.get(name);
  const target = nameVersion(locale, 'published');
  const old = doc.versions.get(target);
  const isLeftOut = notes.some(({ kind, entry }) => kind === 'not-published' && isOwn(entry));
  if (
    doc.hasDrafts &&
    version !== undefined &&
    old !== undefined &&
    !isLeftOut &&
    changes.some(({ entry }) => isOwn(entry))
  ) {
    doc.versions.set(target, copyVersion(version, old, { isMeant: true }));
  }
}

/** The versions that editors edit, as they are stored. */
async function readEdited(world: World): Promise<{ doc: Doc; name: string; row: Row }[]> {
  const edited: { doc: Doc; name: string; row: Row }[] = [];
  for (const doc of world.docs) {
    const stored = await readStored(world.restarts.app.strapi, doc);
    for (const [name, row] of stored) {
      if (doc.versions.has(name) && name.endsWith(doc.hasDrafts ? '|draft' : '|published')) {
        edited.push({ doc, name, row });
      }
    }
  }
  return edited;
}

function findFile(files: readonly FileText[], doc: Doc, name: string): FileText | undefined {
  const locale = name.split('|')[0] ?? '';
  return files.filter(isEntryFile).find((file) => {
    const content = parse(file);
    return content.documentId === doc.documentId && (content.locale ?? '') === locale;
  });
}
