import { product, text } from '../../markers';
import { variant } from '../../variant';
import { productSeed } from './product-seed';

export const clothing = [
  productSeed({
    slug: ['storm-shell-jacket', 'storm-skalljakke'],
    name: ['Storm shell jacket', 'Storm skalljakke'],
    sku: 'FR-1001',
    price: 3499,
    weightGrams: 480,
    badge: ['Most loved', 'Kundefavoritt'],
    summary: [
      'A three-layer shell for rain that comes from the side.',
      'Trelags skalljakke for regn som kommer fra siden.',
    ],
    description: [
      'Sealed seams, a hood that follows your head, and pockets you can reach with a hip belt on. We patch it for as long as you own it.',
      'Teipede sømmer, en hette som følger hodet, og lommer du når med hoftebeltet på. Vi lapper den så lenge du eier den.',
    ],
    categories: ['clothing'],
    tags: ['waterproof', 'repairable'],
    related: ['rain-trousers', 'merino-base-layer'],
    segmentVariants: [
      variant(['norway'], text('Norway', 'Norge'), {
        badge: text('Tested in Bergen', 'Testet i Bergen'),
        summary: text(
          'A three-layer shell, tested through one whole autumn in Bergen. It rained.',
          'Trelags skalljakke, testet gjennom en hel høst i Bergen. Det regnet.',
        ),
      }),
    ],
  }),
  productSeed({
    slug: ['vidde-down-jacket', 'vidde-dunjakke'],
    name: ['Vidde down jacket', 'Vidde dunjakke'],
    sku: 'FR-1002',
    price: 2799,
    weightGrams: 410,
    summary: [
      'Warm enough for a break at minus fifteen, small enough for the lid of a pack.',
      'Varm nok til en pause i femten minus, liten nok til topplokket.',
    ],
    description: [
      'Traceable down in a recycled ripstop shell. It packs into its own pocket, and the pocket makes a fine pillow.',
      'Sporbar dun i et skall av resirkulert ripstop. Den pakkes ned i sin egen lomme, og lomma blir en god pute.',
    ],
    categories: ['clothing', 'winter'],
    tags: ['below-zero', 'recycled', 'light'],
    related: ['wool-beanie', 'wool-mittens'],
    segmentVariants: [
      variant(['evening'], text('Evening', 'Kveld'), {
        badge: text('For cold evenings', 'For kalde kvelder'),
        relatedProducts: [product('glimt-headlamp'), product('steel-thermos')],
      }),
    ],
  }),
  productSeed({
    slug: ['merino-base-layer', 'ulltroye'],
    name: ['Rein merino base layer', 'Rein ulltrøye'],
    sku: 'FR-1003',
    price: 899,
    weightGrams: 190,
    summary: [
      'The shirt under every other shirt. Does not itch, hardly smells.',
      'Trøya under alle andre trøyer. Klør ikke, lukter nesten ikke.',
    ],
    description: [
      'Fine merino wool at 200 grams, flat seams under the pack straps, and a long back. Wash it cold and it lasts for years.',
      'Fin merinoull på 200 gram, flate sømmer under bærereimene og lang rygg. Vask den kaldt, så varer den i årevis.',
    ],
    categories: ['clothing'],
    tags: ['wool', 'first-trip', 'below-zero'],
    related: ['hiking-socks', 'lun-wool-sweater'],
    segmentVariants: [
      variant(['new-visitors'], text('New visitors', 'Nye besøkende'), {
        badge: text('Start here', 'Begynn her'),
        summary: text(
          'If you buy one thing for the outdoors this year, let it be wool next to your skin.',
          'Skal du kjøpe én ting til turen i år, la det være ull innerst.',
        ),
      }),
    ],
  }),
  productSeed({
    slug: ['lun-wool-sweater', 'lun-ullgenser'],
    name: ['Lun wool sweater', 'Lun ullgenser'],
    sku: 'FR-1004',
    price: 1599,
    weightGrams: 620,
    summary: [
      'A thick Norwegian sweater for the hut, the boat and the bus home.',
      'Tykk norsk ullgenser til hytta, båten og bussen hjem.',
    ],
    description: [
      'Knitted from Norwegian wool with a pattern borrowed from an old pair of mittens. Spare yarn for the elbows comes with it.',
      'Strikket av norsk ull, med et mønster lånt fra et par gamle votter. Det følger med garn til albuene.',
    ],
    categories: ['clothing'],
    tags: ['wool', 'repairable'],
    related: ['wool-beanie', 'enamel-mug'],
  }),
  productSeed({
    slug: ['hiking-trousers', 'turbukse'],
    name: ['Sti hiking trousers', 'Sti turbukse'],
    sku: 'FR-1005',
    price: 1499,
    weightGrams: 440,
    summary: [
      'Hard-wearing trousers with stretch where your knees want it.',
      'Slitesterk bukse med stretch der knærne vil ha det.',
    ],
    description: [
      'Reinforced seat and hems, vents along the thigh, and a map pocket that fits a map. The fabric gets better with wax.',
      'Forsterket bak og nederst, lufting langs låret og en kartlomme med plass til et kart. Stoffet blir bedre med voks.',
    ],
    categories: ['clothing'],
    tags: ['repairable', 'first-trip'],
    related: ['ridge-boots', 'map-case'],
  }),
  productSeed({
    slug: ['rain-trousers', 'regnbukse'],
    name: ['Skur rain trousers', 'Skur regnbukse'],
    sku: 'FR-1006',
    price: 1199,
    weightGrams: 260,
    summary: [
      'Zips to the hip, so you can pull them on over boots.',
      'Glidelås til hofta, så du får dem på utenpå støvlene.',
    ],
    description: [
      'Light rain trousers that live at the bottom of the pack until they are the best thing you brought.',
      'Lette regnbukser som bor nederst i sekken helt til de er det beste du tok med.',
    ],
    categories: ['clothing'],
    tags: ['waterproof', 'light'],
    related: ['storm-shell-jacket'],
  }),
  productSeed({
    slug: ['wool-mittens', 'ullvotter'],
    name: ['Vott wool mittens', 'Vott ullvotter'],
    sku: 'FR-1007',
    price: 449,
    weightGrams: 110,
    summary: [
      'Felted wool that stays warm when it is wet.',
      'Tovet ull som holder varmen når den er våt.',
    ],
    description: [
      'Knitted large and felted small, so the wind has a hard time getting through. Wear them under a shell when it blows.',
      'Strikket stort og tovet smått, så vinden har vanskelig for å slippe gjennom. Bruk dem under skallvotter når det blåser.',
    ],
    categories: ['clothing', 'winter'],
    tags: ['wool', 'below-zero', 'family'],
    related: ['wool-beanie', 'mountain-skis'],
  }),
  productSeed({
    slug: ['wool-beanie', 'ullue'],
    name: ['Topp wool beanie', 'Topp ullue'],
    sku: 'FR-1008',
    price: 349,
    weightGrams: 70,
    summary: ['One size, double over the ears.', 'Én størrelse, dobbel over ørene.'],
    description: [
      'A simple beanie in soft lambswool. Thin enough under a helmet, warm enough for a night in a tent.',
      'En enkel lue i myk lammeull. Tynn nok under hjelmen, varm nok til en natt i telt.',
    ],
    categories: ['clothing'],
    tags: ['wool', 'family', 'first-trip'],
    related: ['wool-mittens', 'lun-wool-sweater'],
  }),
];
