import { makeAuthorVariants, makeSetting, makeText } from '../world/make-content.mjs';
import { AUTHOR, SETTING } from '../world/models.mjs';

const update = (world, random, data) => ({
  command: 'callDocuments',
  input: {
    ...{ uid: AUTHOR, action: 'update' },
    params: { documentId: random.pick(world.authors).documentId, data },
  },
});

/** What articles show of others, one to three levels down; see `kinds.mjs`. */
export const AUTHOR_WRITES = [
  {
    ...{ name: 'author: name', weight: 3 },
    plan: (world, random) => update(world, random, { name: makeText(world, 'Author') }),
  },
  {
    ...{ name: 'author: picture', weight: 2 },
    plan: (world, random) => update(world, random, { avatar: random.pick(world.pictures).id }),
  },
  {
    ...{ name: 'author: variants', weight: 2 },
    plan: (world, random) =>
      update(world, random, { segmentVariants: makeAuthorVariants(world, random) }),
  },
  {
    ...{ name: 'author: rows', weight: 2 },
    plan: (world, random) => ({
      command: 'updateRows',
      input: {
        uid: AUTHOR,
        where: { documentId: random.pick(world.authors).documentId },
        data: { name: makeText(world, 'Rows') },
      },
    }),
  },
  {
    ...{ name: 'author: a new one for another', weight: 1 },
    plan(world, random) {
      const old = random.pick(world.authors);
      return {
        command: 'callDocuments',
        input: {
          ...{ uid: AUTHOR, action: 'create' },
          params: { data: { name: makeText(world, 'Author') } },
        },
        note: (created) => world.authors.splice(world.authors.indexOf(old), 1, created),
        then: {
          command: 'callDocuments',
          input: { uid: AUTHOR, action: 'delete', params: { documentId: old.documentId } },
        },
      };
    },
  },
  {
    ...{ name: 'setting: update', weight: 1 },
    plan: (world, random) => ({
      command: 'callDocuments',
      input: {
        ...{ uid: SETTING, action: 'update' },
        params: {
          documentId: world.setting.documentId,
          data: makeSetting(world, random),
          status: 'published',
        },
      },
    }),
  },
];
