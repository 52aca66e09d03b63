import { productSeed } from './product-seed';

export const footwear = [
  productSeed({
    slug: ['ridge-boots', 'fjellstovler'],
    name: ['Tind mountain boots', 'Tind fjellstøvler'],
    sku: 'FR-2001',
    price: 2999,
    weightGrams: 1480,
    badge: ['Can be resoled', 'Kan såles om'],
    summary: [
      'Leather boots for scree, heavy packs and the next fifteen years.',
      'Lærstøvler for ur, tung sekk og de neste femten årene.',
    ],
    description: [
      'Full-grain leather, a high rubber rand and a sole that we replace in our workshop. Give them two weeks before a long trip.',
      'Fullnarvet lær, høy gummikant og en såle vi bytter på verkstedet. Gi dem to uker før en lang tur.',
    ],
    categories: ['footwear'],
    tags: ['waterproof', 'repairable'],
    related: ['hiking-socks', 'hiking-trousers'],
  }),
  productSeed({
    slug: ['marsh-rubber-boots', 'gummistovler'],
    name: ['Myr rubber boots', 'Myr gummistøvler'],
    sku: 'FR-2002',
    price: 1299,
    weightGrams: 1650,
    summary: [
      'Natural rubber for bogs, berries and the school run in November.',
      'Naturgummi til myr, molter og skoleveien i november.',
    ],
    description: [
      'Hand-laid natural rubber with a sole that grips on wet wood. The shaft can be cut down to the height you like.',
      'Håndlaget i naturgummi, med en såle som griper på vått tre. Skaftet kan klippes til den høyden du liker.',
    ],
    categories: ['footwear'],
    tags: ['waterproof', 'family'],
    related: ['hiking-socks', 'carving-knife'],
  }),
  productSeed({
    slug: ['trail-shoes', 'terrengsko'],
    name: ['Rabb trail shoes', 'Rabb terrengsko'],
    sku: 'FR-2003',
    price: 1599,
    weightGrams: 610,
    summary: [
      'Quick shoes for dry paths and long evenings.',
      'Raske sko for tørre stier og lange kvelder.',
    ],
    description: [
      'A grippy sole, a snug heel and mesh that dries on the way home. Made for runs that turn into walks, and the other way round.',
      'Såle med godt grep, stødig hæl og netting som tørker på vei hjem. Laget for løpeturer som blir gåturer, og omvendt.',
    ],
    categories: ['footwear'],
    tags: ['light', 'recycled'],
    related: ['dagstur-daypack', 'glimt-headlamp'],
  }),
  productSeed({
    slug: ['camp-slippers', 'leirtofler'],
    name: ['Tun camp slippers', 'Tun leirtøfler'],
    sku: 'FR-2004',
    price: 549,
    weightGrams: 280,
    summary: [
      'Felt slippers for the hut, with a sole for the trip to the woodshed.',
      'Filttøfler til hytta, med såle som tåler en tur i vedskjulet.',
    ],
    description: [
      'Wool felt on a thin rubber sole. Warm feet are half of a good evening, and the other half is in the camp kitchen.',
      'Ullfilt på tynn gummisåle. Varme føtter er halve kvelden, og den andre halvdelen finner du i turkjøkkenet.',
    ],
    categories: ['footwear'],
    tags: ['wool', 'light'],
    related: ['enamel-mug', 'lun-wool-sweater'],
  }),
  productSeed({
    slug: ['hiking-socks', 'tursokker'],
    name: ['Lest hiking socks, two pairs', 'Lest tursokker, to par'],
    sku: 'FR-2005',
    price: 329,
    weightGrams: 140,
    summary: [
      'Terry wool under the heel, thin over the instep.',
      'Frotté-ull under hælen, tynn over vristen.',
    ],
    description: [
      'Two pairs, so that one can dry on the pack while you wear the other. Darning wool is included.',
      'To par, så det ene kan tørke på sekken mens du går i det andre. Stoppegarn følger med.',
    ],
    categories: ['footwear', 'clothing'],
    tags: ['wool', 'first-trip', 'family'],
    related: ['ridge-boots', 'trail-shoes'],
  }),
];
