import {
  createSaveWatch,
  readSaveEvent,
  watchSaves,
  type SaveEvent,
} from '../../../../admin/src/strapi/watch-saves';

const action = (stage: string, originalArgs: object, endpointName = 'updateDocument') => ({
  type: `adminApi/executeMutation/${stage}`,
  meta: { arg: { endpointName, originalArgs } },
});
const PAGE = { collectionType: 'collection-types', model: 'api::page.page', documentId: 'd1' };

test('A save is told when it is sent and when it is refused', () => {
  const { model, documentId } = PAGE;
  expect(readSaveEvent(action('pending', PAGE))).toEqual({ kind: 'sent', model, documentId });
  expect(readSaveEvent(action('rejected', PAGE))).toEqual({ kind: 'refused', model, documentId });
  expect(readSaveEvent(action('fulfilled', PAGE))).toBeNull();
});

test('Whatever else is done to the entry ends the wait for its save', () => {
  const { model, documentId } = PAGE;
  const discard = action('pending', PAGE, 'discardDocument');
  expect(readSaveEvent(discard)).toEqual({ kind: 'superseded', model, documentId });
  expect(readSaveEvent(action('rejected', PAGE, 'publishDocument'))).toBeNull();
});

test('The entry of a single type is known by its model', () => {
  const single = { collectionType: 'single-types', model: 'api::home.home', documentId: 'd1' };
  expect(readSaveEvent(action('rejected', single))).toEqual({
    kind: 'refused',
    model: 'api::home.home',
    documentId: undefined,
  });
});

test('Actions of any other kind are no save', () => {
  for (const other of [
    undefined,
    null,
    'x',
    {},
    { type: 1 },
    { type: 'a/executeMutation/pending' },
  ]) {
    expect(readSaveEvent(other)).toBeNull();
  }
});

test('Who watches is told before the store is, until the watch ends', () => {
  const told: unknown[] = [];
  const end = watchSaves((event: SaveEvent) => told.push(event.kind));
  const send = createSaveWatch()()((sent: unknown) => told.push(sent));
  const refused = action('rejected', PAGE);
  send(refused);
  end();
  send(refused);
  expect(told).toEqual(['refused', refused, refused]);
});
