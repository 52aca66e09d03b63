import { isValidElement, type ReactElement, type ReactNode } from 'react';
import { attempt } from './attempt';

type Callback<T, U> = (item: T, index: number, all: T[]) => U;
type Parent = ReactElement<{ children?: ReactNode }>;

/**
 * A part of a layout that changes what the content manager makes of it. Its renderers turn panels, rows
 * and fields into elements by `map`, and the callback is bound to the block that is being rendered. So
 * what must differ by block is put in at that moment. Where a hook maps them to something else, they
 * stay what they are.
 *
 * Seen in Strapi 5.54.0: all four renderers of `content-manager/dist/admin/pages/EditView`. Where they
 * render otherwise nothing is put in: a segment's fields are disabled, and after a moment the edit view
 * shows Strapi's own lists of variants. It can go once a plugin can render a field.
 */
export abstract class RenderedList<Item> extends Array<Item> {
  override map<U>(callback: Callback<Item, U>, self?: unknown): U[] {
    const mapped = super.map(callback, self);
    return mapped.some((item) => isValidElement(item))
      ? attempt(
          () => this.changeRendered(mapped, callback),
          () => mapped,
        )
      : this.keep(mapped);
  }

  /** @param mapped the elements; @param callback makes one of an item of this list, or of another */
  protected abstract changeRendered<U>(mapped: U[], callback: Callback<Item, U>): U[];

  /** What is not rendered, but mapped by a hook. */
  protected keep<U>(mapped: U[]): U[] {
    return mapped;
  }
}

/**
 * The path of a rendered field from the entry: the renderers use it as the key of what they put around an
 * input. `null` where the key is none.
 */
export function readRenderedPath(element: unknown, name: string): string | null {
  if (!isValidElement(element) || element.key === null) {
    return null;
  }
  return element.key === name || element.key.endsWith(`.${name}`) ? element.key : null;
}

/** The input without the grid's cell around it; the whole where there is no cell. */
export function unwrapCell(element: unknown): ReactNode {
  const inner = isValidElement(element) ? (element as Parent).props.children : undefined;
  return isValidElement(inner) ? inner : (element as ReactNode);
}
