import type { Context } from 'koa';
import { readStringList, type ResolveOptions } from '../../../../core/decision';
import { nameRow } from '../../schema/dependency-names';
import type { PersonalizationRun } from '../delivery/run/personalization-run';

/** A variant that won, of which fields are yet to be read. */
export interface Winner {
  /** Id of the variant's own row. */
  rowId: unknown;
  /** Names of the fields that it sets. */
  overrides: ReadonlySet<string>;
}

/**
 * What one GraphQL request decided so far. GraphQL reads each field by itself, when the object that
 * it belongs to is there already, so what was decided for the object is kept by its row.
 */
export interface GraphqlRun {
  run: PersonalizationRun;
  /** By `nameRow`. */
  winners: Map<string, Winner>;
  /** Rows that are part of a variant's own values, by `nameRow`: their own variants do not count. */
  partsOfVariants: Set<string>;
  /** Variants by the row that they belong to, loaded or being loaded. */
  variants: Map<string, Promise<unknown>>;
}

export function createGraphqlRun(run: PersonalizationRun): GraphqlRun {
  const winners: GraphqlRun['winners'] = new Map();
  const hooks: Pick<ResolveOptions, 'onChoice'> = {
    onChoice: (model, value, { variant }) => {
      const names = readStringList(variant.variantOverrides);
      const overrides = new Set(names.filter((name) => model.varyingFields.has(name)));
      winners.set(nameRow(model.uid, value.id), { rowId: variant.id, overrides });
    },
  };
  return {
    run: { ...run, hooks },
    winners,
    partsOfVariants: new Set(),
    variants: new Map(),
  };
}

const STATE = 'personalizationOfGraphql';

/** Hands the run to the resolvers of a request. */
export function setGraphqlRun(ctx: Context, run: GraphqlRun): void {
  ctx.state[STATE] = run;
}

/**
 * The run that a resolver belongs to.
 *
 * @param context GraphQL's context, in which Strapi puts the state of the request
 */
export function getGraphqlRun(context: unknown): GraphqlRun | undefined {
  const { state } = (context ?? {}) as { state?: Record<string, unknown> };
  return state?.[STATE] as GraphqlRun | undefined;
}
