import type { StartOptions } from '../../support/strapi';
import type { Restarts } from '../../support/restarts';
import { changeSchema, schemaFile } from '../../variants/support/change-schema';
import { readHeads, readStored, toVersion } from './database';
import { AWAY_EVENTS, EVENTS, type AwayEventName, type EventName } from './events';
import { describeVersion, Dice, listVariantNames, type Entry, type World } from './world';

/** How Strapi is started for a while, before it is started again as it was. */
export type Absence = 'none' | 'off' | 'field' | 'component' | 'renamed' | 'rows';

export const ABSENCES: readonly Absence[] = [
  'none',
  'off',
  'off',
  'field',
  'component',
  'renamed',
  'rows',
];

export type Step =
  | { kind: 'event'; name: EventName; entry: number; seed: number }
  | {
      kind: 'restart';
      absence: Absence;
      events: { name: AwayEventName; entry: number; seed: number }[];
    };

/** Takes the steps on a running Strapi, and throws where anything of an editor's is not found. */
export async function travel(restarts: Restarts, steps: readonly Step[]): Promise<void> {
  const world: World = { entries: [], count: 0 };
  await EVENTS.makeEntry(
    { app: restarts.app, world, dice: new Dice(steps.length) },
    undefined as never,
  );
  for (const [index, step] of steps.entries()) {
    try {
      if (step.kind === 'event') {
        await takeEvent(restarts, world, step);
      } else {
        await takeRestart(restarts, world, step);
      }
    } catch (error) {
      throw new Error(`step ${index}, ${JSON.stringify(step)}`, { cause: error });
    }
  }
}

async function takeEvent(
  { app }: Restarts,
  world: World,
  { name, entry, seed }: Extract<Step, { kind: 'event' }>,
): Promise<void> {
  const dice = new Dice(seed);
  const chosen = world.entries[entry % Math.max(1, world.entries.length)];
  if (chosen === undefined) {
    await EVENTS.makeEntry({ app, world, dice }, undefined as never);
    return;
  }
  const { documentId } = chosen;
  await EVENTS[name]({ app, world, dice }, chosen);
  for (const each of world.entries.filter((other) => other.documentId === documentId)) {
    await compare(app, each);
  }
}

async function takeRestart(
  restarts: Restarts,
  world: World,
  { absence, events }: Extract<Step, { kind: 'restart' }>,
): Promise<void> {
  const touched = new Map<Entry, Duty>();
  if (absence === 'rows') {
    await deleteRows(restarts);
  } else if (absence !== 'none') {
    await restarts.restart(START[absence]);
    for (const { name, entry, seed } of events) {
      const chosen = world.entries[entry % Math.max(1, world.entries.length)];
      if (chosen !== undefined) {
        const duty = touched.get(chosen) ?? startDuty(chosen);
        touched.set(chosen, leaveOut(duty, name, chosen));
        await AWAY_EVENTS[name]({ app: restarts.app, world, dice: new Dice(seed) }, chosen);
      }
    }
  }
  await restarts.restart();
  for (const entry of world.entries) {
    const duty = touched.get(entry);
    if (duty === undefined) {
      await compare(restarts.app, entry);
    } else {
      await compareLoosely(restarts.app, entry, duty);
    }
  }
}

const START: Readonly<Record<Exclude<Absence, 'none' | 'rows'>, StartOptions>> = {
  off: { plugin: false },
  field: {
    changeApp: (dir) => unflag(dir, 'shared.hero', ['heading']),
  },
  component: {
    changeApp: (dir) => {
      for (const uid of ['shared.card', 'shared.hero']) {
        unflag(dir, uid, ['heading', 'title', 'text', 'image', 'author', 'secret', 'cta']);
      }
    },
  },
  renamed: {
    changeApp: (dir) => {
      changeSchema(dir, schemaFile('shared.hero'), ({ attributes }) => {
        const { text } = attributes;
        delete attributes.text;
        Object.assign(attributes, { body: text });
      });
    },
  },
};

function unflag(dir: string, uid: string, fields: readonly string[]): void {
  changeSchema(dir, schemaFile(uid), ({ attributes }) => {
    fields.forEach((field) => delete attributes[field]?.pluginOptions);
  });
}

/** As a clean-up gone wrong does it, past Strapi. */
async function deleteRows({ app }: Restarts): Promise<void> {
  for (const table of ['component__shared__hero', 'article']) {
    await app.strapi.db.connection(`personalization_${table}_variants`).delete();
  }
}

/** What has to be found of an entry that was changed while the plugin could not follow. */
interface Duty {
  names: ReadonlySet<string>;
  /** Whose variant each name is, and for whom, however often it was saved. */
  lines: ReadonlySet<string>;
}

function startDuty({ draft, published }: Entry): Duty {
  return {
    names: new Set([...listVariantNames(draft), ...listVariantNames(published)]),
    lines: new Set([...describeVersion(draft), ...describeVersion(published)]),
  };
}

/** Who discards a draft means what only the draft has to go; the same with publishing. */
function leaveOut(duty: Duty, name: AwayEventName, { draft, published }: Entry): Duty {
  const [stays, goes] =
    name === 'publish' ? [draft, published] : name === 'discard' ? [published, draft] : [];
  if (stays === undefined || goes === undefined || stays === null) {
    return duty;
  }
  const kept = new Set(listVariantNames(stays));
  const gone = new Set(listVariantNames(goes).filter((each) => !kept.has(each)));
  return { ...duty, names: new Set([...duty.names].filter((each) => !gone.has(each))) };
}

type App = Restarts['app'];

async function compare(app: App, entry: Entry): Promise<void> {
  const stored = await readStored(app, entry.documentId, entry.locale);
  expect({
    draft: describeVersion(toVersion(stored.draft)),
    published: describeVersion(toVersion(stored.published)),
  }).toEqual({
    draft: describeVersion(entry.draft),
    published: describeVersion(entry.published),
  });
  const heads = await readHeads(app, entry.documentId);
  expect([...entry.aside].filter((name) => !heads.includes(JSON.stringify(name)))).toEqual([]);
}

/** Everything is somewhere, and what is in a place is in its own. Then the database is right. */
async function compareLoosely(app: App, entry: Entry, duty: Duty): Promise<void> {
  const stored = await readStored(app, entry.documentId, entry.locale);
  const [draft, published] = [toVersion(stored.draft), toVersion(stored.published)];
  const heads = await readHeads(app, entry.documentId);
  const live = new Set([...listVariantNames(draft), ...listVariantNames(published)]);
  const lost = [...duty.names, ...entry.aside].filter(
    (name) => !live.has(name) && !heads.includes(JSON.stringify(name)),
  );
  const owners = new Set([...duty.lines].map(withoutOwner));
  const strange = [...describeVersion(draft), ...describeVersion(published)]
    .filter((line) => !line.endsWith(': hidden'))
    .filter((line) => !owners.has(withoutOwner(line)));
  expect({ lost, strange }).toEqual({ lost: [], strange: [] });
  entry.draft = draft ?? entry.draft;
  entry.published = published;
}

/** Blocks may have been renamed meanwhile; what a variant says and for whom stays. */
function withoutOwner(line: string): string {
  return line.slice(line.indexOf(': '));
}
