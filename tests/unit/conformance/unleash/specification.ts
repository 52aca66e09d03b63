import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A comparison in Unleash's format. */
export interface UnleashConstraint {
  contextName: string;
  operator: string;
  values?: string[];
  value?: string;
  inverted?: boolean;
  caseInsensitive?: boolean;
}

interface UnleashSegment {
  id: number;
  constraints: UnleashConstraint[];
}

interface UnleashStrategy {
  name: string;
  parameters?: { userIds?: string; rollout?: string };
  constraints?: UnleashConstraint[];
  segments?: number[];
}

interface UnleashFeature {
  name: string;
  strategies?: UnleashStrategy[];
  segments?: number[];
  dependencies?: unknown[];
}

interface UnleashContext {
  properties?: Record<string, string | null>;
  [name: string]: unknown;
}

interface UnleashTest {
  description: string;
  context: UnleashContext;
  toggleName: string;
  expectedResult: boolean | { feature_enabled: boolean };
}

interface UnleashEvent {
  type: string;
  feature?: UnleashFeature;
  segment?: UnleashSegment;
  features?: UnleashFeature[];
  segments?: UnleashSegment[];
}

interface Specification {
  name: string;
  state: { features?: UnleashFeature[]; segments?: UnleashSegment[]; events?: UnleashEvent[] };
  tests?: UnleashTest[];
  variantTests?: UnleashTest[];
}

/** One case of the specification whose outcome depends on constraints. */
export interface UnleashCase {
  /** The specification's name and the case's description. */
  name: string;
  context: UnleashContext;
  /** One of these must apply: all constraints of one strategy, with its own restriction. */
  strategies: { strategy: UnleashStrategy; constraints: UnleashConstraint[] }[];
  /** It names a segment that the state does not have. */
  lacksSegment: boolean;
  /** It also depends on another feature. */
  hasDependencies: boolean;
  expected: boolean;
}

/**
 * Every case of the package whose feature has constraints, of its own or by a segment. One case of
 * 14-constraint-semver-operators names a feature that is not there, so it is none of these.
 */
export function readConstraintCases(): UnleashCase[] {
  const folder = join(
    dirname(require.resolve('@unleash/client-specification/package.json')),
    'specifications',
  );
  const names = readJson(join(folder, 'index.json')) as string[];
  return names.flatMap((name) => readCases(readJson(join(folder, name)) as Specification));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function readCases({ name, state, tests = [], variantTests = [] }: Specification): UnleashCase[] {
  const events = state.events ?? [];
  const features = [
    ...(state.features ?? []),
    ...events.flatMap(({ feature, features: many = [] }) => (feature ? [feature] : many)),
  ];
  const segments = [
    ...(state.segments ?? []),
    ...events.flatMap(({ segment, segments: many = [] }) => (segment ? [segment] : many)),
  ];
  return [...tests, ...variantTests].flatMap((test) => {
    const feature = features.find((candidate) => candidate.name === test.toggleName);
    const found = feature && readCase(name, test, feature, segments);
    return found?.strategies.some(({ constraints }) => constraints.length > 0) ||
      found?.lacksSegment
      ? [found]
      : [];
  });
}

function readCase(
  specification: string,
  { description, context, expectedResult }: UnleashTest,
  feature: UnleashFeature,
  segments: UnleashSegment[],
): UnleashCase {
  let lacksSegment = false;
  const strategies = (feature.strategies ?? []).map((strategy) => {
    const ids = [...(feature.segments ?? []), ...(strategy.segments ?? [])];
    const named = ids.map((id) => segments.find((segment) => segment.id === id));
    if (named.includes(undefined)) {
      lacksSegment = true;
    }
    const shared = named.flatMap((segment) => segment?.constraints ?? []);
    return { strategy, constraints: [...shared, ...(strategy.constraints ?? [])] };
  });
  const isEnabled =
    typeof expectedResult === 'boolean' ? expectedResult : expectedResult.feature_enabled;
  return {
    name: `${specification}: ${description}`,
    context,
    strategies,
    lacksSegment,
    hasDependencies: (feature.dependencies ?? []).length > 0,
    expected: isEnabled,
  };
}
