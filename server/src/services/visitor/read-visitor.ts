import { VISITOR_HEADER } from '../../../../core/contracts/delivery';
import {
  parseVisitorContext,
  VISITOR_LIMITS,
  type Attribute,
  type ConsentClass,
  type ParsedVisitorContext,
  type VisitorContext,
} from '../../../../core/visitor';
import type { PersonalizationConfig } from '../../config';
import { createContextError } from './create-context-error';
import { deriveAttributes } from './derive-attributes';
import { describeLeftOut, describeUnreadable } from './describe-faults';
import { findSuppression, type Suppression } from './find-suppression';
import { readHeaderText, type RequestHeaders } from './header-text';
import { keepDeclaredAttributes } from './keep-declared-attributes';

/** The header that carries a visitor context. */

/** What is known of the visitor of one request. */
export interface ReadVisitor {
  visitor: VisitorContext;
  /** Sentences for `meta`; they name attributes, never values. */
  warnings: string[];
  /** Why default content is due; the visitor is then empty, and nothing of it was looked at. */
  suppressed: Suppression;
}

/** What to read a visitor from. */
export interface VisitorSource {
  headers: RequestHeaders;
  /** A context that was parsed already: `visitor` of a body, or one that server code passes. */
  context?: unknown;
  now: Date;
  /** Names of the attributes that rules use; others are not derived. All of them unless given. */
  only?: ReadonlySet<string>;
  /** What becomes of a context of which nothing can be read. It is refused unless given. */
  unreadable?: Unreadable;
}

/** `refuse` it, so that a mistake is seen, or give `default-content`, so that nobody gets an error. */
export type Unreadable = 'refuse' | 'default-content';

/** The part of the configuration that reading a visitor needs. */
export interface VisitorSettings extends Pick<PersonalizationConfig, 'geo' | 'timeZone'> {
  attributes: ReadonlyMap<string, Attribute>;
}

/**
 * Reads the visitor from `context`, else from the header, else from the request alone. What is wrong
 * in a context is left out of it, with a warning.
 *
 * @throws ValidationError (400) for a context of which nothing can be read, where that is refused
 */
export function readVisitor(source: VisitorSource, settings: VisitorSettings): ReadVisitor {
  const suppressed = findSuppression(source.headers);
  if (suppressed) {
    return suppress(suppressed);
  }
  const parsed = parseSent(source);
  if (!parsed.ok) {
    if (source.unreadable !== 'default-content') {
      throw createContextError(parsed.faults);
    }
    // It may hold the wish to opt out.
    return suppress('opt-out', [describeUnreadable(parsed.faults)]);
  }
  const leftOut = describeLeftOut(parsed.faults);
  const sent = parsed.visitor;
  if (sent.optOut) {
    return suppress('opt-out', leftOut);
  }

  const { attributes, warnings } = keepDeclaredAttributes(sent.attributes, settings.attributes);
  const consent = applyGpc(sent.consent, source.headers);
  const known = (name: string) => {
    const consentClass = settings.attributes.get(name)?.consent;
    const isUsable = consentClass !== undefined && consent.includes(consentClass);
    return isUsable && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  };
  const { headers, now, only } = source;
  deriveAttributes(attributes, { headers, now, config: settings, known }, only);
  return {
    visitor: { attributes, consent },
    warnings: [...leftOut, ...warnings],
    suppressed: null,
  };
}

function suppress(suppressed: Suppression, warnings: string[] = []): ReadVisitor {
  return { visitor: { attributes: {}, consent: ['necessary'] }, warnings, suppressed };
}

function parseSent({ headers, context }: VisitorSource): ParsedVisitorContext {
  if (context !== undefined) {
    return parseVisitorContext(context, { maxBytes: VISITOR_LIMITS.bodyBytes });
  }
  const text = readHeaderText(headers, VISITOR_HEADER);
  return text === undefined
    ? { ok: true, visitor: { attributes: {}, consent: ['necessary'] }, faults: [] }
    : parseVisitorContext(text, { maxBytes: VISITOR_LIMITS.headerBytes });
}

/** Global Privacy Control is an objection to marketing, whatever a banner says. */
function applyGpc(
  consent: readonly ConsentClass[],
  headers: RequestHeaders,
): readonly ConsentClass[] {
  if (readHeaderText(headers, 'sec-gpc')?.trim() !== '1') {
    return consent;
  }
  return consent.filter((consentClass) => consentClass !== 'marketing');
}
