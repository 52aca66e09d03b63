import type { Core } from '@strapi/strapi';
import type { FaultCode } from '../../../../core/contracts/fault';
import type { FileFault } from '../../../../core/contracts/files';
import type { FileVariant } from '../../../../core/contracts/files/schema';
import { isWithoutValue, VARIANT_META_FIELDS } from '../../../../core/decision';
import type { ModelSchema } from '../../schema/model-schema';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import { listRequiredFields, listVaryingFields } from '../../schema/varying-fields';
import { createFileFault } from './file-fault';
import { localizeValues, type ValueFault } from './localize-values';
import { isPassword } from './variants-file';

interface Checking {
  file: string;
  path: readonly string[];
  segmentNames: ReadonlyMap<string, string>;
  /** Whether visitors see at once what is written. */
  isPublished: boolean;
}

/**
 * What a variant of a file comes to here.
 *
 * @returns `wanted` is `null` where it is for a segment that there is not; `leftOut` are the fields
 *   whose values cannot be had here
 */
export async function checkFileVariant(
  strapi: Core.Strapi,
  owner: ModelSchema,
  variant: FileVariant,
  { file, path, segmentNames, isPublished }: Checking,
): Promise<{ wanted: FileVariant | null; faults: FileFault[]; leftOut: Set<string> }> {
  const faults: FileFault[] = [];
  const may = new Set(
    listVaryingFields(owner).filter((name) => !isPassword(owner.attributes[name])),
  );
  variant.segments.forEach((key, index) => {
    if (!segmentNames.has(key)) {
      faults.push(
        createFileFault(
          file,
          [...path, 'segments', String(index)],
          {
            code: 'variant.unknown-segment',
            values: { key },
            message: `no segment has the key "${key}", neither here nor in the files`,
            expected: 'the key of a segment',
          },
          true,
        ),
      );
    }
  });
  const isForNobody = faults.length > 0;
  variant.overrides.forEach((name, index) => {
    if (!may.has(name)) {
      const at = [...path, 'overrides', String(index)];
      faults.push(toFault({ path: at, kind: 'field-missing', subject: name }, file));
    }
  });
  const leftOut = new Set<string>();
  const uid = getVariantComponentUid(owner);
  const isMeta = (name: string) => (VARIANT_META_FIELDS as readonly string[]).includes(name);
  const values = await localizeValues(
    strapi,
    uid,
    variant.values ?? {},
    (name) => may.has(name) && !isMeta(name),
    (fault) => {
      leftOut.add(fault.path[0] ?? '');
      faults.push(toFault({ ...fault, path: [...path, 'values', ...fault.path] }, file));
    },
  );
  const required = listRequiredFields(owner, isPublished ? variant.overrides : []);
  for (const [name, field] of required) {
    if (isWithoutValue(values[name], field) && !leftOut.has(name)) {
      faults.push(
        createFileFault(file, [...path, 'values', name], {
          code: 'variant.required-field-empty',
          values: { name },
          message: `is overridden and empty, but "${name}" must have a value`,
          expected: 'a value, or no override',
        }),
      );
    }
  }
  const { key, label, segments, overrides, hidden } = variant;
  return {
    faults,
    leftOut,
    wanted: isForNobody
      ? null
      : {
          key,
          ...(label !== undefined && label !== '' && { label }),
          segments: [...new Set(segments)].sort(),
          overrides: [...new Set(overrides)].filter((name) => may.has(name)).sort(),
          ...(hidden === true && owner.modelType === 'component' && { hidden }),
          ...(Object.keys(values).length > 0 && { values }),
        },
  };
}

const SAYINGS: Record<
  ValueFault['kind'],
  { code: FaultCode; isMissing: boolean; say(subject: string): string; expected: string }
> = {
  'wrong-value': {
    code: 'files.wrong-value',
    isMissing: false,
    say: (subject) => `is no value for a field of type ${subject}`,
    expected: 'a value of the type of the field',
  },
  'field-missing': {
    code: 'files.field-missing',
    isMissing: true,
    say: (subject) => `"${subject}" may not vary here, or is not there`,
    expected: 'a field that may vary',
  },
  'reference-missing': {
    code: 'files.reference-missing',
    isMissing: true,
    say: (subject) => `refers to something that is not here: ${subject}`,
    expected: 'an entry or a file that is here',
  },
};

function toFault({ path, kind, subject }: ValueFault, file: string): FileFault {
  const { code, isMissing, say, expected } = SAYINGS[kind];
  return createFileFault(
    file,
    path,
    { code, values: { name: subject }, message: say(subject), expected },
    isMissing,
  );
}
