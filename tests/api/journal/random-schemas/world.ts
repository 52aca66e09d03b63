import { createDocument, updateDocument, uploadImage } from '../../support/documents';
import type { Restarts } from '../../support/restarts';
import { createSegments } from '../../support/segments';
import type { TestStrapi } from '../../support/strapi';
import { interrupt, type Interruption, type InterruptionKind } from '../../support/interruption';
import type {
  Event,
  ImportEvent,
  InterruptEvent,
  Restart,
  Seed,
  TreeSeed,
  VariantSeed,
} from './events';
import {
  BARE,
  listSchemaChanges,
  listVarying,
  ROUTES,
  TYPES,
  writeFamily,
  type Family,
  type SchemaChange,
} from './family';
import { exportAll, importSome, type Exported } from './imports';
import {
  copyVersion,
  doubtBoth,
  dropPlace,
  isBlockOf,
  keepSaid,
  listMarks,
  listPlaces,
  nameVersion,
  type Doc,
  type Place,
  type Variant,
  type Version,
} from './model';
import {
  listRows,
  patchOrder,
  patchPlace,
  readStored,
  SEGMENTS,
  stripRow,
  writeValue,
  type Row,
  type Targets,
} from './stored';

/** A Strapi with its database, and what its variants are meant to be. */
export interface World {
  restarts: Restarts;
  family: Family;
  /** How the schema differs now. */
  change: SchemaChange | null;
  isOff: boolean;
  /** While it is off: what there was before, and the drafts that were discarded since. */
  off: { docs: Doc[]; discarded: Set<string> };
  docs: Doc[];
  targets: Targets;
  /** What was exported at some moment, the latest last. */
  exports: Exported[];
  /** At which statement of the next write it stops, and how. */
  interruption: { at: number; how: InterruptionKind } | null;
  count: number;
  /** What happened, for whoever reads a failure. */
  story: string[];
}

const IS_LOCALIZED = new Map(TYPES.map((uid, index) => [uid as string, index]));
const ADMIN = new WeakMap<TestStrapi, Awaited<ReturnType<TestStrapi['asAdmin']>>>();

export async function createWorld(restarts: Restarts, family: Family): Promise<World> {
  const world: World = {
    restarts,
    family,
    change: null,
    isOff: false,
    off: { docs: [], discarded: new Set() },
    docs: [],
    targets: { images: {}, authors: {} },
    exports: [],
    interruption: null,
    count: 0,
    story: [],
  };
  await restarts.start({ changeApp: (dir) => writeFamily(dir, family, null) });
  const { strapi } = restarts.app;
  await createSegments(strapi);
  await strapi.plugin('i18n').service('locales').create({ code: 'nb', name: 'nb' });
  for (const letter of ['A', 'B']) {
    world.targets.images[letter] = await uploadImage(strapi, `${letter}.png`);
    const author = await createDocument(strapi, 'api::author.author', { name: letter });
    world.targets.authors[letter] = author;
  }
  for (const uid of TYPES) {
    await restarts.app.grantPublic(uid as never, ['find', 'findOne', 'update']);
  }
  return world;
}

/** Starts Strapi anew, lets things happen while it differs, and starts it as it was. */
export async function restart(
  world: World,
  { mode, field, hasLoss, events }: Restart,
  onEvent: (event: Event) => Promise<void>,
): Promise<void> {
  const { restarts, family } = world;
  const again = (change: SchemaChange | null) => startOf(family, change);
  world.story.push(`restart ${mode}${hasLoss ? ' after a loss' : ''}`);
  if (hasLoss) {
    await loseRoots(world);
  }
  if (mode === 'kill') {
    await restarts.kill();
    await restarts.start(again(null));
    return;
  }
  if (mode === 'plain') {
    await restarts.restart(again(null));
    return;
  }
  if (mode === 'off') {
    world.isOff = true;
    world.off = { docs: structuredClone(world.docs), discarded: new Set() };
    await restarts.restart({ ...again(null), plugin: false });
  } else {
    const isSqlite = restarts.database.client === 'sqlite';
    world.change = pick(listSchemaChanges(family, mode, { isSqlite }), field) ?? null;
    world.story.push(`changed: ${JSON.stringify(world.change)}`);
    await restarts.restart(again(world.change));
  }
  for (const event of events) {
    await onEvent(event);
  }
  world.isOff = false;
  world.change = null;
  world.story.push('restart as it was');
  await restarts.restart(again(null));
}

