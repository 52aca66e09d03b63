import type { Core } from '@strapi/strapi';
import { isWithoutValue, resolveFieldValue, uidOfItem } from '../../../../core/decision';
import { isRecord, toRecords } from '../../../../core/json';
import { nameRow } from '../../schema/dependency-names';
import type { DocumentModels } from '../../schema/document-models';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import { buildGraphqlResolver } from '../../strapi/graphql-resolvers';
import { degrade } from '../delivery/reads/personalize-reads';
import { formatResponsePath, joinPath, type ResponsePath } from './answer-path';
import { attachVariants } from './attach-variants';
import { getGraphqlRun, type GraphqlRun, type Winner } from './graphql-run';
import type { VaryingField } from './varying-types';

/** What a resolver is told of the request. */
export interface ResolverInfo {
  path: ResponsePath;
  operation: { operation: string };
}

export type Resolver = (
  parent: unknown,
  args: unknown,
  context: unknown,
  info: ResolverInfo,
) => unknown;

/** A resolver around another, as plugins of the schema's library write them. */
export type ResolverMiddleware = (...args: [...Parameters<Resolver>, Resolver]) => unknown;

interface FieldRead {
  graphqlRun: GraphqlRun;
  /** The field, or the object that it belongs to, is a variant's own. */
  isInsideVariant: boolean;
  path: string;
}

/**
 * Reads a field that is a component, a zone, a file or a relation as the visitor gets it: from the
 * variant that won for its object, and with what won for that which it leads to.
 *
 * What the field is read with, Strapi's own resolver, checks and sanitizes as it does without.
 */
export function createFieldMiddleware(
  strapi: Core.Strapi,
  field: VaryingField,
  models: DocumentModels,
): ResolverMiddleware {
  const { owner, model, name, isConnection } = field;
  const required = model.requiredFields.get(name);
  let readFromVariant: Resolver | undefined;

  return async (parent, args, context, info, next) => {
    const readDefault = () => next(parent, args, context, info);
    const graphqlRun = info.operation.operation === 'query' ? getGraphqlRun(context) : undefined;
    if (graphqlRun === undefined || !isRecord(parent)) {
      return readDefault();
    }
    const row = nameRow(owner.uid, parent.id);
    const winner = graphqlRun.winners.get(row);
    const isInsideVariant = graphqlRun.partsOfVariants.has(row);
    const place = formatResponsePath(info.path);
    const path = isConnection ? joinPath(place, 'nodes') : place;
    const complete = (answer: unknown, isOwn: boolean) =>
      completeAnswer(strapi, answer, field, models, {
        graphqlRun,
        isInsideVariant: isOwn || isInsideVariant,
        path,
      });
    try {
      if (winner?.overrides.has(name) === true) {
        readFromVariant ??= buildVariantResolver(strapi, field);
        const answer = await complete(
          await readFromVariant(parentOf(winner), args, context, info),
          true,
        );
        const value = isConnection && isRecord(answer) ? answer.nodes : answer;
        // The schema says that there is a value. Without one the whole object would be lost.
        if (required === undefined || !isWithoutValue(value, required)) {
          return answer;
        }
        graphqlRun.run.keptDefaults.push(place);
      }
      return await complete(await readDefault(), false);
    } catch (error) {
      // A fault in the caller's own query comes again here, and is then Strapi's to answer.
      const defaultContent = await readDefault();
      degrade(strapi, graphqlRun.run, owner.uid, error);
      return leaveOutHidden(defaultContent, field, models);
    }
  };
}

const parentOf = ({ rowId }: Winner) => ({ id: rowId });

/** The resolver that Strapi makes for the field's copy in the variants' own component. */
function buildVariantResolver(
  strapi: Core.Strapi,
  { owner, name, attribute, isConnection }: VaryingField,
): Resolver {
  const options = { contentTypeUID: getVariantComponentUid(owner), attributeName: name };
  if (attribute.type === 'dynamiczone' || attribute.type === 'component') {
    return buildGraphqlResolver<Resolver>(strapi, attribute.type, options);
  }
  const resolve = buildGraphqlResolver<Resolver>(strapi, 'association', options);
  return async (...args) => unwrapAssociation(await resolve(...args), isConnection);
}

/** Associations come as `{ nodes }` or `{ value }`, of which a field that is no connection gives the inside. */
function unwrapAssociation(answer: unknown, isConnection: boolean): unknown {
  if (isConnection || !isRecord(answer) || !Object.hasOwn(answer, 'info')) {
    return answer;
  }
  return Object.hasOwn(answer, 'nodes') ? (answer.nodes ?? []) : (answer.value ?? null);
}

/** Blocks that show only to some segments are no part of the default content. */
function leaveOutHidden(answer: unknown, { model, name }: VaryingField, models: DocumentModels) {
  const target = model.fields.get(name);
  const isBlock = target?.kind === 'component' || target?.kind === 'dynamiczone';
  if (target === undefined || !isBlock) {
    return answer;
  }
  const place = { path: '', isInsideVariant: false };
  const options = { findModel: (uid: string) => models.get(uid), matching: new Set<string>() };
  return resolveFieldValue(answer, target, place, options).data;
}

async function completeAnswer(
  strapi: Core.Strapi,
  answer: unknown,
  field: VaryingField,
  models: DocumentModels,
  read: FieldRead,
): Promise<unknown> {
  const isWrapped = field.isConnection && isRecord(answer);
  const value = await completeValue(strapi, isWrapped ? answer.nodes : answer, field, models, read);
  return isWrapped ? { ...answer, nodes: value } : value;
}

async function completeValue(
  strapi: Core.Strapi,
  value: unknown,
  { model, name }: VaryingField,
  models: DocumentModels,
  { graphqlRun, isInsideVariant, path }: FieldRead,
): Promise<unknown> {
  const target = model.fields.get(name);
  if (target === undefined || value === null || value === undefined) {
    return value ?? null;
  }
  const { run } = graphqlRun;
  const findModel = (uid: string) => models.get(uid);
  const isBlock = target.kind === 'component' || target.kind === 'dynamiczone';
  if (isBlock && isInsideVariant) {
    for (const item of toRecords(value)) {
      graphqlRun.partsOfVariants.add(nameRow(uidOfItem(item, target) ?? '', item.id));
    }
    return value;
  }
  const loaded = await attachVariants(strapi, value, target, { graphqlRun, findModel });
  const { data, decisions, keptDefaults } = resolveFieldValue(
    loaded,
    target,
    { path, isInsideVariant: false },
    { findModel, matching: run.matching, ...run.hooks },
  );
  run.decisions.push(...decisions);
  run.keptDefaults.push(...keptDefaults);
  return data;
}
