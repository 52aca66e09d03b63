import { hasVariants, listVarying } from './family';
import { listFileOwners, type EntryFile, type ImportReport } from './files';
import { listPlaces, type Variant, type Version } from './model';
import { listBlocks, listRows, readVariants, type Row, type Targets } from './stored';
import type { World } from './world';

/** What an import that is tried out says, the import does. */
export function judgeImport(planned: ImportReport, done: ImportReport): string[] {
  const shown = ({ faults, skipped, changes, notes }: ImportReport): string =>
    JSON.stringify([faults, skipped, changes, notes]);
  const isMade = planned.faults.length === 0 && planned.changes.length > 0;
  return [
    ...(planned.isApplied ? ['what is only tried out is made'] : []),
    ...(shown(planned) === shown(done) ? [] : [`says ${shown(planned)}, then ${shown(done)}`]),
    ...(done.isApplied === isMade ? [] : [`made: ${String(done.isApplied)}`]),
  ];
}

/** By mark the blocks that lead to a variant, each with its default content. */
export function listChains(row: Row, above: readonly string[] = []): Map<string, string[]> {
  const chain = [...above, above.length === 0 ? String(row.name) : describeContent(row)];
  const chains = new Map<string, string[]>();
  for (const { variantLabel } of (row.segmentVariants ?? []) as Row[]) {
    chains.set(String(variantLabel), chain);
  }
  for (const { item } of listBlocks(row)) {
    listChains(item, chain).forEach((each, mark) => chains.set(mark, each));
  }
  return chains;
}

/** All that tells a block from others of its component. */
function describeContent(row: Row): string {
  const scalars = Object.entries(row).filter(
    ([name, value]) =>
      !/^id$|^segmentDefaultHidden$|At$/.test(name) &&
      (value === null || typeof value !== 'object'),
  );
  return JSON.stringify([['name', row.name], ...scalars]);
}

interface Imported {
  before: Row;
  after: Row;
  /** What the import said of the entry, if anything. */
  file: { path: string; content: EntryFile } | undefined;
  /** Where its variants were when the file was written. */
  chains: ReadonlyMap<string, string[]>;
  report: ImportReport;
  deletesMissing: boolean;
}

interface Placed {
  place: string;
  key: string;
  variant: Variant;
}

/**
 * What is wrong with an entry after an import. What a file says of a variant is what it says now, at
 * the place that it had where that is still there; what no file names stays as it is, unless it is
 * to be deleted or was for the same segments at the same place. The model then is what is stored.
 */
export function judgeVersion(world: World, version: Version, imported: Imported): string[] {
  const { before, after, file, report, deletesMissing } = imported;
  const faults: string[] = [];
  const was = listPlaced(before, world.targets);
  const now = listPlaced(after, world.targets);
  const skipped = report.skipped
    .filter((each) => each.file === file?.path)
    .map(({ location }) => location);
  const isOut = skipped.includes('documentId') || skipped.includes('uid');
  const owners = file === undefined || isOut ? [] : listFileOwners(file.content);
  const named = new Set(
    owners.flatMap(({ owner }) => (owner.variants ?? []).map((each) => each.label)),
  );
  const isSurelyFound = [...named].every((mark) => {
    const old = was.get(mark);
    return old === undefined || old.place === nameOf(imported.chains.get(mark));
  });

  for (const { owner, location } of owners) {
    const prefix = location === '' ? '' : `${location}.`;
    const mayBeOut = location !== '' || !hasVariants(world.family, world.change, version.root.uid);
    if (mayBeOut && skipped.includes(location)) {
      continue;
    }
    const order: string[] = [];
    for (const [index, variant] of (owner.variants ?? []).entries()) {
      const at = `${prefix}variants[${index}]`;
      const { label: mark } = variant;
      if (skipped.includes(`${at}.key`)) {
        continue;
      }
      const found = now.get(mark);
      if (found === undefined) {
        faults.push(`${mark} was imported to ${at} and is not there; left out: ${skipped.join()}`);
        continue;
      }
      order.push(mark);
      if ([...variant.segments].sort().join() !== [...found.variant.segments].sort().join()) {
        faults.push(`${mark} was imported for ${variant.segments.join()}`);
      }
      const uid = findUid(version, found.place);
      for (const field of listVarying(world.family, world.change, uid)) {
        const isLeftOut = skipped.some(
          (each) => each.startsWith(`${at}.values.${field}`) || each.startsWith(`${at}.overrides`),
        );
        const said = readFileValue(field, variant.values?.[field], world.targets);
        const got = found.variant.values[field] ?? '';
        if (!isLeftOut && said !== got) {
          faults.push(`${mark} was imported with ${field}: ${said}, and says ${got}`);
        }
      }
      const chain = imported.chains.get(mark);
      const isThere = chain !== undefined && isChainOf(before, chain);
      if (isSurelyFound && isThere && found.place !== nameOf(chain)) {
        faults.push(`${mark} was imported to ${found.place}, and belongs to ${nameOf(chain)}`);
      }
      if (isSurelyFound && isThere) {
        const row = listRows(after).get(found.place);
        if ((row?.segmentDefaultHidden === true) !== (owner.hidden === true)) {
          faults.push(`${found.place} is not as hidden as in the file`);
        }
      }
    }
    const stored = [...now.keys()].filter((mark) => order.includes(mark));
    if (stored.join() !== order.join() && new Set(order.map((m) => now.get(m)?.place)).size === 1) {
      faults.push(`${stored.join()} are not in the order of the file, ${order.join()}`);
    }
  }

  const isRemoving = deletesMissing && skipped.length === 0;
  for (const [mark, { place, key, variant }] of was) {
    if (named.has(mark)) {
      continue;
    }
    const stays = now.get(mark);
    const heir = [...now].find(([, each]) => each.key === key);
    const isTaken =
      heir !== undefined &&
      named.has(heir[0]) &&
      heir[1].place === place &&
      [...heir[1].variant.segments].sort().join() === [...variant.segments].sort().join();
    if (isRemoving && stays !== undefined) {
      faults.push(`${mark} is in no file, and was not deleted`);
    } else if (!isRemoving && stays === undefined && !isTaken) {
      faults.push(`${mark} is in no file, and is gone`);
    } else if (
      stays !== undefined &&
      JSON.stringify(stays) !== JSON.stringify({ place, key, variant })
    ) {
      faults.push(`${mark} is in no file, and changed: ${JSON.stringify([stays, place, variant])}`);
    }
  }
  const strange = [...now.keys()].filter((mark) => !was.has(mark) && !named.has(mark));
  faults.push(...strange.map((mark) => `${mark} came from nowhere`));
  if (JSON.stringify([...listTexts(before)]) !== JSON.stringify([...listTexts(after)])) {
    faults.push('the default content changed');
  }
  if (file === undefined && !deletesMissing && listHidden(before) !== listHidden(after)) {
    faults.push('is in no file, and other blocks are hidden');
  }
  adopt(world, version, after);
  return faults;
}

