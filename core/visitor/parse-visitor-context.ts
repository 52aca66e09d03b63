import { decodeVisitorContext } from './decode-visitor-context';
import { findNameFaults } from './find-name-faults';
import { leaveOutFaults } from './leave-out-faults';
import { VISITOR_LIMITS } from './limits';
import { visitorContextSchema, type VisitorContextInput, type VisitorContextIssue } from './schema';
import type { VisitorContext } from './visitor-context';
import type { VisitorFault } from './visitor-fault';

/**
 * A visitor context as far as it could be read, with the faults of what was left out; or why nothing
 * of it can be read.
 */
export type ParsedVisitorContext =
  | { ok: true; visitor: VisitorContext; faults: VisitorFault[] }
  | { ok: false; faults: VisitorFault[] };

export interface ParseVisitorContextOptions {
  /** The largest size that is read, in bytes as sent. 16 KB unless told. */
  maxBytes?: number;
}

/**
 * Reads a visitor context from JSON text, from base64url of it, or from a value that is parsed
 * already. Returns the context, with `necessary` in its consent and without what is wrong in it: an
 * attribute that cannot be read is `null`, consent that is none is not given, and an `optOut` that is
 * neither true nor false counts as true. Never throws, and reads own properties only.
 */
export function parseVisitorContext(
  input: unknown,
  { maxBytes = VISITOR_LIMITS.bodyBytes }: ParseVisitorContextOptions = {},
): ParsedVisitorContext {
  if (measureBytes(input, maxBytes) > maxBytes) {
    return refuse(`is too large: at most ${maxBytes / 1024} KB are read`);
  }
  if (typeof input !== 'string') {
    return checkShape(input);
  }
  const decoded = decodeVisitorContext(input);
  return decoded.ok ? checkShape(decoded.value) : refuse(decoded.message);
}

function checkShape(value: unknown): ParsedVisitorContext {
  const nameFaults = findNameFaults(value);
  const named = leaveOutFaults(toOwnProperties(value), nameFaults);
  const checked = visitorContextSchema.safeParse(named);
  if (checked.success) {
    return toContext(checked.data, nameFaults);
  }
  const shapeFaults = checked.error.issues.flatMap(toFaults);
  const remaining = visitorContextSchema.safeParse(leaveOutFaults(named, shapeFaults));
  return remaining.success
    ? toContext(remaining.data, [...nameFaults, ...shapeFaults])
    : { ok: false, faults: shapeFaults };
}

function toContext(
  { attributes = {}, consent = [], optOut }: VisitorContextInput,
  faults: VisitorFault[],
): ParsedVisitorContext {
  return {
    ok: true,
    visitor: {
      attributes,
      consent: [...new Set(['necessary' as const, ...consent])],
      ...(optOut === undefined ? {} : { optOut }),
    },
    faults,
  };
}

/** A copy without a prototype, so that a polluted `Object.prototype` adds nothing to a context. */
function toOwnProperties(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.assign(Object.create(null), value) as unknown;
}

function toFaults(issue: VisitorContextIssue): VisitorFault[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code !== 'unrecognized_keys') {
    return [{ path, message: issue.message }];
  }
  const message = 'is not a part of a visitor context, which has attributes, consent and optOut';
  return issue.keys.map((key) => ({ path: [...path, key], message }));
}

function refuse(message: string): ParsedVisitorContext {
  return { ok: false, faults: [{ path: [], message }] };
}

/** Bytes of a text, or of a value's JSON. What is too long or too deep to write is infinite. */
function measureBytes(input: unknown, maxBytes: number): number {
  try {
    const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
    // Each unit of a text is one byte at least, so a long one need not be encoded.
    return text.length > maxBytes ? Infinity : new TextEncoder().encode(text).length;
  } catch {
    return Infinity;
  }
}
