import type { Core } from '@strapi/strapi';
import { findStorageFaults } from '../../variants/support/storage';
import { BARE, hasVariants, listVarying, ROUTES } from './family';
import { listMarks, listPlaces, type Doc, type Place, type Variant, type Version } from './model';
import { listBlocks, listRows, readStored, readVariants, type Row } from './stored';
import type { World } from './world';

/**
 * What is wrong with the variants of an entry: a sentence each. Variants that lost their place and
 * found another one belong there from then on.
 */
export async function findFaults(world: World, doc: Doc): Promise<string[]> {
  const { strapi } = world.restarts.app;
  const stored = await readStored(strapi, doc);
  const faults: string[] = [];
  for (const [name, version] of doc.versions) {
    const row = stored.get(name);
    const where = `${doc.uid} ${doc.documentId} ${name}`;
    if (row === undefined) {
      faults.push(`${where} is not stored`);
      continue;
    }
    const journal = await readHead(strapi, doc, name);
    faults.push(...compare(world, version, row, journal).map((each) => `${where}: ${each}`));
  }
  return faults;
}

async function readHead(strapi: Core.Strapi, doc: Doc, name: string): Promise<string> {
  const [locale = '', status = ''] = name.split('|');
  const head: { content: string } | undefined = await strapi.db
    .connection('personalization_journal')
    .where({ uid: doc.uid, document_id: doc.documentId, locale, status })
    .orderBy('id', 'desc')
    .first();
  return head?.content ?? '';
}

function compare(world: World, version: Version, row: Row, journal: string): string[] {
  const faults: string[] = [];
  const rows = listRows(row);
  const isKept = (text: string): boolean => journal.includes(JSON.stringify(text));
  const meant = new Set(listMarks(version.root));
  for (const place of listPlaces(version.root)) {
    const { name, uid, isHidden } = place;
    const stored = rows.get(name);
    if (stored === undefined) {
      faults.push(`the block ${name} is gone`);
      continue;
    }
    const varying = listVarying(world.family, world.change, uid);
    if (!hasVariants(world.family, world.change, uid)) {
      const lost = place.variants.filter(({ mark }) => !isKept(mark));
      faults.push(...lost.map(({ mark }) => `${mark} of ${name} is not kept`));
      continue;
    }
    if ((stored.segmentDefaultHidden === true) !== isHidden) {
      faults.push(`${name} is ${isHidden ? 'not' : ''} hidden`);
    }
    const there = readVariants(stored, world.targets);
    settle(version, place, there);
    const { variants } = place;
    for (const { mark, segments, values } of variants) {
      const found = there.find((each) => each.mark === mark);
      if (found === undefined) {
        faults.push(`${mark} is not in ${name}, ${isKept(mark) ? 'but kept' : 'nor kept'}`);
        continue;
      }
      if (JSON.stringify(found.segments) !== JSON.stringify(segments)) {
        faults.push(`${mark} is for ${found.segments.join()}, not for ${segments.join()}`);
      }
      for (const [field, value] of Object.entries(values)) {
        const isThere = varying.includes(field) ? found.values[field] === value : true;
        if (!isThere) {
          faults.push(`${mark} says ${field}: ${found.values[field] ?? 'nothing'}, not ${value}`);
        } else if (!varying.includes(field) && value.startsWith('V') && !isKept(value)) {
          faults.push(`${mark} keeps no ${field}: ${value}`);
        }
      }
      const more = varying.filter((field) => found.values[field] !== undefined && !values[field]);
      faults.push(...more.map((field) => `${mark} says ${field}, too: ${found.values[field]}`));
    }
    for (const found of there.filter(({ mark }) => !meant.has(mark))) {
      if (version.loose.has(found.mark) || version.doubt?.extra.has(found.mark) === true) {
        variants.push(found);
        version.loose.delete(found.mark);
      } else {
        faults.push(`${found.mark} is in ${name}, and was deleted`);
      }
    }
    const order = there.map(({ mark }) => mark).filter((mark) => meant.has(mark));
    const expected = variants.map(({ mark }) => mark).filter((mark) => meant.has(mark));
    const isInOrder = order.join() === expected.join() || version.doubt !== undefined;
    if (!isInOrder && order.length === expected.length) {
      faults.push(`${name} has ${order.join()}, not ${expected.join()}`);
    } else {
      variants.sort((a, b) => indexOf(a.mark) - indexOf(b.mark));
    }

    function indexOf(mark: string): number {
      return there.findIndex((each) => each.mark === mark);
    }
  }
  delete version.doubt;
  const lost = [...version.loose].filter((mark) => !isKept(mark));
  faults.push(...lost.map((mark) => `${mark} lost its place, and is not set aside`));
  return faults;
}

/** Where a place may be one of two things, it is meant to be what it is. */
function settle({ doubt }: Version, place: Place, there: readonly Variant[]): void {
  if (doubt === undefined) {
    return;
  }
  const { said, mayLack } = doubt;
  const toText = ({ segments, values }: Variant): string =>
    JSON.stringify([segments, Object.entries(values).sort()]);
  const isThere = ({ mark }: Variant): boolean => there.some((each) => each.mark === mark);
  place.variants = place.variants
    .filter((variant) => !mayLack || said.has(variant.mark) || isThere(variant))
    .map((variant) => {
      const other = said.get(variant.mark);
      const found = there.find(({ mark }) => mark === variant.mark);
      const isOther = other !== undefined && found !== undefined && toText(other) === toText(found);
      return isOther ? structuredClone(other) : variant;
    });
}

/** What of the rows of variants nobody holds, or two hold. */
export async function findOrphans(strapi: Core.Strapi): Promise<string[]> {
  const faults = await findStorageFaults(strapi);
  return faults.filter((fault) => fault.includes('personalization.'));
}

/** What a visitor of a segment gets that is not what the model says. */
export async function findWrongDeliveries(world: World, doc: Doc): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, { root }] of doc.versions) {
    const [locale = '', status = ''] = name.split('|');
    for (const segment of ['norway', 'mobile']) {
      const query = [
        `segments=${segment}`,
        `status=${status}`,
        ...(locale === '' ? [] : [`locale=${locale}`]),
        ...['zone', 'list', 'box'].map((field) => `populate[${field}][populate]=*`),
      ].join('&');
      const { body, status: code } = await world.restarts.app.http.get(
        `/api/personalization/content/${ROUTES[doc.uid]}/${doc.documentId}?${query}`,
      );
      const got = code === 200 ? describeRow(body.data as Row) : [`status ${code}`];
      const meant = describePlace(root, segment);
      if (JSON.stringify(got.sort()) !== JSON.stringify(meant.sort())) {
        faults.push(
          `${doc.documentId} ${name} for ${segment}: ${got.join('; ')}, not ${meant.join('; ')}`,
        );
      }
    }
  }
  return faults;
}

function describeRow(row: Row): string[] {
  return [
    `${String(row.name)}: ${(row.title as string | null) ?? ''}`,
    ...listBlocks(row).flatMap(({ item }) => describeRow(item)),
  ];
}

function describePlace(place: Place, segment: string): string[] {
  const winner = place.variants.find(({ segments }) => segments.includes(segment));
  if (place.isHidden && winner === undefined) {
    return [];
  }
  const title = place.uid === BARE ? '' : (winner?.values.title ?? `Title ${place.name}`);
  return [
    `${place.name}: ${title}`,
    ...place.children.flatMap((child) => describePlace(child, segment)),
  ];
}
