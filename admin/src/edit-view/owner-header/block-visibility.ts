/** Who gets to see a block. */
export type Visibility =
  | 'everyone'
  /** Left out for the chosen segment. */
  | 'hidden'
  /** Only for segments that have a variant of it. */
  | 'only';

export function getVisibility(isVariantHidden: boolean, isHiddenByDefault: boolean): Visibility {
  if (isVariantHidden) {
    return 'hidden';
  }
  return isHiddenByDefault ? 'only' : 'everyone';
}