const startOf = (family: Family, change: SchemaChange | null) => ({
  changeApp: (dir: string) => writeFamily(dir, family, change),
});

async function loseRoots({ restarts, docs }: World): Promise<void> {
  const { strapi } = restarts.app;
  const uid = docs[0]?.uid ?? TYPES[0];
  const { attributes } = strapi.db.metadata.get(uid);
  const { joinTable } = (attributes as unknown as Record<string, { joinTable: { name: string } }>)
    .segmentVariants ?? { joinTable: undefined };
  if (joinTable !== undefined) {
    await strapi.db.connection(joinTable.name).where('field', 'segmentVariants').del();
  }
}

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

/** Does what the event says, to Strapi and to the model. @returns the entries it was about */
export async function runEvent(world: World, event: Event): Promise<readonly Doc[]> {
  const [docs, exports] = [structuredClone(world.docs), [...world.exports]];
  try {
    return await tryEvent(world, event);
  } catch (error) {
    if (!isOfOtherType(world, error)) {
      throw error;
    }
    world.docs = docs;
    world.exports = exports;
    world.story.push('… which Strapi refuses, since there is text in what is a number now');
    return docs;
  }
}

/** On SQLite text stays in the column of a field that is a number now; Strapi copies no such row. */
function isOfOtherType({ change }: World, error: unknown): boolean {
  return (
    change?.kind === 'retype' &&
    change.field === 'note' &&
    JSON.stringify((error as { details?: unknown }).details ?? '').includes(
      'note must be a `number` type',
    )
  );
}

async function tryEvent(world: World, event: Event): Promise<readonly Doc[]> {
  switch (event.kind) {
    case 'interrupt':
      return runInterrupted(world, event);
    case 'export':
      await exportAll(world);
      return [];
    case 'import':
      await importSome(world, event, (run) => write(world, run));
      return world.docs;
    default: {
      const doc = await runDocEvent(world, event);
      return doc === null ? [] : [doc];
    }
  }
}

/** A write that was stopped on its way, so that nothing of it may be there. */
class Interrupted extends Error {
  constructor(
    readonly failed: string,
    readonly interruption: Interruption,
  ) {
    super('The write was interrupted');
  }
}

/** Nothing of a write that was interrupted is there; all of one that ended before. */
async function runInterrupted(
  world: World,
  { at, how, of }: InterruptEvent,
): Promise<readonly Doc[]> {
  const { restarts } = world;
  const [docs, exports] = [structuredClone(world.docs), [...world.exports]];
  world.interruption = { at, how };
  try {
    return await runEvent(world, of);
  } catch (error) {
    if (!(error instanceof Interrupted)) {
      throw error;
    }
    world.docs = docs;
    world.exports = exports;
    world.story.push(`… which ${how === 'kill' ? 'was killed' : 'failed'} at ${error.failed}`);
    if (how === 'kill') {
      await restarts.kill();
      error.interruption.end();
      await restarts.start(startOf(world.family, world.change));
    }
    return world.docs;
  } finally {
    world.interruption = null;
  }
}

/** Every write goes through here, so that it can be interrupted. */
async function write<T>(world: World, run: () => Promise<T>): Promise<T> {
  if (world.interruption === null) {
    return run();
  }
  const { at, how } = world.interruption;
  world.interruption = null;
  const interruption = interrupt(world.restarts.app.strapi, at, how);
  let isKilled = false;
  try {
    const result = await run();
    if (interruption.failed !== null && how === 'kill') {
      // Nobody heard of it any more.
      throw new Error('Killed');
    }
    if (interruption.failed !== null) {
      world.story.push(`… though ${interruption.failed} failed`);
    }
    return result;
  } catch (error) {
    if (interruption.failed === null) {
      throw error;
    }
    isKilled = how === 'kill';
    throw new Interrupted(interruption.failed, interruption);
  } finally {
    if (!isKilled) {
      interruption.end();
    }
  }
}

