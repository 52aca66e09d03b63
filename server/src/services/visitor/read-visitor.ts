import { VISITOR_HEADER } from '../../../../core/contracts/delivery';
import {
  parseVisitorContext,
  VISITOR_LIMITS,
  type Attribute,
  type ConsentClass,
  type VisitorContext,
} from '../../../../core/visitor';
import type { PersonalizationConfig } from '../../config';
import { createContextError } from './create-context-error';
import { deriveAttributes } from './derive-attributes';
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
}

/** The part of the configuration that reading a visitor needs. */
export interface VisitorSettings extends Pick<PersonalizationConfig, 'geo' | 'timeZone'> {
  attributes: ReadonlyMap<string, Attribute>;
}

/**
 * Reads the visitor from `context`, else from the header, else from the request alone.
 * Throws `errors.ValidationError` (400) when a context was sent that cannot be read.
 */
export function readVisitor(source: VisitorSource, settings: VisitorSettings): ReadVisitor {
  const suppressed = findSuppression(source.headers);
  if (suppressed) return suppress(suppressed);
  const sent = parseSent(source);
  if (sent.optOut) return suppress('opt-out');

  const { attributes, warnings } = keepDeclaredAttributes(sent.attributes, settings.attributes);
  const consent = applyGpc(sent.consent, source.headers);
  const known = (name: string) => {
    const consentClass = settings.attributes.get(name)?.consent;
    const isUsable = consentClass !== undefined && consent.includes(consentClass);
    return isUsable && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  };
  const { headers, now, only } = source;
  deriveAttributes(attributes, { headers, now, config: settings, known }, only);
  return { visitor: { attributes, consent }, warnings, suppressed: null };
}

function suppress(suppressed: Suppression): ReadVisitor {
  return { visitor: { attributes: {}, consent: ['necessary'] }, warnings: [], suppressed };
}

function parseSent({ headers, context }: VisitorSource): VisitorContext {
  if (context !== undefined) return parse(context, VISITOR_LIMITS.bodyBytes);
  const text = readHeaderText(headers, VISITOR_HEADER);
  if (text === undefined) return { attributes: {}, consent: ['necessary'] };
  return parse(text, VISITOR_LIMITS.headerBytes);
}

function parse(input: unknown, maxBytes: number): VisitorContext {
  const parsed = parseVisitorContext(input, { maxBytes });
  if (!parsed.ok) throw createContextError(parsed.faults);
  return parsed.visitor;
}

/** Global Privacy Control is an objection to marketing, whatever a banner says. */
function applyGpc(
  consent: readonly ConsentClass[],
  headers: RequestHeaders,
): readonly ConsentClass[] {
  if (readHeaderText(headers, 'sec-gpc')?.trim() !== '1') return consent;
  return consent.filter((consentClass) => consentClass !== 'marketing');
}
