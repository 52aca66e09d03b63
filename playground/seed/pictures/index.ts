import { picture, type LocalizedText } from '../markers';
import { covers } from './covers';
import { productPictures } from './products';
import { scenes } from './scenes';

/** What each picture of `seed/images` shows, for people who do not see it. By file name. */
export const alternativeTexts: Readonly<Record<string, LocalizedText>> = {
  ...scenes,
  ...covers,
  ...productPictures,
};

/**
 * The alternative text of a picture, in both languages.
 * Throws when the picture is not in the catalogue.
 */
export function alternativeTextOf(name: string): LocalizedText {
  const found = alternativeTexts[name];
  if (!found) {
    throw new Error(`No alternative text for the picture "${name}" in seed/pictures`);
  }
  return found;
}

/** The fields `image` and `imageAlt`. A file has one alternative text, so each language has its own. */
export const pictureFields = (name: string) => ({
  image: picture(name),
  imageAlt: alternativeTextOf(name),
});

/** The fields `cover` and `coverAlt` of an article. */
export const coverFields = (name: string) => ({
  cover: picture(name),
  coverAlt: alternativeTextOf(name),
});
