import { text } from '../markers';

export const tags = [
  { slug: text('waterproof', 'vanntett'), name: text('Waterproof', 'Vanntett') },
  { slug: text('wool', 'ull'), name: text('Wool', 'Ull') },
  { slug: text('light', 'lett'), name: text('Light', 'Lett') },
  { slug: text('recycled', 'resirkulert'), name: text('Recycled', 'Resirkulert') },
  { slug: text('repairable', 'kan-repareres'), name: text('Repairable', 'Kan repareres') },
  { slug: text('first-trip', 'forste-tur'), name: text('First trip', 'Første tur') },
  { slug: text('family', 'familie'), name: text('Family', 'Familie') },
  { slug: text('below-zero', 'kuldegrader'), name: text('Below zero', 'Kuldegrader') },
];
