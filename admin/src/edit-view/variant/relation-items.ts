/** A related document as the content manager's API answers it, with its main field beside. */
export interface RelatedDocument {
  id: number | string;
  documentId?: string;
  locale?: string | null;
  status?: string;
  apiData?: { documentId?: string; locale?: string | null };
  [field: string]: unknown;
}

/** What a form holds of a relation: the changes since the last save. */
export interface RelationChanges {
  connect: RelatedDocument[];
  disconnect: RelatedDocument[];
}

export function readChanges(value: unknown): RelationChanges {
  const { connect, disconnect } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Partial<RelationChanges>;
  return {
    connect: Array.isArray(connect) ? connect : [],
    disconnect: Array.isArray(disconnect) ? disconnect : [],
  };
}

/** The changes that give another row the same relations. */
export function connectAll(stored: readonly RelatedDocument[], value: unknown): RelationChanges {
  const changes = readChanges(value);
  const gone = new Set([...changes.disconnect, ...changes.connect].map(({ id }) => id));
  const all = [...stored.filter(({ id }) => !gone.has(id)), ...changes.connect];
  return { connect: all.map(toConnected), disconnect: [] };
}

/** The changes that give a row, for which something is stored already, the wanted relations. */
export function replaceStored(
  stored: readonly RelatedDocument[],
  wanted: RelationChanges,
): RelationChanges {
  const has = new Set(stored.map(({ id }) => id));
  const wants = new Set(wanted.connect.map(({ id }) => id));
  return {
    connect: wanted.connect.filter(({ id }) => !has.has(id)),
    disconnect: disconnectAll(stored.filter(({ id }) => !wants.has(id))).disconnect,
  };
}

/** The changes that leave a row without the relations that are stored for it. */
export function disconnectAll(stored: readonly RelatedDocument[]): RelationChanges {
  return { connect: [], disconnect: stored.map((related) => withApiData(related, {})) };
}

function toConnected(related: RelatedDocument, index: number): RelatedDocument {
  return { ...withApiData(related, { isTemporary: true }), __temp_key__: getOrderKey(index) };
}

/** The content manager sends `apiData` and shows the rest. */
function withApiData(related: RelatedDocument, extra: object): RelatedDocument {
  const documentId = related.documentId ?? related.apiData?.documentId;
  const locale = related.locale ?? related.apiData?.locale;
  return {
    ...related,
    documentId,
    apiData: { id: related.id, documentId, locale, ...extra },
  } as RelatedDocument;
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Keys that sort as their numbers do, in the form of the fractional indexes that the list uses. */
export function getOrderKey(index: number): string {
  const base = DIGITS.length;
  if (index < base) {
    return `a${DIGITS.charAt(index)}`;
  }
  const rest = index - base;
  return `b${DIGITS.charAt(Math.floor(rest / base) % base)}${DIGITS.charAt(rest % base)}`;
}
