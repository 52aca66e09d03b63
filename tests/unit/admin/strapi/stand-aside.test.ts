import { createSaveWatch, watchSaves } from '../../../../admin/src/strapi/watch-saves';
import { createSaveFaultTranslation } from '../../../../admin/src/edit-view/save-faults/translate-save-faults';
import { FAULT_CODES } from '../../../../core/contracts/fault';
import { describeAside } from '../../../../admin/src/strapi/describe-aside';
import { findGetValues } from '../../../../admin/src/strapi/form-values';
import { answerConflicts, createBaseNamingFetch } from '../../../../admin/src/strapi/name-base';

const SAVE = {
  type: 'adminApi/executeMutation/pending',
  meta: { arg: { endpointName: 'updateDocument', originalArgs: { model: 'api::page.page' } } },
};
const fail = (): never => {
  throw new Error('a fault of the plugin');
};
const broken = <T>(): T => new Proxy({}, { get: fail }) as T;

let said: unknown[][];
beforeEach(() => {
  said = [];
  jest.spyOn(console, 'error').mockImplementation((...words) => void said.push(words));
});
afterEach(() => {
  expect(said.length).toBeGreaterThan(0);
  jest.restoreAllMocks();
});

describe('A fault of the plugin stops nothing of Strapi’s:', () => {
  test('a save goes on, and the other watchers hear of it', () => {
    const heard: string[] = [];
    const stops = [watchSaves(fail), watchSaves(({ kind }) => heard.push(kind))];
    const answer = createSaveWatch()()((action: unknown) => ({ action }))(SAVE);
    stops.forEach((stop) => stop());
    expect(answer).toEqual({ action: SAVE });
    expect(heard).toEqual(['sent']);
  });

  test('an action that cannot be read goes on', () => {
    const action = broken<{ type: string }>();
    expect(createSaveWatch()()((given: unknown) => given === action)(action)).toBe(true);
  });

  test('a refusal that cannot be translated is shown as it came', () => {
    const refusal = {
      message: 'No',
      details: { errors: [{ code: FAULT_CODES[0], values: {}, message: 'No' }] },
    };
    const translate = createSaveFaultTranslation(broken())({ getState: fail });
    expect(translate((given: unknown) => ({ given }))({ payload: refusal })).toEqual({
      given: { payload: refusal },
    });
  });

  test('a request goes out, and its answer comes back', async () => {
    const answer = new Response('{}');
    const ask = createBaseNamingFetch(() => Promise.resolve(answer), fail);
    const address = 'http://strapi.test/content-manager/collection-types/api::page.page/d1';
    expect(await ask(address, { method: 'PUT' })).toBe(answer);
    said.push([]);
  });

  test('a save stays refused where the question about it fails', async () => {
    const details = { head: 3, uid: 'api::page.page', conflicts: [{ key: 'a' }] };
    const answer = new Response(JSON.stringify({ error: { details } }), { status: 400 });
    const stop = answerConflicts(() => Promise.reject(new Error('a fault of the plugin')));
    const ask = createBaseNamingFetch(
      () => Promise.resolve(answer),
      () => '/admin',
    );
    const address = 'http://strapi.test/content-manager/collection-types/api::page.page/d2';
    expect(await ask(address, { method: 'PUT' })).toBe(answer);
    stop();
  });

  test('a panel that fails is not there', () => {
    expect(describeAside(fail)({})).toBeNull();
  });
});

describe('The values of a form', () => {
  beforeEach(() => said.push([]));

  test('come from the form, where it tells them', () => {
    const getValues = () => ({ title: 'Home' });
    expect(findGetValues({ getValues, setValues: {}, values: {} })).toBe(getValues);
  });

  test('are those that came by last in a Strapi before 5.39, read by one function', () => {
    const [setValues, other] = [() => undefined, () => undefined];
    const getValues = findGetValues({ setValues, values: { title: 'Home' } });
    expect(getValues()).toEqual({ title: 'Home' });
    expect(findGetValues({ setValues, values: { title: 'Start' } })).toBe(getValues);
    expect(getValues()).toEqual({ title: 'Start' });
    expect(findGetValues({ setValues: other, values: {} })()).toEqual({});
  });
});
