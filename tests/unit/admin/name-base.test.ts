import {
  chooseForNextSave,
  createBaseNamingFetch,
  watchConflicts,
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

  test('a conflict is told, and the choice goes with the next save', async () => {
    const told: ConflictedSave[] = [];
    const end = watchConflicts((refused) => told.push(refused));
    await read('3');
    respond(null, 400, { error: { details: { head: 7, conflicts: [{ key: 'a' }] } } });
    await save();
    end();
    expect(told).toMatchObject([{ head: 7, conflicts: [{ key: 'a' }] }]);
    chooseForNextSave(told[0] as ConflictedSave, { a: 'mine' });
    respond('8');
    expect(await save()).toBe('3');
    expect(JSON.parse(decodeURIComponent(sent.at(-1)?.['personalization-choices'] ?? ''))).toEqual({
      head: 7,
      keys: { a: 'mine' },
    });
    expect(await save()).toBe('8');
    expect(sent.at(-1)).not.toHaveProperty('personalization-choices');
  });
});
