import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '../../../../core/json';
import { getModel } from '../../schema/get-model';
import type { AttributeSchema, ModelSchema } from '../../schema/model-schema';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import type { VersionRef } from '../../schema/version-ref';
import { listVariants, type JournalContent, type JournalValue } from '../journal/content/content';
import type { JournalVariant } from '../journal/content/content';
import { listHeld } from '../journal/content/list-values';
import { resolveValue } from '../journal/versions/resolve-values';
import { convertValue } from './convert-value';
import { hasValue, type FieldRef } from './forget-field';

interface Fitting {
  content: JournalContent;
  version: VersionRef;
  ref: FieldRef;
  owner: ModelSchema;
  to: string;
}

/**
 * What variants have for a field, as another field of theirs has it: with nothing lost, valid, and
 * referring to what is still there.
 *
 * @returns by variant; those whose value does not fit are left out
 */
export async function fitValues(
  strapi: Core.Strapi,
  { content, version, ref, owner, to }: Fitting,
): Promise<Map<JournalVariant, JournalValue>> {
  const fitting = new Map<JournalVariant, JournalValue>();
  const component = getModel(strapi, getVariantComponentUid(owner));
  const attribute = component.attributes[to];
  for (const variant of listVariants(content).filter((each) => hasValue(each, ref))) {
    const known: JournalValue = findValue(variant, ref);
    const value = attribute === undefined ? undefined : convertValue(attribute, ref.type, known);
    const isFitting =
      attribute !== undefined &&
      value !== undefined &&
      hasRoom(attribute, value) &&
      (await refersToSomething(strapi, { name: to, attribute, value, version })) &&
      (await isValid(strapi, { model: component, name: to, attribute, value, version }));
    if (isFitting) {
      fitting.set(variant, value);
    }
  }
  return fitting;
}

function findValue(variant: JournalVariant, { field, type }: FieldRef): JournalValue {
  return listHeld(variant).find(([name, each]) => name === field && each.type === type)?.[1].value;
}

/** Strapi asks for the number of components at publishing alone, and never which ones a zone takes. */
function hasRoom({ type, components = [], max }: AttributeSchema, value: JournalValue): boolean {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const isBlocks = type === 'component' || type === 'dynamiczone';
  return (
    (!isBlocks || typeof max !== 'number' || items.length <= max) &&
    (type !== 'dynamiczone' ||
      items.every((item) => isRecord(item) && components.includes(String(item.__component))))
  );
}

interface Candidate {
  name: string;
  attribute: AttributeSchema;
  value: JournalValue;
  version: VersionRef;
}

/** A variant that would override the default content with nothing keeps what it has. */
async function refersToSomething(strapi: Core.Strapi, candidate: Candidate): Promise<boolean> {
  const { type } = candidate.attribute;
  if (type !== 'media' && type !== 'relation') {
    return true;
  }
  const found = await resolveValue(strapi, candidate);
  return Array.isArray(found) ? found.length > 0 : found !== null;
}

/**
 * Whether Strapi lets the value be published. Components may lack what is needed for that, such as
 * a field that is required by now, which an editor can see and fill in.
 */
async function isValid(
  strapi: Core.Strapi,
  { model, name, attribute, value, version }: Candidate & { model: ModelSchema },
): Promise<boolean> {
  const isBlocks = attribute.type === 'component' || attribute.type === 'dynamiczone';
  const data = pickPlain(strapi, attribute, value);
  if (data === undefined) {
    return true;
  }
  try {
    await strapi.entityValidator.validateEntityUpdate(
      { ...model, attributes: { [name]: attribute } } as never,
      { [name]: data } as never,
      { isDraft: isBlocks, locale: version.locale },
    );
    return true;
  } catch (error) {
    if (error instanceof errors.ValidationError) {
      return false;
    }
    throw error;
  }
}

/** Without what refers to something else, and without passwords, of which only hashes are known. */
function pickPlain(strapi: Core.Strapi, attribute: AttributeSchema, value: unknown): unknown {
  if (['media', 'relation', 'password'].includes(attribute.type)) {
    return undefined;
  }
  if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => pickPlain(strapi, attribute, item));
  }
  if (!isRecord(value)) {
    return value;
  }
  const uid = attribute.component ?? String(value.__component);
  const attributes = strapi.components[uid as never] ? getModel(strapi, uid).attributes : {};
  return {
    ...(value.__component !== undefined && { __component: value.__component }),
    ...Object.fromEntries(
      Object.entries(value).flatMap(([name, each]) => {
        const inner = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
        const plain = inner === undefined ? undefined : pickPlain(strapi, inner, each);
        return plain === undefined ? [] : [[name, plain]];
      }),
    ),
  };
}
