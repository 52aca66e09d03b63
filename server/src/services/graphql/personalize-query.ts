import { personalize } from '../delivery/run/personalization-run';
import { formatResponsePath, joinPath } from './answer-path';
import { getGraphqlRun } from './graphql-run';
import type { ResolverMiddleware } from './personalize-field';

const CONNECTION = /_connection$/;

/**
 * Lets a field of the type `Query` read its documents as the visitor gets them. Mutations are not
 * personalized: what somebody reads in order to write must be what is stored.
 */
export const personalizeQuery =
  (fieldName: string): ResolverMiddleware =>
  async (parent, args, context, info, next) => {
    const graphqlRun = getGraphqlRun(context);
    if (graphqlRun === undefined) {
      return next(parent, args, context, info);
    }
    const { run } = graphqlRun;
    const own = { ...run, decisions: [] as typeof run.decisions, keptDefaults: [] as string[] };
    try {
      return await personalize(own, async () => next(parent, args, context, info));
    } finally {
      const place = formatResponsePath(info.path);
      const before = CONNECTION.test(fieldName) ? joinPath(place, 'nodes') : place;
      for (const decision of own.decisions) {
        run.decisions.push({ ...decision, path: joinPath(before, decision.path) });
      }
      run.keptDefaults.push(...own.keptDefaults.map((path) => joinPath(before, path)));
      run.isDegraded ||= own.isDegraded;
    }
  };