async function runDocEvent(
  world: World,
  event: Exclude<Event, InterruptEvent | ImportEvent | { kind: 'export' }>,
): Promise<Doc | null> {
  const { strapi } = world.restarts.app;
  if (event.kind === 'create') {
    return createDoc(world, event);
  }
  const doc = pick(world.docs, event.doc);
  if (doc === undefined) {
    return null;
  }
  const { uid, documentId, hasDrafts, versions } = doc;
  const isLocalized = world.family.isLocalized[IS_LOCALIZED.get(uid) ?? 0] === true;
  const locales = [...new Set([...versions.keys()].map((name) => name.split('|')[0] ?? ''))];
  const locale = pick(locales, event.locale) ?? '';
  const editable = nameVersion(locale, hasDrafts ? 'draft' : 'published');
  const published = nameVersion(locale, 'published');
  const options = isLocalized ? { locale } : {};
  const version = versions.get(editable);
  const documents = strapi.documents(uid as never) as unknown as Record<
    string,
    (params: object) => Promise<Row>
  >;
  const call = (action: string): Promise<Row | undefined> =>
    write(world, async () => documents[action]?.({ documentId, ...options }));
  const isMeantByNature = !world.isOff;
  const tell = (what: string): void => void world.story.push(`${what} ${documentId} ${editable}`);
  const readRow = async (): Promise<Row> => (await readStored(strapi, doc)).get(editable) ?? {};
  const isForm = 'form' in event && event.form && !world.isOff;
  const save = async (data: Row): Promise<void> => {
    if (isForm) {
      const http = ADMIN.get(world.restarts.app) ?? (await world.restarts.app.asAdmin());
      ADMIN.set(world.restarts.app, http);
      const query = isLocalized ? `?locale=${locale}` : '';
      const address = `/content-manager/collection-types/${uid}/${documentId}${query}`;
      await write(world, async () => {
        const answer = await http.put(address).send(data);
        if (answer.status !== 200) {
          throw new Error(`The form could not be saved: ${answer.text}`);
        }
      });
    } else {
      await write(world, () => updateDocument(strapi, uid, documentId, data, options));
    }
  };
  if (version === undefined) {
    return null;
  }
  const places = listPlaces(version.root);
  const place = pick(places, event.place);

  switch (event.kind) {
    case 'locale': {
      if (!isLocalized || versions.has(nameVersion('nb', hasDrafts ? 'draft' : 'published'))) {
        return null;
      }
      tell('locale nb of');
      const root = growTree(world, uid, event.tree);
      const data = writePlace(world, root);
      await write(world, () => updateDocument(strapi, uid, documentId, data, { locale: 'nb' }));
      const name = nameVersion('nb', hasDrafts ? 'draft' : 'published');
      versions.set(name, { root, loose: new Set() });
      return doc;
    }
    case 'add':
    case 'change': {
      const owners = places.filter(
        (each) => listVarying(world.family, world.change, each.uid).length > 0,
      );
      const owner = pick(owners, event.place);
      if (owner === undefined) {
        return null;
      }
      const list = await readList(owner);
      const made = growVariant(world, owner.uid, event.seed);
      const old = pick(owner.variants, event.variant);
      if (event.kind === 'add') {
        tell(`add ${made.mark} to ${owner.name} of`);
        await saveTo(owner, { segmentVariants: [...list, writeVariant(world, made)] });
        owner.variants.push(made);
      } else if (old !== undefined) {
        tell(`change ${old.mark} of ${owner.name} of`);
        const { variantOverrides, ...values } = writeVariant(world, { ...made, mark: old.mark });
        await saveTo(owner, {
          segmentVariants: list.map((row) =>
            row.variantLabel === old.mark
              ? {
                  ...row,
                  ...values,
                  variantOverrides: [
                    ...new Set([
                      ...(row.variantOverrides as string[]),
                      ...(variantOverrides as string[]),
                    ]),
                  ],
                }
              : row,
          ),
        });
        old.segments = made.segments;
        Object.assign(old.values, made.values);
      }
      return doc;
    }
    case 'remove': {
      const owner = pick(
        places.filter(
          ({ uid: each, variants }) =>
            variants.length > 0 && listVarying(world.family, world.change, each).length > 0,
        ),
        event.place,
      );
      const gone = owner === undefined ? undefined : pick(owner.variants, event.variant);
      if (owner === undefined || gone === undefined) {
        return null;
      }
      tell(`remove ${gone.mark} of`);
      const list = await readList(owner);
      await saveTo(owner, {
        segmentVariants: list.filter(({ variantLabel }) => variantLabel !== gone.mark),
      });
      owner.variants = owner.variants.filter((each) => each !== gone);
      return doc;
    }
    case 'drop': {
      if (place === undefined || !isBlockOf(place.uid)) {
        return null;
      }
      tell(`drop ${place.name}${isForm ? ' in the form' : ''} of`);
      await save(patchPlace(await readRow(), place.name, null));
      dropPlace(version, place, { isMeant: isForm });
      return doc;
    }
    case 'reorder': {
      const field = event.place % 2 === 0 ? 'zone' : 'list';
      tell(`reorder ${field} of`);
      await save(patchOrder(await readRow(), field));
      reverse(version, field);
      return doc;
    }
    case 'edit': {
      if (place === undefined || isRenamed(place.uid, 'text')) {
        return null;
      }
      const text = `Text ${(world.count += 1)}`;
      tell(`edit ${place.name} of`);
      await save(patchPlace(await readRow(), place.name, { text }));
      place.text = text;
      return doc;
    }
    case 'foreign':
      return runForeign(event);
    case 'publish':
      if (!hasDrafts) {
        return null;
      }
      tell('publish');
      await call('publish');
      versions.set(
        published,
        copyVersion(version, versions.get(published), { isMeant: isMeantByNature }),
      );
      if (world.isOff && world.off.discarded.has(`${documentId} ${editable}`)) {
        const known = world.off.docs.find((each) => each.documentId === documentId);
        const [before, copy] = [known?.versions.get(published), versions.get(published)];
        if (before !== undefined && copy !== undefined) {
          doubtBoth(version, copy, before);
        }
      }
      return doc;
    case 'unpublish':
      if (!versions.has(published) || !hasDrafts) {
        return null;
      }
      tell('unpublish');
      await call('unpublish');
      versions.delete(published);
      return doc;
    case 'discard': {
      const from = versions.get(published);
      if (!hasDrafts || from === undefined) {
        return null;
      }
      tell('discard');
      await call('discardDraft');
      const discarded = copyVersion(from, version, { isMeant: isMeantByNature });
      versions.set(editable, world.isOff ? keepSaid(discarded, version) : discarded);
      world.off.discarded.add(`${documentId} ${editable}`);
      return doc;
    }
    case 'clone': {
      const isWhole = event.variant % 2 === 0;
      tell(isWhole ? 'clone all locales of' : 'clone');
      const cloned = isWhole && isLocalized ? { locale: '*' } : options;
      const result = await write(world, async () => documents.clone?.({ documentId, ...cloned }));
      const copies = [...versions].filter(([name]) =>
        isWhole ? name.endsWith(hasDrafts ? '|draft' : '|published') : name === editable,
      );
      world.docs.push({
        ...doc,
        documentId: String(result?.documentId),
        versions: new Map(
          copies.map(([name, from]) => [
            name,
            { root: structuredClone(from.root), loose: new Set() },
          ]),
        ),
      });
      return world.docs.at(-1) ?? null;
    }
    case 'delete':
      tell('delete');
      await write(world, async () =>
        documents.delete?.({ documentId, ...(isLocalized && { locale: '*' }) }),
      );
      world.docs = world.docs.filter((each) => each !== doc);
      return null;
    case 'fail': {
      tell('a save that fails of');
      await strapi.db
        .transaction(async () => {
          await updateDocument(strapi, uid, documentId, { segmentVariants: [], zone: [] }, options);
          throw new Error('as if killed');
        })
        .catch((error: unknown) => {
          if (!String(error).includes('as if killed')) {
            throw error;
          }
        });
      return doc;
    }
  }

  async function readList(owner: Place): Promise<Row[]> {
    const row = listRows(await readRow()).get(owner.name) ?? {};
    return ((row.segmentVariants ?? []) as Row[]).map(
      ({ id, variantKey, variantLabel, variantSegments, variantOverrides }) => ({
        id,
        variantKey,
        variantLabel,
        variantSegments,
        variantOverrides,
      }),
    );
  }

  async function saveTo(owner: Place, change: Row): Promise<void> {
    await save(patchPlace(await readRow(), owner.name, change));
  }

  async function runForeign({
    how,
    rest,
  }: Extract<Event, { kind: 'foreign' }>): Promise<Doc | null> {
    if (version === undefined) {
      return null;
    }
    const data = stripRow(await readRow(), world.targets);
    const isEditable = place !== undefined && !isRenamed(place.uid, 'text');
    tell(`foreign ${how} ${place?.name ?? ''} by ${rest ? 'REST' : 'code'} of`);
    if (how === 'edit' && isEditable) {
      const text = `Text ${(world.count += 1)}`;
      const row = listRows(data).get(place.name);
      if (row !== undefined) {
        row.text = text;
        place.text = text;
      }
    } else if (how === 'reverse') {
      (data.zone as Row[]).reverse();
    } else if (how === 'drop') {
      data.zone = (data.zone as Row[]).filter(({ name }) => name !== place?.name);
    } else if (how === 'append') {
      const name = `B${(world.count += 1)}`;
      data.zone = [...(data.zone as Row[]), { __component: BARE, name, text: name }];
      version.root.children.push(makePlace(BARE, 'zone', name));
    }
    if (rest) {
      const status = hasDrafts ? 'status=draft' : '';
      const query = `?${[status, isLocalized ? `locale=${locale}` : ''].filter(Boolean).join('&')}`;
      await write(world, async () => {
        const answer = await world.restarts.app.http
          .put(`/api/${ROUTES[uid]}/${documentId}${query}`)
          .send({ data });
        if (answer.status !== 200) {
          throw new Error(`REST: ${answer.text}`);
        }
      });
    } else {
      await write(world, () => updateDocument(strapi, uid, documentId, data, options));
    }
    if (how === 'reverse') {
      reverse(version, 'zone');
    } else if (how === 'drop' && place?.field === 'zone') {
      dropPlace(version, place, { isMeant: false });
    }
    return doc ?? null;
  }

  function isRenamed(of: string, field: string): boolean {
    const { change } = world;
    return change?.kind === 'rename' && change.uid === of && change.field === field;
  }
}

