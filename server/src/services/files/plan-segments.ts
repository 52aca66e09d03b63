import type { Core } from '@strapi/strapi';
import type { Fault } from '../../../../core/contracts/fault';
import type { FileChange, FileFault } from '../../../../core/contracts/files';
import { SEGMENT_FILE_FIELDS, type SegmentFile } from '../../../../core/contracts/files/schema';
import { SEGMENT_FIELDS } from '../../../../core/contracts/segment/fields';
import { countRuleValues, describeRule } from '../../../../core/rules';
import { listRuleSegments } from '../../../../core/rules/list-rule-attributes';
import type { Language } from '../../../../core/text/languages';
import { SEGMENT_UID } from '../../schema/segment-uid';
import { hashJson } from '../journal/content/hash-content';
import { findSegmentUsage } from '../segment-usage/find-segment-usage';
import { checkSegment } from '../segment/check-segment';
import { describeValueLimit } from '../segment/describe-value-limit';
import { isSegmentKeyNamed } from '../segment/is-segment-key-named';
import { readSegmentSettings } from '../segment/read-segment-settings';
import type { StoredSegment } from '../segment/stored-segment';
import { createFileFault } from './file-fault';
import { nameSegmentFile } from './file-paths';
import type { ParsedFile } from './parse-files';
import { diffFields } from './present-entry';
import { toInstant, toSegmentFile } from './segment-file';

type Data = Record<string, unknown>;

export interface WrittenSegment {
  data: Data;
  /** It asks about other segments, which have to be there before. */
  asks: boolean;
}

export interface SegmentPlan {
  /** Segments to create, change and delete, in this order. */
  created: WrittenSegment[];
  changed: (WrittenSegment & { documentId: string })[];
  deleted: string[];
  changes: FileChange[];
  faults: FileFault[];
  /** Segments that are only here, and stay. */
  onlyHere: number;
  /** Names of all segments that there will be, by key. */
  names: Map<string, string>;
}

interface PlannedRule {
  key: string;
  rule: unknown;
}

/** As many places as a refusal to delete a segment names. */
const NAMED_PLACES = 5;

/** What has to be written so that there are the segments of the files. */
export async function planSegments(
  strapi: Core.Strapi,
  files: readonly ParsedFile<SegmentFile>[],
  { deleteMissing, locale }: { deleteMissing: boolean; locale: Language },
): Promise<SegmentPlan> {
  const settings = readSegmentSettings(strapi);
  const rows: StoredSegment[] = await strapi.db
    .query(SEGMENT_UID)
    .findMany({ orderBy: { key: 'asc' } });
  const stored = new Map(rows.map((row) => [row.key, row]));
  const plan: SegmentPlan = {
    created: [],
    changed: [],
    deleted: [],
    changes: [],
    faults: [],
    onlyHere: 0,
    names: new Map(rows.map(({ key, name }) => [key, name])),
  };
  const planned = planRules(rows, files, deleteMissing);
  const formatRule = (rule: unknown): string =>
    describeRule(rule, settings.attributes, { locale, segmentNames: plan.names });
  const active = new Map(
    rows
      .filter((row) => row.active && !row.archivedAt)
      .map(({ key, rule }) => [key, countRuleValues(rule)]),
  );
  for (const { content } of files) {
    plan.names.set(content.key, typeof content.name === 'string' ? content.name : content.key);
  }
  for (const { path, content } of files) {
    const existing = stored.get(content.key) ?? null;
    const before = existing === null ? null : readFields(toSegmentFile(existing));
    const after = readFields(content);
    const data = Object.fromEntries(
      [...after].filter(([name, value]) => hashJson(value) !== hashJson(before?.get(name) ?? null)),
    );
    if (content.active && content.archived !== true) {
      active.set(content.key, countRuleValues(content.rule));
    } else {
      active.delete(content.key);
    }
    if (existing !== null && Object.keys(data).length === 0) {
      continue;
    }
    const written = toWritten({ ...(existing === null && { key: content.key }), ...data });
    const isAsking = listRuleSegments(content.rule).length > 0;
    const { faults } = checkSegment(written, existing, { ...settings, segments: planned });
    plan.faults.push(...faults.map((fault) => toFileFault(fault, path)));
    if (existing === null) {
      if (await isSegmentKeyNamed(strapi, content.key)) {
        plan.faults.push(createKeyNamedFault(path));
      }
      plan.created.push({ data: written, asks: isAsking });
    } else {
      // What is only switched off makes room for others first.
      const asks = isAsking && (written.rule !== undefined || content.active);
      plan.changed.push({ documentId: existing.documentId, data: written, asks });
    }
    const name = plan.names.get(content.key) ?? content.key;
    const action = existing === null ? ('added' as const) : ('changed' as const);
    const fields = diffFields(present(before), present(after));
    plan.changes.push({ kind: 'segment', action, key: content.key, name, fields });
  }
  await planDeletions();
  const { activeSegments, valuesInAll } = settings.limits;
  if (active.size > activeSegments) {
    const message = `there would be ${active.size} active segments`;
    plan.faults.push(
      createFileFault('', [], {
        code: 'segment.too-many-active',
        values: { max: activeSegments },
        message,
        expected: `at most ${activeSegments} active segments`,
      }),
    );
  }
  const tooManyValues = describeValueLimit(active, valuesInAll);
  if (tooManyValues !== null) {
    plan.faults.push(createFileFault('', [], tooManyValues));
  }
  return plan;

  async function planDeletions(): Promise<void> {
    const named = new Set(files.map(({ content }) => content.key));
    const missing = rows.filter((row) => !named.has(row.key));
    // Those that ask about others go before those that are asked about.
    const isAsking = ({ rule }: StoredSegment): number => Number(listRuleSegments(rule).length > 0);
    missing.sort((a, b) => isAsking(b) - isAsking(a));
    for (const { key, name, documentId } of missing) {
      if (!deleteMissing) {
        plan.onlyHere += 1;
        continue;
      }
      const asking = planned.filter((each) => listRuleSegments(each.rule).includes(key));
      if (asking.length > 0) {
        plan.faults.push(createAskedAboutFault(key, asking));
        continue;
      }
      const usage = await findSegmentUsage(strapi, key);
      if (usage.length > 0) {
        const places = usage
          .slice(0, NAMED_PLACES)
          .map((each) => `${each.contentTypeName} "${each.title ?? each.documentId}"`);
        const more = usage.length > NAMED_PLACES ? ` and ${usage.length - NAMED_PLACES} more` : '';
        plan.faults.push(
          createFileFault(
            nameSegmentFile(key),
            [],
            {
              code: 'segment.in-use',
              values: { key },
              message: `is not there, but the segment is used and cannot be deleted: ${[...new Set(places)].join(', ')}${more}`,
              expected: 'a segment that no variant names',
            },
            true,
          ),
        );
        continue;
      }
      active.delete(key);
      plan.deleted.push(documentId);
      plan.names.delete(key);
      plan.changes.push({ kind: 'segment', action: 'removed', key, name, fields: [] });
    }
  }

  /** As people read it: rules as sentences, and nothing that is empty. */
  function present(fields: ReadonlyMap<string, unknown> | null): Map<string, unknown> {
    return new Map(
      [...(fields ?? [])]
        .filter(([, value]) => value !== null && value !== false)
        .map(([name, value]) => [name, name === 'rule' ? formatRule(value) : value]),
    );
  }
}

