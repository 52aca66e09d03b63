import type { TestStrapi } from '../../support/strapi';
import { ARTICLE, create, readStored, toData, write } from './database';
import {
  copy,
  Dice,
  listBlocks,
  listVariantNames,
  makeBlock,
  makeVariant,
  makeVersion,
  nextName,
  type Block,
  type Entry,
  type Version,
  type World,
} from './world';

export interface Turn {
  app: TestStrapi;
  world: World;
  dice: Dice;
}

type Event = (turn: Turn, entry: Entry) => Promise<void>;

interface Documents {
  publish(version: object): Promise<unknown>;
  unpublish(version: object): Promise<unknown>;
  discardDraft(version: object): Promise<unknown>;
  delete(version: object): Promise<unknown>;
  clone(version: object): Promise<{ entries: { documentId: string; locale: string }[] }>;
}

const documents = (app: TestStrapi) => app.strapi.documents(ARTICLE) as unknown as Documents;

const versionOf = ({ documentId, locale }: Entry) => ({ documentId, locale });

/** Saves the draft as the entry's form does: whole, with the ids of its rows. */
async function saveForm({ app }: Turn, entry: Entry, next: Version): Promise<void> {
  const { draft } = await readStored(app, entry.documentId, entry.locale);
  await write(app, entry, toData(next, { stored: draft, withVariants: true }));
  entry.draft = next;
}

/** Saves the default content alone: with ids, or as a writer that knows none. */
async function saveDefault(
  { app }: Turn,
  entry: Entry,
  next: Version,
  { withIds }: { withIds: boolean },
): Promise<void> {
  const { draft } = await readStored(app, entry.documentId, entry.locale);
  await write(
    app,
    entry,
    toData(next, { stored: withIds ? draft : undefined, withVariants: false }),
  );
  entry.draft = next;
}

/** A renamed block is the same only by its row. */
function renameOne({ world, dice }: Turn, version: Version): Version {
  const next = copy(version);
  const block = dice.pick(listBlocks(next));
  if (block !== undefined) {
    block.name = nextName(world, block.kind);
  }
  return next;
}

function reorder({ dice }: Turn, version: Version): Version {
  return { ...copy(version), cards: dice.shuffle(version.cards), zone: dice.shuffle(version.zone) };
}

const owners = (version: Version) => [
  version,
  ...listBlocks(version).filter(({ kind }) => kind !== 'plain'),
];

const kindOf = (owner: Version | Block) => ('kind' in owner ? owner.kind : null);

const addVariant: Event = async (turn, entry) => {
  const next = copy(entry.draft);
  const owner = turn.dice.pick(owners(next));
  owner?.variants.push(makeVariant(turn.world, turn.dice, kindOf(owner)));
  await saveForm(turn, entry, next);
};

const changeVariant: Event = async (turn, entry) => {
  const next = copy(entry.draft);
  const owner = turn.dice.pick(owners(next).filter(({ variants }) => variants.length > 0));
  if (owner !== undefined) {
    owner.variants[turn.dice.roll(owner.variants.length)] = makeVariant(
      turn.world,
      turn.dice,
      kindOf(owner),
    );
  }
  await saveForm(turn, entry, next);
};

const deleteVariant: Event = async (turn, entry) => {
  const next = copy(entry.draft);
  const owner = turn.dice.pick(owners(next).filter(({ variants }) => variants.length > 0));
  owner?.variants.splice(turn.dice.roll(owner.variants.length), 1);
  await saveForm(turn, entry, next);
};

const hideBlock: Event = async (turn, entry) => {
  const next = copy(entry.draft);
  const block = turn.dice.pick(listBlocks(next).filter(({ kind }) => kind !== 'plain'));
  if (block !== undefined) {
    block.hidden = !block.hidden;
  }
  await saveForm(turn, entry, next);
};

const rename: Event = (turn, entry) =>
  saveDefault(turn, entry, renameOne(turn, entry.draft), { withIds: true });

const reorderRows: Event = (turn, entry) =>
  saveDefault(turn, entry, reorder(turn, entry.draft), { withIds: true });

const rewrite: Event = (turn, entry) =>
  saveDefault(turn, entry, reorder(turn, entry.draft), { withIds: false });

