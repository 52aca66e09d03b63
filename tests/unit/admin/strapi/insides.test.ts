import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createElement } from 'react';
import { getStore, rememberApp } from '../../../../admin/src/strapi/admin-store';
import { readAdminTexts } from '../../../../admin/src/strapi/admin-texts';
import { toBackendUrl } from '../../../../admin/src/strapi/backend-url';
import { extendFields } from '../../../../admin/src/strapi/extend-fields';
import { findGetValues } from '../../../../admin/src/strapi/form-values';
import { addHeaderAction } from '../../../../admin/src/strapi/header-action';
import { findHostDocument } from '../../../../admin/src/strapi/host-document';
import { findInitialData } from '../../../../admin/src/strapi/initial-data';
import { createBaseNamingFetch } from '../../../../admin/src/strapi/name-base';
import { showPreviewUrl } from '../../../../admin/src/strapi/preview-url';
import { readRefusedAnswer } from '../../../../admin/src/strapi/refused-answer';
import { reloadForm } from '../../../../admin/src/strapi/reload-form';
import {
  readRenderedPath,
  RenderedList,
  unwrapCell,
} from '../../../../admin/src/strapi/rendered-list';
import { addTypeOptions } from '../../../../admin/src/strapi/type-configuration';
import { readSaveEvent } from '../../../../admin/src/strapi/watch-saves';

const ROOM = path.resolve(__dirname, '../../../../admin/src/strapi');

/** Files that other rooms use, and that touch no inside of Strapi. */
const TOOLS = ['StandAside', 'attempt', 'describe-aside', 'useGetValues'];

const PAGE = 'api::page.page';

/** A store of the admin panel that takes whatever it is given. */
const createStore = () => ({ dispatch: jest.fn(), getState: () => ({}) });

/** A list whose items are rendered by somebody who does not know it. */
class Marked extends RenderedList<string> {
  protected changeRendered<U>(): U[] {
    throw new Error('not what it was');
  }
}

type Row = [file: string, closed: string, check: () => void | Promise<void>];

