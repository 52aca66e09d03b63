import type { Core } from '@strapi/strapi';
import { VISITOR_HEADER } from '../../../../core/contracts/delivery';
import {
  resolveConfig,
  type PersonalizationConfig,
  type PersonalizationOptions,
} from '../../config';
import { findSuppression } from './find-suppression';
import { isHeaderSent, type RequestHeaders } from './header-text';
import {
  readVisitor,
  type ReadVisitor,
  type Unreadable,
  type VisitorSettings,
} from './read-visitor';

export type { ReadVisitor, Unreadable } from './read-visitor';

export interface ReadVisitorOptions {
  /** `visitor` of the request's body. When given, the header is not read. */
  context?: unknown;
  /** The time of the request. The present unless given. */
  now?: Date;
  /** Names of the attributes that rules use; others are not derived. All of them unless given. */
  only?: ReadonlySet<string>;
  /** What becomes of a context of which nothing can be read. It is refused unless given. */
  unreadable?: Unreadable;
}

/** Anything with request headers, such as a Koa context. */
export interface RequestLike {
  headers: RequestHeaders;
}

/** The service `plugin::personalization.visitor`: who asks. It keeps and logs nothing of it. */
export function createVisitorService({ strapi }: { strapi: Core.Strapi }) {
  const settings = createSettingsReader(() =>
    resolveConfig(strapi.config.get<PersonalizationOptions>('plugin::personalization')),
  );

  return {
    /** True when the request brings a visitor context in its header, readable or not. */
    hasContext({ headers }: RequestLike): boolean {
      return isHeaderSent(headers, VISITOR_HEADER);
    },

    /** True for who opted out by header, and for crawlers: default content is due. */
    isSuppressed({ headers }: RequestLike): boolean {
      return findSuppression(headers) !== null;
    },

    /**
     * Reads the visitor of a request. What is wrong in its context is left out, with a warning.
     *
     * @throws ValidationError (400) with `details.errors: [{ path, message, name }]` when nothing of
     * the context can be read, and that is refused
     */
    fromRequest(request: RequestLike, options: ReadVisitorOptions = {}): ReadVisitor {
      const { context, now = new Date(), only, unreadable } = options;
      return readVisitor({ headers: request.headers, context, now, only, unreadable }, settings());
    },

    /**
     * Reads a context that server code passes, without a request: it adds the time alone.
     * Throws like `fromRequest`.
     */
    fromContext(
      context: unknown,
      { now = new Date(), only, unreadable }: Omit<ReadVisitorOptions, 'context'> = {},
    ): ReadVisitor {
      return readVisitor(
        { headers: {}, context: context ?? {}, now, only, unreadable },
        settings(),
      );
    },
  };
}

export type VisitorService = ReturnType<typeof createVisitorService>;

declare module '../../strapi/get-service' {
  interface Services {
    visitor: VisitorService;
  }
}

/** Prepares the settings once for as long as the configuration is the same object. */
function createSettingsReader(readConfig: () => PersonalizationConfig): () => VisitorSettings {
  let config: PersonalizationConfig | undefined;
  let settings: VisitorSettings | undefined;
  return () => {
    const current = readConfig();
    if (settings && current === config) {
      return settings;
    }
    config = current;
    settings = {
      geo: current.geo,
      timeZone: current.timeZone,
      attributes: new Map(current.attributes.map((attribute) => [attribute.name, attribute])),
    };
    return settings;
  };
}
