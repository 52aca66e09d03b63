import { PUBLIC_ACTIONS } from '../world/create-world.mjs';

/** What everybody may read; see `kinds.mjs`. What was taken away is soon given back. */
export const PERMISSION_WRITES = [
  {
    ...{ name: 'permission: take away', weight: 2 },
    plan(world, random) {
      if (world.forbidden.size > 0) return null;
      const action = random.pick(PUBLIC_ACTIONS);
      return {
        ...{ command: 'setPermission', input: { action, isAllowed: false } },
        note: () => world.forbidden.add(action),
      };
    },
  },
  {
    ...{ name: 'permission: give back', weight: 8 },
    plan(world) {
      const [action] = world.forbidden;
      if (action === undefined) return null;
      return {
        ...{ command: 'setPermission', input: { action, isAllowed: true } },
        note: () => world.forbidden.delete(action),
      };
    },
  },
];