/** The rules of all segments that there will be. */
function planRules(
  rows: readonly StoredSegment[],
  files: readonly ParsedFile<SegmentFile>[],
  deleteMissing: boolean,
): PlannedRule[] {
  const rules = new Map<string, unknown>(
    deleteMissing ? [] : rows.map(({ key, rule }) => [key, rule]),
  );
  for (const { content } of files) {
    rules.set(content.key, content.rule);
  }
  return [...rules].map(([key, rule]) => ({ key, rule }));
}

function createAskedAboutFault(key: string, asking: readonly PlannedRule[]): FileFault {
  const names = asking.slice(0, NAMED_PLACES).map((each) => `"${each.key}"`);
  return createFileFault(
    nameSegmentFile(key),
    [],
    {
      code: 'segment.asked-about',
      values: { key },
      message: `is not there, but other segments ask about it, and it cannot be deleted: ${names.join(', ')}`,
      expected: 'a segment that no rule asks about',
    },
    true,
  );
}

/** What a file says of each field, `null` where it is silent. */
function readFields(content: SegmentFile): Map<string, unknown> {
  return new Map<string, unknown>([
    ...SEGMENT_FILE_FIELDS.map((name) => [name, normalize(name, content[name])] as const),
    ['archived', content.archived === true],
  ]);
}

function normalize(name: (typeof SEGMENT_FILE_FIELDS)[number], value: unknown): unknown {
  if (value === undefined || value === null || value === '') {
    return null;
  }
  if (SEGMENT_FIELDS[name] === 'instant') {
    return typeof value === 'string' ? toInstant(value) : value;
  }
  return name === 'name' && typeof value === 'string' ? value.trim() : value;
}

/** Files do not say when a segment was archived. */
function toWritten({ archived, ...data }: Data): Data {
  return archived === undefined
    ? data
    : { ...data, archivedAt: archived === true ? new Date().toISOString() : null };
}

function toFileFault(fault: Fault, file: string): FileFault {
  return { ...fault, file, isMissing: false };
}

function createKeyNamedFault(path: string): FileFault {
  return createFileFault(path, ['key'], {
    code: 'segment.key-named',
    message: 'is named by variants here, or in their history, of a segment that was deleted',
    expected: 'a key that no variant names',
  });
}
