import { productSeed } from './product-seed';

export const campKitchen = [
  productSeed({
    slug: ['gas-stove', 'gassbrenner'],
    name: ['Gnist gas stove', 'Gnist gassbrenner'],
    sku: 'FR-5001',
    price: 749,
    weightGrams: 85,
    summary: [
      'Boils half a litre in under four minutes.',
      'Koker en halv liter på under fire minutter.',
    ],
    description: [
      'Three folding legs, a fine valve for porridge and a flame you can hardly hear. Fits every ordinary gas canister.',
      'Tre ben som kan foldes, fin ventil til grøten og en flamme du knapt hører. Passer alle vanlige gassbokser.',
    ],
    categories: ['camp-kitchen'],
    tags: ['light'],
    related: ['cook-set', 'enamel-mug'],
  }),
  productSeed({
    slug: ['cook-set', 'kokesett'],
    name: ['Gryte cook set for two', 'Gryte kokesett for to'],
    sku: 'FR-5002',
    price: 899,
    weightGrams: 540,
    summary: [
      'Two pots and a lid that is really a frying pan.',
      'To kjeler og et lokk som egentlig er en stekepanne.',
    ],
    description: [
      'Nested pots in hard aluminium with a handle that fits both. There is just room for the stove inside.',
      'Kjeler i hardt aluminium som går inn i hverandre, med håndtak som passer begge. Brenneren får akkurat plass inni.',
    ],
    categories: ['camp-kitchen'],
    tags: ['repairable', 'family'],
    related: ['gas-stove', 'coffee-kettle'],
  }),
  productSeed({
    slug: ['steel-thermos', 'staltermos'],
    name: ['Varm 1.0 steel thermos', 'Varm 1,0 ståltermos'],
    sku: 'FR-5003',
    price: 549,
    weightGrams: 590,
    badge: ['Warm for 24 hours', 'Varm i 24 timer'],
    summary: [
      'One litre of cocoa that is still cocoa after lunch.',
      'Én liter kakao som fortsatt er kakao etter lunsj.',
    ],
    description: [
      'Double steel walls and a stopper that comes apart for washing. Spare gaskets are always in stock.',
      'Doble stålvegger og en propp som kan tas fra hverandre og vaskes. Vi har alltid løse pakninger på lager.',
    ],
    categories: ['camp-kitchen'],
    tags: ['repairable', 'first-trip', 'below-zero'],
    related: ['enamel-mug', 'sitting-pad'],
  }),
  productSeed({
    slug: ['enamel-mug', 'emaljekopp'],
    name: ['Kopp enamel mug', 'Kopp emaljekopp'],
    sku: 'FR-5004',
    price: 149,
    weightGrams: 130,
    summary: [
      'Chips with use, and looks better for it.',
      'Får hakk med årene, og blir finere av det.',
    ],
    description: [
      'A steel mug with blue enamel. Goes on the fire, in the dishwasher and on the hook by the hut door.',
      'Stålkopp med blå emalje. Tåler bålet, oppvaskmaskinen og kroken ved hyttedøra.',
    ],
    categories: ['camp-kitchen'],
    tags: ['family', 'first-trip'],
    related: ['coffee-kettle', 'steel-thermos'],
  }),
  productSeed({
    slug: ['coffee-kettle', 'kaffekjele'],
    name: ['Svart coffee kettle', 'Svart kaffekjele'],
    sku: 'FR-5005',
    price: 499,
    weightGrams: 480,
    summary: [
      'For coffee boiled over embers, the way it tastes of forest.',
      'For kokekaffe over glør, så den smaker av skog.',
    ],
    description: [
      'A kettle in blackened steel with a wooden grip and a spout that holds back the grounds. Most of them, anyway.',
      'Kjele i svartbrent stål med tregrep og en tut som holder igjen gruten. Det meste av den, i alle fall.',
    ],
    categories: ['camp-kitchen'],
    tags: ['repairable'],
    related: ['enamel-mug', 'carving-knife'],
  }),
  productSeed({
    slug: ['carving-knife', 'tollekniv'],
    name: ['Spikk carving knife', 'Spikk tollekniv'],
    sku: 'FR-5006',
    price: 449,
    weightGrams: 120,
    summary: [
      'Birch handle, carbon steel and a sheath that clicks.',
      'Bjørkeskaft, karbonstål og en slire som klikker.',
    ],
    description: [
      'A simple knife for kindling, butter knives and patience. Comes with a plaster, for the first time.',
      'En enkel kniv til opptenningsved, smørkniver og tålmodighet. Det følger med et plaster, til første gang.',
    ],
    categories: ['camp-kitchen'],
    tags: ['repairable', 'family'],
    related: ['first-aid-kit', 'lavvo-6'],
  }),
];
