import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ADMIN } from './admin-account';

const IMAGE = path.resolve(__dirname, '../app/favicon.png');
const CONTENT = '/content-manager/collection-types';
const SINGLE = '/content-manager/single-types';
/** No request takes longer, also on a busy machine. */
const REQUEST_MS = 30_000;

type Data = Record<string, unknown>;

export interface Entry extends Data {
  id: number;
  documentId: string;
}

/** A permission of a role as the admin API takes it. */
export interface Permission {
  action: string;
  subject?: string | null;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
}

/** The running app, asked by code: for setting the stage, and for looking what visitors get. */
export interface Backend {
  url: string;
  /** Creates an active segment; visitors whose `geo.country` is the given one are in it. */
  createSegment(name: string, country: string): Promise<{ key: string; name: string }>;
  archiveSegment(key: string): Promise<void>;
  /** Deletes the segment; fails where variants name it. */
  deleteSegment(key: string): Promise<void>;
  createEntry(uid: string, data: Data, locale?: string): Promise<Entry>;
  updateEntry(uid: string, documentId: string, data: Data, locale?: string): Promise<Entry>;
  publishEntry(uid: string, documentId: string): Promise<void>;
  readDraft(uid: string, documentId: string, locale?: string): Promise<Entry>;
  /** The entry of a single type. */
  updateSingle(uid: string, data: Data): Promise<Entry>;
  readSingle(uid: string): Promise<Entry>;
  /** The related entries of a stored entry or, by its uid and id, of a component. */
  readRelations(uid: string, id: string, field: string): Promise<Entry[]>;
  /** Stores how the content manager shows a type, as its page "Configure the view" sends it. */
  configureView(uid: string, configuration: Data): Promise<void>;
  uploadImage(name: string): Promise<{ id: number; name: string }>;
  /** Creates an admin with a role of its own that has these permissions and no others. */
  createEditor(permissions: Permission[]): Promise<{ email: string; password: string }>;
  listPermissions(role: string): Promise<Permission[]>;
  /** Updates a draft over REST by an API token of this name, as a script does that knows no variants. */
  updateAsScript(name: string, where: string, data: Data): Promise<void>;
  /** What a visitor gets, by the plugin's own endpoint. */
  deliver(path: string, query: string): Promise<{ data: Data; meta: Data }>;
}