/** What happens where an inside is missing, by the file that looks into it. */
const ROWS: Row[] = [
  [
    'admin-store',
    'there is no store',
    () => {
      for (const app of [null, {}, { store: null }, { store: { dispatch: () => undefined } }]) {
        rememberApp(app);
        expect(getStore()).toBeNull();
      }
    },
  ],
  [
    'admin-texts',
    'texts are English, or the server’s own words',
    () => {
      expect(readAdminTexts({}, {})).toEqual({ locale: 'en', messages: {} });
      expect(readAdminTexts(undefined, undefined)).toEqual({ locale: 'en', messages: {} });
      const app = { configurations: { translations: { en: { yes: 'Yes' } } } };
      expect(readAdminTexts(app, {})).toEqual({ locale: 'en', messages: { yes: 'Yes' } });
    },
  ],
  [
    'backend-url',
    'the address is on the server of the page',
    () => {
      expect(toBackendUrl('/api/pages', {})).toBe('/api/pages');
      expect(toBackendUrl('/api/pages', { strapi: { backendURL: 1 } })).toBe('/api/pages');
    },
  ],
  [
    'extend-fields',
    'fields have the settings that Strapi gives them',
    () => {
      const form = { form: { base: () => [], advanced: () => [] } };
      for (const builder of [undefined, {}, { apis: {} }, { apis: { forms: {} } }]) {
        expect(() => extendFields({ getPlugin: () => builder }, ['text'], form)).not.toThrow();
      }
    },
  ],
  [
    'form-values',
    'values are those that the form was rendered with last',
    () => {
      const setValues = () => undefined;
      const getValues = findGetValues({ setValues, values: { title: 'One' } });
      findGetValues({ setValues, values: { title: 'Two' } });
      expect(getValues()).toEqual({ title: 'Two' });
    },
  ],
  [
    'header-action',
    'the caller is told that nobody can choose',
    () => {
      for (const manager of [undefined, {}, { apis: {} }]) {
        expect(addHeaderAction({ getPlugin: () => manager }, () => null)).toBe(false);
      }
    },
  ],
  [
    'host-document',
    'a field is of no stored entry',
    () => {
      expect(findHostDocument(undefined)).toBeUndefined();
      expect(findHostDocument(createElement('div', null, createElement('input')))).toBeUndefined();
    },
  ],
  [
    'initial-data',
    'no schema is known',
    () => {
      const select = (data: unknown) => ({
        endpoints: { getInitialData: { select: () => () => ({ data }) } },
      });
      rememberApp(null);
      expect(findInitialData(select({ components: [], contentTypes: [] }))).toBeUndefined();
      rememberApp({ store: createStore() });
      expect(findInitialData(select({ components: [], contentTypes: [] }))).toBeDefined();
      for (const api of [undefined, {}, { endpoints: {} }, select(undefined), select({})]) {
        expect(findInitialData(api)).toBeUndefined();
      }
    },
  ],
  [
    'name-base',
    'a save names nothing that it was filled from',
    async () => {
      const sent: (RequestInit | undefined)[] = [];
      const send = async (_input: unknown, init?: RequestInit) => {
        sent.push(init);
        return { ok: true, status: 200, headers: new Headers() } as Response;
      };
      const fetch = createBaseNamingFetch(send, () => '/');
      const entry = `/content-manager/collection-types/${PAGE}/abc`;
      await fetch(entry);
      const save = { method: 'PUT', body: '{}' };
      await fetch(entry, save);
      await fetch(`/elsewhere/${PAGE}/abc`, save);
      expect(sent).toEqual([undefined, save, save]);
    },
  ],
  [
    'preview-url',
    'the caller is told that the page shows something else',
    async () => {
      const args = { params: { contentType: PAGE }, query: {} };
      const api = { util: { upsertQueryData: () => ({}) } };
      rememberApp(null);
      await expect(showPreviewUrl(api, args, {})).rejects.toThrow('cannot be changed');
      const store = createStore();
      rememberApp({ store });
      await expect(showPreviewUrl({}, args, {})).rejects.toThrow('cannot be changed');
      expect(store.dispatch).not.toHaveBeenCalled();
    },
  ],
  [
    'refused-answer',
    'the server’s own words stay',
    () => {
      const other = { payload: { details: { errors: 'none' } } };
      for (const action of [undefined, {}, { payload: null }, { payload: {} }, other]) {
        expect(readRefusedAnswer(action)).toBeNull();
      }
    },
  ],
  [
    'reload-form',
    'the page is loaded again',
    () => {
      const entry = { uid: PAGE, documentId: 'abc' };
      const reloadPage = jest.fn();
      rememberApp(null);
      reloadForm({ util: { invalidateTags: () => ({}) } }, entry, reloadPage);
      rememberApp({ store: createStore() });
      reloadForm({}, entry, reloadPage);
      expect(reloadPage).toHaveBeenCalledTimes(2);
    },
  ],
  [
    'rendered-list',
    'fields are what Strapi makes of them',
    () => {
      const list = Marked.from(['title']) as Marked;
      const rendered = list.map((name) => createElement('input', { key: name }));
      expect(rendered.map(({ key }) => key)).toEqual(['title']);
      expect(list.map((name) => ({ name }))).toEqual([{ name: 'title' }]);
      expect(readRenderedPath(createElement('div'), 'title')).toBeNull();
      expect(readRenderedPath(createElement('div', { key: 'subtitle' }), 'title')).toBeNull();
      expect(readRenderedPath('text', 'title')).toBeNull();
      expect(unwrapCell('text')).toBe('text');
    },
  ],
  [
    'type-configuration',
    'nothing is put into the store',
    () => {
      const store = createStore();
      rememberApp({ store });
      addTypeOptions({}, PAGE, { chosen: true });
      addTypeOptions(undefined, PAGE, { chosen: true });
      expect(store.dispatch).not.toHaveBeenCalled();
      const update = jest.fn((_endpoint: string, _model: string, change: (found: object) => void) =>
        change({}),
      );
      addTypeOptions({ util: { updateQueryData: update } }, PAGE, { chosen: true });
      rememberApp(null);
      addTypeOptions({ util: { updateQueryData: update } }, PAGE, { chosen: true });
      expect(update).toHaveBeenCalledTimes(1);
    },
  ],
  [
    'watch-saves',
    'nobody is told of a save',
    () => {
      const type = 'adminApi/executeMutation/pending';
      for (const action of [
        undefined,
        {},
        { type },
        { type, meta: {} },
        { type, meta: { arg: {} } },
      ]) {
        expect(readSaveEvent(action)).toBeNull();
      }
    },
  ],
];

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
  rememberApp(null);
});

test.each(ROWS)('%s fails closed: %s', async (_file, _closed, check) => {
  await check();
});

describe('each file that touches an inside of Strapi', () => {
  const files = readdirSync(ROOM)
    .map((name) => name.replace(/\.tsx?$/, ''))
    .filter((name) => !TOOLS.includes(name));

  test.each(files)('%s says where it was seen and what would remove it, and has a row', (file) => {
    const text = readFileSync(path.join(ROOM, `${file}.ts`), 'utf8').replace(/\n\s*\* ?/g, ' ');
    expect(text).toMatch(/Seen in Strapi 5\.\d+\.\d/);
    expect(text).toMatch(/It can go once/);
    expect(ROWS.map(([name]) => name)).toContain(file);
  });
});
