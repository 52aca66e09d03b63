import type { JournalContent, JournalNode, JournalVariant } from '../journal/content/content';

/**
 * A content with other variants of one content type or component.
 *
 * @param uid of the owners whose variants change
 * @param change gives what a variant becomes, itself where nothing changes; `null` takes away one
 *   that waits for its component, and is the same as no change for others
 */
export function mapVariants(
  content: JournalContent,
  uid: string,
  change: (variant: JournalVariant, place: { isKept: boolean }) => JournalVariant | null,
): JournalContent {
  return content.root === null ? content : { ...content, root: mapNode(content.root) };

  function mapNode(node: JournalNode): JournalNode {
    const { variants, kept, children, ...rest } = node;
    const isMeant = node.uid === uid;
    const left = isMeant ? kept?.flatMap((each) => change(each, { isKept: true }) ?? []) : kept;
    return {
      ...rest,
      ...(variants && {
        variants: isMeant
          ? variants.map((each) => change(each, { isKept: false }) ?? each)
          : variants,
      }),
      ...(left && left.length > 0 && { kept: left }),
      ...(children && { children: children.map(mapNode) }),
    };
  }
}