export async function connectBackend(url = getAppUrl()): Promise<Backend> {
  const { data } = await ask(url, 'POST', '/admin/login', {
    email: ADMIN.email,
    password: ADMIN.password,
  });
  const token = (data as { token: string }).token;
  const asAdmin = (method: string, where: string, body?: unknown) =>
    ask(url, method, where, body, token);
  const inLocale = (locale?: string) => (locale === undefined ? '' : `?locale=${locale}`);
  return {
    url,
    createSegment: async (name, country) => {
      const rule = {
        combinator: 'and',
        rules: [{ field: 'geo.country', operator: '=', value: country }],
      };
      const answer = await asAdmin('POST', '/personalization/segments', {
        name,
        rule,
        active: true,
      });
      return answer.data as { key: string; name: string };
    },
    archiveSegment: async (key) => {
      const { data: found } = await asAdmin('GET', `/personalization/segments?_q=${key}`);
      for (const { documentId } of found as { documentId: string }[]) {
        await asAdmin('PUT', `/personalization/segments/${documentId}`, {
          active: false,
          archivedAt: new Date().toISOString(),
        });
      }
    },
    deleteSegment: async (key) => {
      const { data: found } = await asAdmin('GET', `/personalization/segments?_q=${key}`);
      for (const { documentId } of found as { documentId: string }[]) {
        await asAdmin('DELETE', `/personalization/segments/${documentId}`);
      }
    },
    createEntry: async (uid, entry, locale) =>
      (await asAdmin('POST', `${CONTENT}/${uid}${inLocale(locale)}`, entry)).data as Entry,
    updateEntry: async (uid, documentId, entry, locale) =>
      (await asAdmin('PUT', `${CONTENT}/${uid}/${documentId}${inLocale(locale)}`, entry))
        .data as Entry,
    publishEntry: async (uid, documentId) => {
      await asAdmin('POST', `${CONTENT}/${uid}/${documentId}/actions/publish`, {});
    },
    readDraft: async (uid, documentId, locale) =>
      (await asAdmin('GET', `${CONTENT}/${uid}/${documentId}${inLocale(locale)}`)).data as Entry,
    updateSingle: async (uid, entry) =>
      (await asAdmin('PUT', `${SINGLE}/${uid}`, entry)).data as Entry,
    readSingle: async (uid) => (await asAdmin('GET', `${SINGLE}/${uid}`)).data as Entry,
    readRelations: async (uid, id, field) => {
      const answer = await asAdmin('GET', `/content-manager/relations/${uid}/${id}/${field}`);
      return (answer as { results: Entry[] }).results;
    },
    configureView: async (uid, configuration) => {
      await asAdmin('PUT', `/content-manager/content-types/${uid}/configuration`, configuration);
    },
    uploadImage: (name) => uploadImage(url, token, name),
    createEditor: (permissions) => createEditor(asAdmin, permissions),
    listPermissions: async (code) => {
      const roles = (await asAdmin('GET', '/admin/roles')).data as { id: number; code: string }[];
      const role = roles.find((item) => item.code === code);
      const stored = (await asAdmin('GET', `/admin/roles/${role?.id}/permissions`)).data;
      // Without the ids of the rows, which a new role must not name.
      return (stored as Permission[]).map(({ action, subject, properties, conditions }) => ({
        action,
        subject,
        properties,
        conditions,
      }));
    },
    updateAsScript: async (name, where, changes) => {
      const token = { name, description: '', type: 'full-access', lifespan: null };
      const { accessKey } = (await asAdmin('POST', '/admin/api-tokens', token)).data as {
        accessKey: string;
      };
      await ask(url, 'PUT', `/api/${where}?status=draft`, { data: changes }, accessKey);
    },
    deliver: async (where, query) =>
      (await ask(url, 'GET', `/api/personalization/content/${where}?${query}`)) as {
        data: Data;
        meta: Data;
      },
  };
}

/** The address of the app that the tests use. */
export function getAppUrl(): string {
  const url = process.env.BROWSER_APP_URL;
  if (url === undefined) {
    throw new Error('No app runs: start the tests by jest.');
  }
  return url;
}

async function ask(
  url: string,
  method: string,
  where: string,
  body?: unknown,
  token?: string,
): Promise<{ data?: unknown }> {
  const answer = await fetch(url + where, {
    method,
    signal: AbortSignal.timeout(REQUEST_MS),
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${where}: ${answer.status} ${text}`);
  }
  return JSON.parse(text) as { data?: unknown };
}

async function uploadImage(url: string, token: string, name: string) {
  const form = new FormData();
  form.append('files', new Blob([readFileSync(IMAGE)], { type: 'image/png' }), name);
  const answer = await fetch(`${url}/upload`, {
    method: 'POST',
    signal: AbortSignal.timeout(REQUEST_MS),
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  });
  const [image] = (await answer.json()) as { id: number; name: string }[];
  if (image === undefined) {
    throw new Error(`The upload of ${name} failed.`);
  }
  return image;
}

async function createEditor(
  asAdmin: (method: string, where: string, body?: unknown) => Promise<{ data?: unknown }>,
  permissions: Permission[],
) {
  const name = randomUUID();
  const role = (await asAdmin('POST', '/admin/roles', { name, description: '' })).data as {
    id: number;
  };
  await asAdmin('PUT', `/admin/roles/${role.id}/permissions`, { permissions });
  const email = `${name}@example.com`;
  const user = (
    await asAdmin('POST', '/admin/users', { email, firstname: 'Eva', roles: [role.id] })
  ).data as { id: number };
  await asAdmin('PUT', `/admin/users/${user.id}`, { password: ADMIN.password, isActive: true });
  return { email, password: ADMIN.password };
}
