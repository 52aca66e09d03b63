import { isRecord } from '../../../../../core/json';

/**
 * The effort of reading that is allowed, about a second on one core. Content that people build comes
 * to some hundreds.
 */
const MAX_EFFORT = 25_000;

/** A query reads so deep that to read its variants as well would keep the server busy for long. */
export class TooDeepError extends Error {
  constructor() {
    super('The query populates too deep to read its variants as well.');
    this.name = 'TooDeepError';
  }
}

/**
 * Adds up what a populate costs to read. Strapi checks each nested populate twice as often as the
 * one around it (`@strapi/utils/dist/validate/validators.js`, `validatePopulate`), so a place counts
 * two to the power of its depth. Variants double what a query reads at each relation that varies,
 * which would let anybody with one URL keep the server busy for minutes.
 *
 * @throws TooDeepError where it is more than is allowed
 */
export function measurePopulateCost(populate: unknown): number {
  return addUp(populate, { effort: 0, weight: 1 });
}

interface Sum {
  effort: number;
  weight: number;
}

function addUp(populate: unknown, { effort, weight }: Sum): number {
  if (!isRecord(populate)) {
    return spend(effort, weight);
  }
  return Object.values(populate).reduce<number>((sum, options) => {
    const spent = spend(sum, weight);
    return isRecord(options) ? addUpOptions(options, { effort: spent, weight: weight * 2 }) : spent;
  }, effort);
}

function addUpOptions(options: Record<string, unknown>, { effort, weight }: Sum): number {
  const own = options.populate === undefined ? [] : [options.populate];
  const byType = isRecord(options.on)
    ? Object.values(options.on)
        .filter(isRecord)
        .map(({ populate }) => populate)
    : [];
  return [...own, ...byType]
    .filter((populate) => populate !== undefined)
    .reduce<number>((sum, populate) => addUp(populate, { effort: sum, weight }), effort);
}

function spend(effort: number, weight: number): number {
  const sum = effort + weight;
  if (sum > MAX_EFFORT) {
    throw new TooDeepError();
  }
  return sum;
}

/** Counts the places of a populate while it is built, which must not go on for ever either. */
export function createPlaceCounter(): (places: number) => void {
  let total = 0;
  return (places) => {
    total = spend(total, places);
  };
}
