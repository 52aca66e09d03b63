import {
  answerConflicts,
  createBaseNamingFetch,
  type Choices,
  type ConflictedSave,
} from '../../../admin/src/strapi/name-base';

const ADDRESS = 'http://strapi.test/content-manager/collection-types/api::page.page';

describe('saves of the content manager say what their form was filled from', () => {
  let sent: Record<string, string>[];
  let answer: Response;
  let page: string;
  let entries = 0;
  let address: string;

  const respond = (head: string | null, status = 200, body: object = {}): void => {
    answer = new Response(JSON.stringify(body), {
      status,
      headers: head === null ? {} : { 'Personalization-Head': head },
    });
  };
  const send: typeof fetch = (_input, init) => {
    sent.push(Object.fromEntries(new Headers(init?.headers).entries()));
    return Promise.resolve(answer);
  };
  const ask = createBaseNamingFetch(send, () => page);
  const read = (head: string | null, query = '') => {
    respond(head);
    return ask(`${address}${query}`);
  };
  const save = async (): Promise<string | undefined> => {
    await ask(address, { method: 'PUT', headers: { Accept: 'application/json' } });
    expect(sent.at(-1)?.accept).toBe('application/json');
    return sent.at(-1)?.['personalization-base'];
  };

  beforeEach(() => {
    sent = [];
    page = '/admin/page';
    entries += 1;
    address = `${ADDRESS}/document${entries}`;
  });

  test('which is what was read last', async () => {
    await read('3');
    respond('4');
    expect(await save()).toBe('3');
    expect(await save()).toBe('4');
  });

  test.each([
    ['where nothing is known', null, ''],
    ['where the published version was read', '3', '?status=published'],
  ])('but nothing %s', async (_, head, query) => {
    await read(head, query);
    expect(await save()).toBeUndefined();
  });

  test('and after a refused save what it said before, as long as the page is the same', async () => {
    await read('3');
    respond(null, 400);
    await save();
    await read('5');
    expect(await save()).toBe('3');
    page = '/admin/another';
    await read('5');
    expect(await save()).toBe('5');
  });

  describe('where another editor changed the same', () => {
    const conflict = (head: number, ...keys: string[]) => ({
      error: { details: { head, conflicts: keys.map((key) => ({ key })) } },
    });
    const sentChoices = () =>
      JSON.parse(decodeURIComponent(sent.at(-1)?.['personalization-choices'] ?? 'null')) as unknown;
    let told: ConflictedSave[];
    let choose: (save: ConflictedSave) => Promise<Choices | null>;
    let end: () => void;

    beforeEach(() => {
      told = [];
      end = answerConflicts((refused) => {
        told.push(refused);
        return choose(refused);
      });
    });
    afterEach(() => end());

    test('the save is sent once more with what is chosen, and is one save for who asked', async () => {
      await read('3');
      respond(null, 400, conflict(7, 'a'));
      choose = async () => {
        // Strapi may read the entry again while the editor thinks.
        await read('7');
        respond('8');
        return { a: 'mine' };
      };
      const response = await ask(address, { method: 'PUT', body: '{}' });
      expect(response.ok).toBe(true);
      expect(told).toMatchObject([{ head: 7, conflicts: [{ key: 'a' }] }]);
      expect(sent.at(-1)?.['personalization-base']).toBe('3');
      expect(sentChoices()).toEqual({ head: 7, keys: { a: 'mine' } });
      expect(await save()).toBe('8');
      expect(sentChoices()).toBeNull();
    });

    test('what was chosen before counts until somebody changes the entry again', async () => {
      await read('3');
      respond(null, 400, conflict(7, 'a'));
      choose = async ({ head, conflicts }) => {
        const [{ key = '' } = {}] = conflicts;
        if (key === 'a') {
          respond(null, 400, conflict(7, 'b'));
        } else if (head === 7) {
          expect(sentChoices()).toEqual({ head: 7, keys: { a: 'theirs' } });
          respond(null, 400, conflict(9, 'c'));
        } else {
          expect(sentChoices()).toEqual({ head: 7, keys: { a: 'theirs', b: 'theirs' } });
          respond('10');
        }
        return Promise.resolve({ [key]: 'theirs' });
      };
      await ask(address, { method: 'PUT' });
      expect(sentChoices()).toEqual({ head: 9, keys: { c: 'theirs' } });
    });

    test('who chooses nothing has the refusal, and the form goes on from where it was', async () => {
      await read('3');
      respond(null, 400, conflict(7, 'a'));
      choose = () => Promise.resolve(null);
      const response = await ask(address, { method: 'PUT' });
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual(conflict(7, 'a'));
      await read('7');
      respond(null, 400);
      expect(await save()).toBe('3');
    });

    test('nobody is asked where there is no form', async () => {
      end();
      await read('3');
      respond(null, 400, conflict(7, 'a'));
      expect((await ask(address, { method: 'PUT' })).status).toBe(400);
      expect(told).toEqual([]);
    });
  });
});