const nameOf = (chain: readonly string[] | undefined): string | undefined => {
  const last = chain?.at(-1);
  return last === undefined || chain?.length === 1
    ? last
    : (JSON.parse(last) as [[string, string]])[0][1];
};

/** Whether the blocks are still there, each in the one before it, and say what they said. */
function isChainOf(row: Row, chain: readonly string[]): boolean {
  const [, next, ...rest] = chain;
  const below = listBlocks(row).find(({ item }) => describeContent(item) === next);
  return next === undefined || (below !== undefined && isChainOf(below.item, [next, ...rest]));
}

function listPlaced(row: Row, targets: Targets): Map<string, Placed> {
  const placed = new Map<string, Placed>();
  for (const [place, each] of listRows(row)) {
    const keys = ((each.segmentVariants ?? []) as Row[]).map(({ variantKey }) =>
      String(variantKey),
    );
    readVariants(each, targets).forEach((variant, index) =>
      placed.set(variant.mark, { place, key: keys[index] ?? '', variant }),
    );
  }
  return placed;
}

function listTexts(row: Row): [string, string][] {
  return [...listRows(row)].map(([name, each]) => [name, describeContent(each)]);
}

const listHidden = (row: Row): string =>
  [...listRows(row)]
    .filter(([, each]) => each.segmentDefaultHidden === true)
    .map(([name]) => name)
    .join();

const findUid = ({ root }: Version, place: string): string =>
  listPlaces(root).find(({ name }) => name === place)?.uid ?? '';

function readFileValue(field: string, value: unknown, { authors }: Targets): string {
  if (value === undefined || value === null) {
    return '';
  }
  const item = value as Row;
  switch (field) {
    case 'image':
      return String(item.name).charAt(0);
    case 'link':
      return Object.keys(authors).find((key) => authors[key]?.documentId === item.documentId) ?? '';
    case 'extra':
      return String(item.name);
    default:
      return value as string;
  }
}

/** What is stored is meant from now on; values without a place for now stay as they were. */
function adopt({ family, change, targets }: World, version: Version, row: Row): void {
  const rows = listRows(row);
  const old = new Map(
    listPlaces(version.root).flatMap(({ variants }) => variants.map((each) => [each.mark, each])),
  );
  for (const place of listPlaces(version.root)) {
    const stored = rows.get(place.name);
    if (stored === undefined || !hasVariants(family, change, place.uid)) {
      continue;
    }
    const varying = listVarying(family, change, place.uid);
    place.isHidden = stored.segmentDefaultHidden === true;
    place.variants = readVariants(stored, targets).map((variant) => {
      version.loose.delete(variant.mark);
      const retired = Object.entries(old.get(variant.mark)?.values ?? {});
      return {
        ...variant,
        values: Object.fromEntries([
          ...retired.filter(([name]) => !varying.includes(name)),
          ...Object.entries(variant.values).filter(([name]) => varying.includes(name)),
        ]),
      };
    });
  }
}
