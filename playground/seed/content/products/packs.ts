import { product, text } from '../../markers';
import { variant } from '../../variant';
import { productSeed } from './product-seed';

export const packs = [
  productSeed({
    slug: ['dagstur-daypack', 'dagstur-sekk'],
    name: ['Dagstur 24 daypack', 'Dagstur 24 sekk'],
    sku: 'FR-3001',
    price: 1099,
    weightGrams: 720,
    badge: ['First-trip favourite', 'Nybegynnerens favoritt'],
    summary: [
      'Room for lunch, a jumper, a thermos and somebody else’s jacket.',
      'Plass til matpakke, genser, termos og noen andres jakke.',
    ],
    description: [
      'Twenty-four litres, a back that breathes and a lid that opens with mittens on. Two side pockets, because water belongs in one of them.',
      'Tjuefire liter, rygg som puster og lokk som åpnes med votter på. To sidelommer, for vannet hører hjemme i den ene.',
    ],
    categories: ['packs'],
    tags: ['first-trip', 'recycled'],
    related: ['steel-thermos', 'sitting-pad', 'first-aid-kit'],
    segmentVariants: [
      variant(['returning-visitors'], text('Returning visitors', 'Kommer tilbake'), {
        summary: text(
          'You know the way out. This is the pack that is always ready by the door.',
          'Du kjenner veien ut. Dette er sekken som alltid står klar ved døra.',
        ),
        relatedProducts: [product('helg-pack'), product('map-case')],
      }),
    ],
  }),
  productSeed({
    slug: ['helg-pack', 'helg-sekk'],
    name: ['Helg 45 pack', 'Helg 45 sekk'],
    sku: 'FR-3002',
    price: 2199,
    weightGrams: 1380,
    summary: [
      'Friday afternoon to Sunday evening in forty-five litres.',
      'Fredag ettermiddag til søndag kveld på førtifem liter.',
    ],
    description: [
      'A framed pack with a wide hip belt and a front pocket for wet things. The back length adjusts in a minute.',
      'Sekk med ramme, bredt hoftebelte og frontlomme til våte ting. Rygglengden stilles på ett minutt.',
    ],
    categories: ['packs'],
    tags: ['repairable', 'recycled'],
    related: ['kuling-tunnel-tent', 'summer-sleeping-bag'],
  }),
  productSeed({
    slug: ['langtur-pack', 'langtur-sekk'],
    name: ['Langtur 70 pack', 'Langtur 70 sekk'],
    sku: 'FR-3003',
    price: 3299,
    weightGrams: 2150,
    summary: [
      'For a week across the plateau without passing a shop.',
      'For en uke over vidda uten å passere en butikk.',
    ],
    description: [
      'Seventy litres on an aluminium frame, with straps we can replace one by one. It carries twenty-five kilos better than you will.',
      'Sytti liter på aluminiumsramme, med reimer vi kan bytte én for én. Den bærer tjuefem kilo bedre enn du gjør.',
    ],
    categories: ['packs'],
    tags: ['repairable'],
    related: ['natt-down-sleeping-bag', 'cook-set'],
  }),
  productSeed({
    slug: ['dry-bag', 'pakkpose'],
    name: ['Tørr 20 dry bag', 'Tørr 20 pakkpose'],
    sku: 'FR-3004',
    price: 279,
    weightGrams: 95,
    summary: [
      'Rolls shut around a sleeping bag or a dry set of clothes.',
      'Rulles igjen rundt soveposen eller et tørt skift.',
    ],
    description: [
      'A light roll-top bag with taped seams. One for the sleeping bag, one for the clothes, none for the phone, which stays off.',
      'Lett rullepose med teipede sømmer. Én til soveposen, én til klærne, ingen til telefonen, den er avslått.',
    ],
    categories: ['packs'],
    tags: ['waterproof', 'light'],
    related: ['langtur-pack', 'natt-down-sleeping-bag'],
  }),
  productSeed({
    slug: ['mini-kids-pack', 'mini-barnesekk'],
    name: ['Mini 10 children’s pack', 'Mini 10 barnesekk'],
    sku: 'FR-3005',
    price: 599,
    weightGrams: 380,
    summary: ['Their own pack, for their own raisins.', 'Egen sekk, til egne rosiner.'],
    description: [
      'Ten litres, a chest strap with a whistle, and a name tag on the inside. Big enough for a teddy and a sitting pad.',
      'Ti liter, brystreim med fløyte og navnelapp på innsiden. Stor nok til bamse og sitteunderlag.',
    ],
    categories: ['packs'],
    tags: ['family', 'first-trip', 'recycled'],
    related: ['sitting-pad', 'wool-beanie'],
  }),
];
