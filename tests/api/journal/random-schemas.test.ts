import fc from 'fast-check';
import { createRestarts } from '../support/restarts';
import { histories, type Event, type Round } from './random-schemas/events';
import { families, type Family } from './random-schemas/family';
import { findFaults, findOrphans, findWrongDeliveries } from './random-schemas/oracle';
import { createWorld, restart, runEvent, type World } from './random-schemas/world';

/**
 * Random schemas, contents and events: whatever happens, each variant that was ever saved is in its
 * place, or set aside, or was deleted by somebody's will.
 *
 * Without any of them one history that is always the same. PROPERTY_SEED and PROPERTY_PATH run a
 * failure again, PROPERTY_RUNS says how many histories there are, and PROPERTY_SECONDS how long they
 * may take, such as
 * `PROPERTY_SEED=$RANDOM PROPERTY_RUNS=500 PROPERTY_SECONDS=3600 npm test -- api random-schemas`.
 * With PROPERTY_SHRINK=1 a failure is made small, which takes its time.
 */
const SEED = Number(process.env.PROPERTY_SEED ?? 1);
const PATH = process.env.PROPERTY_PATH;
const RUNS = Number(process.env.PROPERTY_RUNS ?? 1);
const SECONDS = Number(process.env.PROPERTY_SECONDS ?? 45);

jest.setTimeout((SECONDS + 180) * 1000);

test(`variants are delivered, set aside or deleted on purpose (PROPERTY_SEED=${SEED})`, async () => {
  const endsAt = Date.now() + SECONDS * 1000;
  const isOver = (): boolean => Date.now() > endsAt;
  const property = fc.asyncProperty(families, histories, (family, rounds) =>
    live(family, rounds, isOver),
  );
  await fc.assert(property, {
    seed: SEED,
    ...(PATH !== undefined && { path: PATH }),
    numRuns: RUNS,
    endOnFailure: process.env.PROPERTY_SHRINK !== '1',
  });
});

/** Once the time is over no event happens any more; what has happened is still looked at. */
async function live(family: Family, rounds: Round[], isOver: () => boolean): Promise<void> {
  if (isOver()) {
    return;
  }
  const restarts = await createRestarts();
  try {
    const world = await createWorld(restarts, family);
    const onEvent = async (event: Event): Promise<void> => {
      if (isOver()) {
        return;
      }
      const docs = await runEvent(world, event).catch((error: unknown) => {
        throw new Error(`${tell(world)}\n${describeError(error)}`, { cause: error });
      });
      for (const doc of world.isOff ? [] : docs) {
        report(world, await findFaults(world, doc));
      }
      // What a field of another name has left is cleaned once it is as it was.
      if (event.kind === 'interrupt' && world.change === null) {
        report(world, await findOrphans(world.restarts.app.strapi));
      }
    };
    for (const { events, restart: next } of rounds) {
      if (isOver()) {
        return;
      }
      for (const event of events) {
        await onEvent(event);
      }
      await restart(world, next, onEvent);
      for (const doc of world.docs) {
        report(world, await findFaults(world, doc));
        report(world, await findWrongDeliveries(world, doc));
      }
      report(world, await findOrphans(restarts.app.strapi));
    }
  } finally {
    await restarts.end();
  }
}

function report(world: World, faults: readonly string[]): void {
  if (faults.length > 0) {
    throw new Error(`${faults.join('\n')}\n${tell(world)}`);
  }
}

const tell = ({ story, family }: World): string => `${JSON.stringify(family)}\n${story.join('\n')}`;

function describeError(error: unknown): string {
  const { message, details } = error as { message?: string; details?: unknown };
  return `${message ?? String(error)} ${JSON.stringify(details ?? {})}`;
}
