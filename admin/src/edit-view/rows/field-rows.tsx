import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import { attempt } from '../../strapi/attempt';
import { StandAside } from '../../strapi/StandAside';
import { EntryField } from '../entry-field/EntryField';
import { VariantRows } from '../entry-field/VariantRows';
import { findHostDocument, type HostDocument } from '../form-entry/host-document';
import { OwnerHeader } from '../owner-header/OwnerHeader';
import { FIELD_META, type FieldLayout } from '../layout/edit-layout';

type Callback<T, U> = (item: T, index: number, all: T[]) => U;
type Parent = ReactElement<{ children?: ReactNode }>;

/**
 * A row of fields. All four renderers of the content manager turn rows into inputs by `row.map`, and
 * the callback is bound to the block that is being rendered. So what must differ by block is put in
 * at that moment. When a hook maps a row to other fields, it stays a row.
 */
export class FieldRow extends Array<FieldLayout> {
  override map<U>(callback: Callback<FieldLayout, U>, self?: unknown): U[] {
    const mapped = super.map(callback, self);
    return mapped.some((item) => isValidElement(item))
      ? attempt(
          () => this.wrapFields(mapped, callback),
          () => mapped,
        )
      : mapped;
  }

  private wrapFields<U>(mapped: U[], callback: Callback<FieldLayout, unknown>): U[] {
    return Array.from(this, (field, index) => {
      const element = mapped[index] as U;
      const path = field[FIELD_META] === undefined ? null : readPath(element, field);
      return path === null
        ? element
        : (cloneElement(
            element as Parent,
            undefined,
            <StandAside instead={(element as Parent).props.children}>
              <EntryField
                field={field}
                path={path}
                host={findHostDocument(element)}
                renderNative={(other) => unwrap(callback(other, index, this))}
              />
            </StandAside>,
          ) as U);
    });
  }
}

/** The rows of a panel or component. What concerns the entry or block as a whole goes above them. */
export class FieldRows extends Array<FieldLayout[]> {
  /** The attribute that holds the variants, marked; what is above the rows stands in for it. */
  header?: FieldLayout;

  override map<U>(callback: Callback<FieldLayout[], U>, self?: unknown): U[] {
    const mapped = super.map(callback, self);
    if (!mapped.some((item) => isValidElement(item))) {
      return keepHeader(mapped, this.header);
    }
    return attempt(
      () => this.addHeader(mapped, callback),
      () => mapped,
    );
  }

  private addHeader<U>(mapped: U[], callback: Callback<FieldLayout[], U>): U[] {
    const place = this.header && callback(FieldRow.of(this.header), -1, this);
    const bar = findEntryField(place);
    return bar === null
      ? mapped
      : [
          (
            <StandAside key="personalization">
              <OwnerHeader
                field={this.header as FieldLayout}
                path={bar.path}
                host={bar.host}
                place={place as ReactNode}
              />
            </StandAside>
          ) as U,
          ...mapped,
        ];
  }
}

/** The panels of a form. The content manager renders a dynamic zone at its root without `row.map`. */
export class Panels extends Array<FieldLayout[][]> {
  override map<U>(callback: Callback<FieldLayout[][], U>, self?: unknown): U[] {
    const mapped = super.map(callback, self);
    if (!mapped.some((item) => isValidElement(item))) {
      return mapped;
    }
    return Array.from(mapped, (element, index) => {
      const field = this[index]?.[0]?.[0];
      return isValidElement(element) &&
        field?.type === 'dynamiczone' &&
        field[FIELD_META] !== undefined
        ? ((
            <StandAside key={field.name} instead={element}>
              <EntryField
                field={field}
                path={field.name}
                host={findHostDocument(element)}
                renderNative={(other) => callback([[other]], index, this) as ReactNode}
              />
            </StandAside>
          ) as U)
        : element;
    });
  }
}

/** The rows of a component that holds variants: a relation is rendered inside it, and nothing else. */
export class VariantFieldRows extends Array<FieldLayout[]> {
  override map<U>(callback: Callback<FieldLayout[], U>, self?: unknown): U[] {
    const mapped = super.map(callback, self);
    return mapped.some((item) => isValidElement(item))
      ? [
          (
            <StandAside key="personalization" instead={mapped as ReactNode[]}>
              <VariantRows
                all={mapped as ReactNode[]}
                renderField={(field) => callback(FieldRow.of(field), 0, this) as ReactNode}
              />
            </StandAside>
          ) as U,
        ]
      : mapped;
  }
}

/** The renderers use the path from the entry as the key of what they put around an input. */
function readPath(element: unknown, field: FieldLayout): string | null {
  if (!isValidElement(element) || element.key === null) {
    return null;
  }
  return element.key === field.name || element.key.endsWith(`.${field.name}`) ? element.key : null;
}

/** The input without the grid's cell around it, since it goes into a cell already. */
function unwrap(element: unknown): ReactNode {
  const inner = isValidElement(element) ? (element as Parent).props.children : undefined;
  return isValidElement(inner) ? inner : (element as ReactNode);
}

function keepHeader<U>(mapped: U[], header: FieldLayout | undefined): U[] {
  if (mapped instanceof FieldRows) {
    mapped.header = header;
  }
  return mapped;
}

function findEntryField(element: unknown): { path: string; host?: HostDocument } | null {
  if (Array.isArray(element)) {
    return element.length === 0 ? null : findEntryField(element[0]);
  }
  if (!isValidElement(element)) {
    return null;
  }
  return element.type === EntryField
    ? (element.props as { path: string; host?: HostDocument })
    : findEntryField((element as Parent).props.children);
}
