import { text } from '../../markers';
import { variant } from '../../variant';
import { productSeed } from './product-seed';

export const winter = [
  productSeed({
    slug: ['mountain-skis', 'fjellski'],
    name: ['Vidde mountain skis', 'Vidde fjellski'],
    sku: 'FR-6001',
    price: 3690,
    weightGrams: 2200,
    summary: [
      'Steel edges for the way down, a light core for the way across.',
      'Stålkanter til veien ned, lett kjerne til veien over.',
    ],
    description: [
      'A wood core with a waist you can kick and glide on. Sold with a can of grip wax and an hour of help in the shop.',
      'Trekjerne med en midje du kan diagonale på. Selges med en boks festesmøring og en times hjelp i butikken.',
    ],
    categories: ['winter'],
    tags: ['below-zero', 'repairable'],
    related: ['ski-poles', 'wind-sack'],
    segmentVariants: [
      variant(['norway'], text('Norway', 'Norge'), {
        badge: text('In time for Easter', 'Til påskefjellet'),
        summary: text(
          'From hut to hut, from the first snow until the oranges in April.',
          'Fra hytte til hytte, fra første snø til appelsinene i april.',
        ),
      }),
    ],
  }),
  productSeed({
    slug: ['ski-poles', 'skistaver'],
    name: ['Stav ski poles', 'Stav skistaver'],
    sku: 'FR-6002',
    price: 699,
    weightGrams: 430,
    summary: [
      'Aluminium poles with baskets for loose snow.',
      'Aluminiumsstaver med trinser for løssnø.',
    ],
    description: [
      'Adjustable from 110 to 145 centimetres, with cork grips that stay warm in the hand.',
      'Justerbare fra 110 til 145 centimeter, med korkhåndtak som holder seg varme i hånda.',
    ],
    categories: ['winter'],
    tags: ['light', 'repairable'],
    related: ['mountain-skis', 'snowshoes'],
  }),
  productSeed({
    slug: ['snowshoes', 'truger'],
    name: ['Fonn snowshoes', 'Fonn truger'],
    sku: 'FR-6003',
    price: 1890,
    weightGrams: 1720,
    inStock: false,
    summary: [
      'Walk on top of the winter instead of through it.',
      'Gå oppå vinteren i stedet for gjennom den.',
    ],
    description: [
      'A wide deck, steel teeth and bindings that fit every boot you own. No lessons needed.',
      'Bred plate, ståltenner og bindinger som passer alle støvlene du har. Ingen kurs nødvendig.',
    ],
    categories: ['winter'],
    tags: ['first-trip', 'below-zero'],
    related: ['ski-poles', 'marsh-rubber-boots'],
  }),
  productSeed({
    slug: ['wind-sack', 'vindsekk'],
    name: ['Le wind sack for two', 'Le vindsekk for to'],
    sku: 'FR-6004',
    price: 1190,
    weightGrams: 740,
    summary: ['A quiet room on a windy day.', 'Et stille rom på en dag med vind.'],
    description: [
      'Two people, one lunch and no wind. In a bright orange that can be seen from the air.',
      'To personer, én matpakke og ingen vind. I sterk oransje som synes fra lufta.',
    ],
    categories: ['winter', 'tents-and-sleep'],
    tags: ['below-zero', 'light'],
    related: ['snow-shovel', 'steel-thermos'],
  }),
  productSeed({
    slug: ['snow-shovel', 'snospade'],
    name: ['Fokk snow shovel', 'Fokk snøspade'],
    sku: 'FR-6005',
    price: 590,
    weightGrams: 640,
    summary: [
      'Belongs in every pack above the tree line.',
      'Hører hjemme i hver sekk over tregrensa.',
    ],
    description: [
      'A hardened aluminium blade and a shaft that locks with mittens on. Digs shelters, kitchens and cars.',
      'Blad i herdet aluminium og skaft som låses med votter på. Graver hule, kjøkken og bil.',
    ],
    categories: ['winter'],
    tags: ['below-zero', 'repairable'],
    related: ['wind-sack', 'mountain-skis'],
  }),
  productSeed({
    slug: ['pulk-sled', 'pulk'],
    name: ['Slep pulk sled', 'Slep pulk'],
    sku: 'FR-6006',
    price: 4490,
    weightGrams: 5400,
    summary: [
      'Carries the tent, the food or the youngest.',
      'Frakter teltet, maten eller yngstemann.',
    ],
    description: [
      'A light hull with a cover, drag poles and a harness that sits on the hips. The seat for children clicks in.',
      'Lett skrog med trekk, drag og en sele som sitter på hofta. Barnesetet klikkes på plass.',
    ],
    categories: ['winter'],
    tags: ['family', 'below-zero', 'repairable'],
    related: ['mountain-skis', 'natt-down-sleeping-bag'],
  }),
];
