import { campKitchen } from './camp-kitchen';
import { clothing } from './clothing';
import { footwear } from './footwear';
import { lightAndNavigation } from './light-and-navigation';
import { packs } from './packs';
import { tentsAndSleep } from './tents-and-sleep';
import { winter } from './winter';

export const products = [
  ...clothing,
  ...footwear,
  ...packs,
  ...tentsAndSleep,
  ...campKitchen,
  ...winter,
  ...lightAndNavigation,
];
