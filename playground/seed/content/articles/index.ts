import { careAndRepair } from './care-and-repair';
import { foodAndFire } from './food-and-fire';
import { gettingStarted } from './getting-started';
import { nightsOut } from './nights-out';
import { weatherAndWinter } from './weather-and-winter';

export const articles = [
  ...gettingStarted,
  ...nightsOut,
  ...careAndRepair,
  ...weatherAndWinter,
  ...foodAndFire,
];
