import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import { findHostDocument, type HostDocument } from '../../strapi/host-document';
import { readRenderedPath, RenderedList, unwrapCell } from '../../strapi/rendered-list';
import { StandAside } from '../../strapi/StandAside';
import { EntryField } from '../entry-field/EntryField';
import { VariantRows } from '../entry-field/VariantRows';
import { OwnerHeader } from '../owner-header/OwnerHeader';
import { FIELD_META, type FieldLayout } from '../layout/edit-layout';

type Callback<T, U> = (item: T, index: number, all: T[]) => U;
type Parent = ReactElement<{ children?: ReactNode }>;

/** A row of fields. What differs by block is put in where the row is rendered. */
export class FieldRow extends RenderedList<FieldLayout> {
  protected changeRendered<U>(mapped: U[], callback: Callback<FieldLayout, U>): U[] {
    return Array.from(this, (field, index) => {
      const element = mapped[index] as U;
      const path = field[FIELD_META] === undefined ? null : readRenderedPath(element, field.name);
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
                renderNative={(other) => unwrapCell(callback(other, index, this))}
              />
            </StandAside>,
          ) as U);
    });
  }
}

/** The rows of a panel or component. What concerns the entry or block as a whole goes above them. */
export class FieldRows extends RenderedList<FieldLayout[]> {
  /** The attribute that holds the variants, marked; what is above the rows stands in for it. */
  header?: FieldLayout;

  protected changeRendered<U>(mapped: U[], callback: Callback<FieldLayout[], U>): U[] {
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

  protected override keep<U>(mapped: U[]): U[] {
    if (mapped instanceof FieldRows) {
      mapped.header = this.header;
    }
    return mapped;
  }
}

/** The panels of a form. The content manager renders a dynamic zone at its root without `row.map`. */
export class Panels extends RenderedList<FieldLayout[][]> {
  protected changeRendered<U>(mapped: U[], callback: Callback<FieldLayout[][], U>): U[] {
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
export class VariantFieldRows extends RenderedList<FieldLayout[]> {
  protected changeRendered<U>(mapped: U[], callback: Callback<FieldLayout[], U>): U[] {
    return [
      (
        <StandAside key="personalization" instead={mapped as ReactNode[]}>
          <VariantRows
            all={mapped as ReactNode[]}
            renderField={(field) => callback(FieldRow.of(field), 0, this) as ReactNode}
          />
        </StandAside>
      ) as U,
    ];
  }
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
