import type { LocalizedText } from '../markers';

/** Builders for Strapi's blocks field; see the block types of the rich text (blocks) editor. */
const leaf = (text: LocalizedText) => ({ type: 'text', text });

export const heading = (text: LocalizedText) => ({
  type: 'heading',
  level: 2,
  children: [leaf(text)],
});

export const paragraph = (text: LocalizedText) => ({ type: 'paragraph', children: [leaf(text)] });

export const quote = (text: LocalizedText) => ({ type: 'quote', children: [leaf(text)] });

export const list = (...items: LocalizedText[]) => ({
  type: 'list',
  format: 'unordered',
  children: items.map((text) => ({ type: 'list-item', children: [leaf(text)] })),
});
