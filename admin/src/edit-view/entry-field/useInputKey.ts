import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useGetValues } from '../../strapi/useGetValues';
import { countOutsideWrites, listOutsideWrites } from '../editing/outside-writes';
import { toComparable } from '../variant/default-snapshot';
import { getIn, joinPath } from '../variant/path';
import { readRowId } from '../variant/row-id';

/** What an input that keeps its own state was made for. */
interface Made {
  path: string;
  row: string;
  /** The value as text, so that what the input itself writes and what is stored of it are the same. */
  value: string;
  /** How many values had been put into the form from outside. */
  writes: number;
  /** Counts how often the row or its value was replaced. */
  times: number;
}

/**
 * A key for the input of a custom field. Such an input may read its value once, and go on showing it,
 * and store it, wherever the host puts it next. The host keys its own inputs by place; it gives
 * custom ones none. So each place, row and value from outside gets an input of its own. What the input
 * writes itself leaves it as it is: it has the focus.
 *
 * @param path of the value that the input shows, from the form's root
 */
export function useInputKey(path: string): string {
  const getValues = useGetValues();
  const row = useForm('personalization', ({ values }) => identifyRow(values, path));
  const value = useForm('personalization', ({ values }) => toText(getIn(values, path)));
  // So it is when the form was filled anew, and as long as nobody typed since.
  const isFilled = useForm(
    'personalization',
    ({ values, initialValues }) => values === initialValues,
  );
  const [made, setMade] = useState<Made>(() => ({
    path,
    row,
    value,
    writes: countOutsideWrites(getValues),
    times: 0,
  }));
  if (made.path === path && made.row === row && made.value === value) {
    return toKey(made);
  }
  const isSameValue = made.value === value;
  const isSameRow = made.row === row || (isSameValue && isStoredNow(made.row, row));
  const isReplaced =
    !isSameRow || (!isSameValue && (isFilled || isWritten(getValues, path, value, made.writes)));
  const now: Made = {
    path,
    row,
    value,
    writes: countOutsideWrites(getValues),
    times: made.times + (isReplaced ? 1 : 0),
  };
  setMade(now);
  return toKey(now);
}

function toKey({ path, times }: Made): string {
  return `${path} ${times}`;
}

/** The entry, block or variant that holds the value: its stored id, or what the form calls it till then. */
function identifyRow(values: unknown, path: string): string {
  const parent = getIn(values, path.split('.').slice(0, -1).join('.'));
  const { __temp_key__: temporary } = (parent ?? {}) as { __temp_key__?: unknown };
  const id = readRowId(parent);
  return id === null ? `${NEW}${typeof temporary === 'string' ? temporary : ''}` : id;
}

const NEW = 'new ';

/** A save gives a new row its id; who saves by the keyboard goes on typing in the same input. */
function isStoredNow(before: string, now: string): boolean {
  return before.startsWith(NEW) && !now.startsWith(NEW);
}

function isWritten(form: object, path: string, value: string, since: number): boolean {
  return listOutsideWrites(form, since).some((write) => {
    const below = readBelow(write.path, path);
    return below !== null && toText(getIn(write.value, below)) === value;
  });
}

/** The way from a path down to another one; `null` where it does not lead there. */
function readBelow(path: string, to: string): string | null {
  const steps = path === '' ? 0 : path.split('.').length;
  const below = to.split('.');
  return joinPath(...below.slice(0, steps)) === path ? below.slice(steps).join('.') : null;
}

/** Inputs of JSON fields write text, and get back what it says once it is stored. */
function toText(value: unknown): string {
  if (typeof value !== 'string') {
    return toComparable(value);
  }
  try {
    return toComparable(JSON.parse(value));
  } catch {
    return toComparable(value);
  }
}
