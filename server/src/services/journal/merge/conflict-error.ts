import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { PlaceStep, SaveConflict } from '../../../../../core/contracts/journal';
import type { Transaction } from '../../../database/transaction';
import type { DataPath } from '../../../schema/list-variant-rows';
import { SEGMENT_UID } from '../../../schema/segment-uid';
import type { VersionRef } from '../../../schema/version-ref';
import type { VariantFault } from '../../variant/variant-fault';
import type { Writer } from '../../../strapi/find-writer';
import { nameReferences } from '../words/name-references';
import { openEntry, type OpenEntry } from '../words/open-entry';
import { listFieldNames } from '../words/present-change';
import { findRemoval, type Removal } from './find-removal';
import type { GoneRow } from './gone-rows';
import type { Conflict } from './merge-variants';

/** A conflict, and the change that it is with. */
type DatedConflict = Conflict & { by: Writer; at: number };

interface Refused {
  version: VersionRef;
  /** The row of the journal that an editor's choices are for. */
  head: number;
  conflicts: readonly DatedConflict[];
  gone: readonly GoneRow[];
}

/** The 400 for a save that needs somebody to choose. Its details list every choice. */
export async function createConflictError(
  strapi: Core.Strapi,
  trx: Transaction,
  { version, head, conflicts, gone }: Refused,
): Promise<Error> {
  const names = await loadSegmentNames(strapi, [
    ...conflicts.map(({ segments }) => segments),
    ...gone.map(({ item }) => item.variantSegments),
  ]);
  const goneConflicts = [];
  const faults: Fault[] = [];
  for (const row of gone) {
    const removal = await findRemoval(strapi, trx, version, row);
    goneConflicts.push(presentGone(row, removal));
    faults.push(createGoneFault(row, removal, names));
  }
  const isInGone = ({ path }: Conflict): boolean =>
    gone.some((row) => row.path.every((step, index) => path[index] === step));
  const others = conflicts.filter((conflict) => !isInGone(conflict));
  const userAbility: unknown = strapi.requestContext.get()?.state.userAbility;
  const { may } = await openEntry(strapi, version, 'read', userAbility);
  others.forEach((conflict) => restrict(conflict, may));
  faults.push(...others.map((conflict) => createFault(conflict, names)));
  await nameReferences(
    strapi,
    version.uid,
    others.map(({ place, fields }) => ({
      place,
      fields: Object.entries(fields).map(([name, { mine, theirs }]) => ({
        name,
        before: mine,
        after: theirs,
      })),
    })),
    userAbility,
  );
  return new errors.ValidationError(faults[0]?.message ?? '', {
    errors: faults,
    head,
    uid: version.uid,
    conflicts: [...goneConflicts, ...others],
  });
}

/** What people call the segments of variants, by key. */
type SegmentNames = ReadonlyMap<string, string>;

async function loadSegmentNames(
  strapi: Core.Strapi,
  lists: readonly unknown[],
): Promise<SegmentNames> {
  const keys = new Set(lists.flat().filter((key) => typeof key === 'string'));
  const segments: { key: string; name: string }[] = await strapi.db
    .query(SEGMENT_UID)
    .findMany({ select: ['key', 'name'], where: { key: { $in: [...keys] } } });
  return new Map(segments.map(({ key, name }) => [key, name]));
}

/** Whoever may change a variant may not see all of it. */
function restrict(conflict: Conflict, may: OpenEntry['may']): void {
  const { place, fields, orders } = conflict;
  const mayRead = (name: string): boolean => may('read', listFieldNames(place, name));
  for (const name of Object.keys(fields)) {
    if (!mayRead(name)) {
      fields[name] = { mine: { kind: 'restricted' }, theirs: { kind: 'restricted' } };
    }
  }
  for (const named of [conflict, ...(orders?.mine ?? []), ...(orders?.theirs ?? [])]) {
    named.label = mayRead('variantLabel') ? named.label : null;
    named.segments = mayRead('variantSegments') ? (named.segments ?? []) : null;
  }
}

type Fault = VariantFault & { name: string };

function createFault(
  { path, label, segments, key, by, at, kind }: DatedConflict,
  names: SegmentNames,
): Fault {
  const who = nameWriter(by);
  const variant = label ?? nameSegments(segments, names) ?? key;
  const isOrder = kind === 'order';
  return {
    name: 'ValidationError',
    path,
    code: isOrder ? 'variant.order-changed-meanwhile' : 'variant.changed-meanwhile',
    values: { by: who, at, ...(!isOrder && { variant }) },
    message: `${formatWho(who)} changed ${isOrder ? 'the order of these variants' : 'this variant'} meanwhile, at ${new Date(at).toISOString()}. Choose one of the two versions.`,
  };
}

function createGoneFault(
  { kind, path, place, item }: GoneRow,
  { known, by, at }: Removal,
  names: SegmentNames,
): Fault {
  const who = nameWriter(by);
  const where = formatPlace(place);
  const time = new Date(at).toISOString();
  const what =
    kind === 'variant' ? `a variant (${where === '' ? 'this entry' : where})` : `“${where}”`;
  const variant = readLabel(item) ?? nameSegments(item.variantSegments, names) ?? '';
  return {
    name: 'ValidationError',
    path,
    code: kind === 'variant' ? 'variant.gone' : 'block.gone',
    values: {
      known,
      by: who,
      at,
      place: where,
      ...(kind === 'variant' && { variant, in: where === '' ? 'entry' : 'block' }),
    },
    message:
      known === 'deleted'
        ? `${formatWho(who)} deleted ${what} meanwhile, at ${time}. Nothing was saved. Choose whether it stays deleted or is made again.`
        : `Deleted meanwhile: ${what}. ${formatWho(who)} saved the entry last, at ${time}. Nothing was saved. Choose whether it stays deleted or is made again.`,
  };
}

/** What an editor chooses between, in the shape of the conflicts of variants. */
function presentGone(
  { kind, key, path, place, item, mayBeMadeAgain }: GoneRow,
  removal: Removal,
): SaveConflict & { path: DataPath } {
  return {
    kind,
    path,
    key,
    place,
    label: readLabel(item),
    segments: item.variantSegments ?? [],
    fields: {},
    mayBeMadeAgain,
    ...removal,
  };
}

/** `nobody` where it is not known who it was. */
function nameWriter(by: Writer): string {
  const name = 'name' in by ? by.name : '';
  return name === '' ? 'nobody' : name;
}

const formatWho = (who: string): string => (who === 'nobody' ? 'Somebody else' : who);

const formatPlace = (place: readonly PlaceStep[]): string =>
  place.map(({ name, position }) => `${name} ${position}`).join(' › ');

function readLabel({ variantLabel }: GoneRow['item']): string | null {
  return typeof variantLabel === 'string' && variantLabel !== '' ? variantLabel : null;
}

function nameSegments(segments: unknown, names: SegmentNames): string | undefined {
  return Array.isArray(segments) && segments.length > 0
    ? segments.map((key) => names.get(String(key)) ?? String(key)).join(', ')
    : undefined;
}
