import { text } from '../markers';
import { pictureFields } from '../pictures';
import { variant } from '../variant';

export const categories = [
  {
    slug: text('clothing', 'klaer'),
    name: text('Clothing', 'Klær'),
    description: text(
      'Layers for wind, wet and the long way home. Most of it is wool.',
      'Lag på lag for vind, væte og den lange veien hjem. Det meste er ull.',
    ),
    ...pictureFields('category-clothing'),
  },
  {
    slug: text('footwear', 'fottoy'),
    name: text('Footwear', 'Fottøy'),
    description: text(
      'Boots, shoes and socks that have met stones before.',
      'Støvler, sko og sokker som har møtt stein før.',
    ),
    ...pictureFields('category-footwear'),
  },
  {
    slug: text('packs', 'sekker'),
    name: text('Packs', 'Sekker'),
    description: text(
      'From the daypack for lunch and a jumper to the pack for a week without shops.',
      'Fra dagstursekken til matpakke og genser til sekken for en uke uten butikk.',
    ),
    ...pictureFields('category-packs'),
  },
  {
    slug: text('tents-and-sleep', 'telt-og-sovn'),
    name: text('Tents and sleep', 'Telt og søvn'),
    description: text(
      'A dry floor, a warm bag and something soft between you and the roots.',
      'Tørt gulv, varm pose og noe mykt mellom deg og røttene.',
    ),
    ...pictureFields('category-tents-and-sleep'),
    segmentVariants: [
      variant(['evening'], text('Evening', 'Kveld'), {
        description: text(
          'Still up? So are we. A dry floor, a warm bag, and good night.',
          'Fortsatt våken? Vi også. Tørt gulv, varm pose, og god natt.',
        ),
      }),
    ],
  },
  {
    slug: text('camp-kitchen', 'turkjokken'),
    name: text('Camp kitchen', 'Turkjøkken'),
    description: text(
      'Coffee first. Then everything else that tastes better outside.',
      'Kaffe først. Så alt det andre som smaker bedre ute.',
    ),
    ...pictureFields('category-camp-kitchen'),
  },
  {
    slug: text('winter', 'vinter'),
    name: text('Winter', 'Vinter'),
    description: text(
      'Skis, snowshoes and a shovel: for the half of the year that is white.',
      'Ski, truger og spade: for den halvdelen av året som er hvit.',
    ),
    ...pictureFields('category-winter'),
    segmentVariants: [
      variant(['norway'], text('Norway', 'Norge'), {
        description: text(
          'Everything for Easter in the mountains, oranges not included.',
          'Alt til påskefjellet, unntatt appelsinene.',
        ),
      }),
    ],
  },
  {
    slug: text('light-and-navigation', 'lys-og-navigasjon'),
    name: text('Light and navigation', 'Lys og navigasjon'),
    description: text(
      'Find the way out, and the way home after dark.',
      'Finn veien ut, og veien hjem etter at det er blitt mørkt.',
    ),
    ...pictureFields('category-light-and-navigation'),
  },
];