function reverse({ root }: Version, field: string): void {
  const list = root.children.filter((child) => child.field === field);
  root.children = [...root.children.filter((child) => child.field !== field), ...list.reverse()];
}

async function createDoc(
  world: World,
  { type, publish, tree }: Extract<Event, { kind: 'create' }>,
): Promise<Doc> {
  const uid = TYPES[type] ?? TYPES[0];
  const hasDrafts = world.family.hasDrafts[type] === true;
  const locale = world.family.isLocalized[type] === true ? 'en' : '';
  const root = growTree(world, uid, tree);
  world.story.push(`create ${uid}: ${listMarks(root).join()}`);
  const { documentId } = await write(world, () =>
    createDocument(
      world.restarts.app.strapi,
      uid,
      writePlace(world, root),
      hasDrafts && publish ? { status: 'published' } : {},
    ),
  );
  const versions = new Map<string, Version>();
  if (hasDrafts) {
    versions.set(nameVersion(locale, 'draft'), { root, loose: new Set() });
  }
  if (publish || !hasDrafts) {
    const copy = structuredClone(root);
    versions.set(nameVersion(locale, 'published'), { root: copy, loose: new Set() });
  }
  const doc = { uid, documentId, hasDrafts, versions };
  world.docs.push(doc);
  world.story.push(`… as ${documentId}`);
  return doc;
}

