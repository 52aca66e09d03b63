import { makeText } from '../world/make-content.mjs';

const pickSize = (random) => random.pick(['small', 'wide']);

/** Pictures, through the upload service; see `kinds.mjs`. */
export const MEDIA_WRITES = [
  {
    ...{ name: 'media: text', weight: 3 },
    plan: (world, random) => ({
      command: 'describePicture',
      input: {
        id: random.pick(world.pictures).id,
        info: { alternativeText: makeText(world, 'Picture'), caption: makeText(world, 'Caption') },
      },
    }),
  },
  {
    ...{ name: 'media: name', weight: 2 },
    plan: (world, random) => ({
      command: 'describePicture',
      input: {
        id: random.pick(world.pictures).id,
        info: { name: `${makeText(world, 'picture')}.png` },
      },
    }),
  },
  {
    ...{ name: 'media: another file', weight: 2 },
    plan: (world, random) => ({
      command: 'replacePicture',
      input: {
        id: random.pick(world.pictures).id,
        name: `${makeText(world, 'other')}.png`,
        size: pickSize(random),
      },
    }),
  },
  {
    ...{ name: 'media: a new one for another', weight: 1 },
    plan(world, random) {
      const old = random.pick(world.pictures);
      return {
        command: 'uploadPicture',
        input: { name: `${makeText(world, 'new')}.png`, size: pickSize(random) },
        note: (uploaded) => world.pictures.splice(world.pictures.indexOf(old), 1, uploaded),
        then: { command: 'removePicture', input: { id: old.id } },
      };
    },
  },
];
