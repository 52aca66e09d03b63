import { makeSegment } from '../world/create-world.mjs';
import { makeRule, makeText } from '../world/make-content.mjs';
import { SEGMENT } from '../world/models.mjs';

const MAX_SPARE_SEGMENTS = 3;

const call = (action, params) => ({
  command: 'callDocuments',
  input: { uid: SEGMENT, action, params },
});
const update = ({ documentId }, data) => call('update', { documentId, data });

/** Segments; see `kinds.mjs`. The spare ones are named by no variant, so they may be deleted. */
export const SEGMENT_WRITES = [
  {
    ...{ name: 'segment: rule', weight: 4 },
    plan: (world, random) => update(random.pick(world.segments), { rule: makeRule(random) }),
  },
  {
    ...{ name: 'segment: on and off', weight: 4 },
    plan(world, random) {
      const segment = random.pick(world.segments);
      const active = !segment.isActive;
      return { ...update(segment, { active }), note: () => (segment.isActive = active) };
    },
  },
  {
    ...{ name: 'segment: reason', weight: 2 },
    plan: (world, random) =>
      update(random.pick(world.segments), { reason: makeText(world, 'Because') }),
  },
  {
    ...{ name: 'segment: create', weight: 2 },
    plan(world, random) {
      if (world.spareSegments.length >= MAX_SPARE_SEGMENTS) return null;
      const data = makeSegment(world, random, makeText(world, 'spare').replace(' ', '-'));
      return {
        ...call('create', { data }),
        note: ({ documentId }) => world.spareSegments.push({ documentId, key: data.key }),
      };
    },
  },
  {
    ...{ name: 'segment: delete', weight: 2 },
    plan(world, random) {
      if (world.spareSegments.length === 0) return null;
      const segment = random.pick(world.spareSegments);
      return {
        ...call('delete', { documentId: segment.documentId }),
        note: () => world.spareSegments.splice(world.spareSegments.indexOf(segment), 1),
      };
    },
  },
];