function makePlace(uid: string, field: string, name: string): Place {
  return { uid, field, name, text: name, isHidden: false, variants: [], children: [] };
}

function growTree(world: World, uid: string, tree: TreeSeed): Place {
  const root = makePlace(uid, '', `E${(world.count += 1)}`);
  root.variants = growVariants(world, uid, tree.variants);
  root.children = [
    ...tree.zone.map((seed) => growBlock(world, 'zone', seed)),
    ...tree.list.map((seed) => growBlock(world, 'list', seed)),
    ...(tree.box === null ? [] : [growBlock(world, 'box', tree.box)]),
  ];
  return root;
}

function growBlock(world: World, field: string, seed: Seed): Place {
  const place = makePlace(seed.uid, field, `B${(world.count += 1)}`);
  const isOwner = listVarying(world.family, world.change, seed.uid).length > 0;
  place.isHidden = isOwner && seed.isHidden;
  place.variants = isOwner ? growVariants(world, seed.uid, seed.variants) : [];
  place.children = [
    ...(seed.leaf === null ? [] : [growBlock(world, 'leaf', seed.leaf)]),
    ...seed.leaves.map((each) => growBlock(world, 'leaves', each)),
  ];
  return place;
}

function growVariants(world: World, uid: string, seeds: readonly VariantSeed[]): Variant[] {
  return listVarying(world.family, world.change, uid).length === 0
    ? []
    : seeds.map((seed) => growVariant(world, uid, seed));
}