const addBlock =
  ({ withIds }: { withIds: boolean }): Event =>
  async (turn, entry) => {
    const next = copy(entry.draft);
    const block = { ...makeBlock(turn.world, turn.dice, 'hero'), variants: [], hidden: false };
    next.zone.splice(turn.dice.roll(next.zone.length + 1), 0, block);
    await saveDefault(turn, entry, next, { withIds });
  };

/** Another writer leaves a block out: what it had for segments is set aside. */
const dropBlock =
  ({ withIds }: { withIds: boolean }): Event =>
  async (turn, entry) => {
    const next = copy(entry.draft);
    const list = turn.dice.roll(2) === 0 ? next.cards : next.zone;
    const [gone] = list.splice(turn.dice.roll(list.length), 1);
    await saveDefault(turn, entry, next, { withIds });
    if (gone !== undefined) {
      namesIn(gone).forEach((name) => entry.aside.add(name));
    }
  };

function namesIn(block: Block): string[] {
  return listVariantNames({ name: '', variants: [], cards: [], zone: [block] });
}

const publish: Event = async ({ app }, entry) => {
  await documents(app).publish(versionOf(entry));
  entry.published = copy(entry.draft);
};

const discard: Event = async ({ app }, entry) => {
  if (entry.published !== null) {
    await documents(app).discardDraft(versionOf(entry));
    entry.draft = copy(entry.published);
  }
};

const unpublish: Event = async ({ app }, entry) => {
  if (entry.published !== null) {
    await documents(app).unpublish(versionOf(entry));
    entry.published = null;
  }
};

const clone: Event = async ({ app, world }, entry) => {
  const { entries } = await documents(app).clone({ documentId: entry.documentId });
  for (const { documentId, locale } of entries) {
    const source = world.entries.find(
      (each) => each.documentId === entry.documentId && each.locale === locale,
    );
    if (source !== undefined) {
      const draft = copy(source.draft);
      world.entries.push({ documentId, locale, draft, published: null, aside: new Set() });
    }
  }
};

const translate: Event = async ({ app, world, dice }, entry) => {
  const { documentId } = entry;
  if (world.entries.some((each) => each.documentId === documentId && each.locale === 'nb')) {
    return;
  }
  const draft = makeVersion(world, dice);
  const translated: Entry = {
    ...{ documentId, locale: 'nb', draft, published: null },
    aside: new Set(),
  };
  await write(app, translated, toData(draft, { withVariants: true }));
  world.entries.push(translated);
};

const remove: Event = async ({ app, world }, entry) => {
  await documents(app).delete(versionOf(entry));
  world.entries = world.entries.filter((each) => each !== entry);
};

/** A write that its caller takes back changes nothing, in the journal either. */
const rollBack: Event = async ({ app, world, dice }, entry) => {
  const other = makeVersion(world, dice);
  const failing = app.strapi.db.transaction(async () => {
    await write(app, entry, toData(other, { withVariants: true }));
    throw new Error('Taken back');
  });
  await failing.catch((error: Error) => {
    if (error.message !== 'Taken back') {
      throw error;
    }
  });
};

const makeEntry: Event = async ({ app, world, dice }) => {
  const draft = makeVersion(world, dice);
  const documentId = await create(app, draft);
  world.entries.push({ documentId, locale: 'en', draft, published: null, aside: new Set() });
};

/** What happens while the plugin is there and all fields vary that may. */
export const EVENTS = {
  makeEntry,
  addVariant,
  changeVariant,
  deleteVariant,
  hideBlock,
  rename,
  reorderRows,
  rewrite,
  addBlock: addBlock({ withIds: true }),
  addBlockByOther: addBlock({ withIds: false }),
  dropBlockByOther: dropBlock({ withIds: false }),
  dropBlock: dropBlock({ withIds: true }),
  publish,
  publishAgain: publish,
  discard,
  unpublish,
  clone,
  translate,
  remove,
  rollBack,
} as const satisfies Record<string, Event>;

/** What happens to default content while something is away. */
export const AWAY_EVENTS = {
  rename,
  reorderRows,
  addBlock: addBlock({ withIds: true }),
  dropBlock: dropBlock({ withIds: true }),
  publish,
  discard,
} as const satisfies Record<string, Event>;

export type EventName = keyof typeof EVENTS;
export type AwayEventName = keyof typeof AWAY_EVENTS;