function growVariant(world: World, uid: string, { segment, fields }: VariantSeed): Variant {
  const varying = listVarying(world.family, world.change, uid);
  const mark = `V${(world.count += 1)}`;
  const chosen = varying.filter((_, index) => ((fields >> index) & 1) === 1);
  const names = chosen.length > 0 ? chosen : varying.slice(0, 1);
  return {
    mark,
    segments: [...(pick(SEGMENTS, segment) ?? [])],
    values: Object.fromEntries(
      names.map((name) => [
        name,
        name === 'image' || name === 'link' ? 'AB'.charAt(fields % 2) : `${mark}.${name}`,
      ]),
    ),
  };
}

function writeVariant({ targets }: World, { mark, segments, values }: Variant): Row {
  return {
    variantLabel: mark,
    variantSegments: segments,
    variantOverrides: Object.keys(values),
    ...Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, writeValue(name, value, targets)]),
    ),
  };
}

function writePlace(world: World, place: Place): Row {
  const { change } = world;
  const isTextRenamed =
    change?.kind === 'rename' && change.uid === place.uid && change.field === 'text';
  const below = (field: string): Row[] =>
    place.children.filter((child) => child.field === field).map((each) => writePlace(world, each));
  return {
    ...(place.field === 'zone' && { __component: place.uid }),
    name: place.name,
    ...(place.uid !== BARE && { title: `Title ${place.name}` }),
    ...(!isTextRenamed && { text: place.text }),
    ...(place.isHidden && { segmentDefaultHidden: true }),
    ...(place.variants.length > 0 && {
      segmentVariants: place.variants.map((each) => writeVariant(world, each)),
    }),
    ...(place.field === '' && {
      zone: below('zone'),
      list: below('list'),
      box: below('box')[0] ?? null,
    }),
    ...(place.children.some(({ field }) => field === 'leaf') && { leaf: below('leaf')[0] }),
    ...(place.children.some(({ field }) => field === 'leaves') && { leaves: below('leaves') }),
  };
}
