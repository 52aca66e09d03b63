import { pictureFields } from '../../pictures';
import { text } from '../../markers';
import { block, link } from './block';

export const about = {
  slug: text('about', 'om-oss'),
  title: text('About us', 'Om oss'),
  seo: {
    metaTitle: text('About Fjellro', 'Om Fjellro'),
    metaDescription: text(
      'Who we are, where the workshop is, and why we sell fewer things than others.',
      'Hvem vi er, hvor verkstedet ligger, og hvorfor vi selger færre ting enn andre.',
    ),
  },
  blocks: [
    block('shared.hero', {
      heading: text('Eleven people and a sewing machine', 'Elleve mennesker og en symaskin'),
      text: text(
        'Fjellro began in 2009 in a boathouse in Lærdal, with one tent for hire and a box of patches.',
        'Fjellro begynte i 2009 i et naust i Lærdal, med ett telt til utleie og en eske lapper.',
      ),
      ...pictureFields('hero-boathouse'),
    }),
    block('shared.text-section', {
      heading: text('Fewer things, longer', 'Færre ting, lenger'),
      body: text(
        'We sell what we use ourselves. If we find something better, the old one goes, and we keep its spare parts for at least ten years.\n\nThe name? *Fjell* is mountain, *ro* is calm. You know the feeling.',
        'Vi selger det vi selv bruker. Finner vi noe bedre, går det gamle ut, og delene beholder vi i minst ti år.\n\nNavnet? Du kjenner følelsen.',
      ),
    }),
    block('shared.call-to-action', {
      heading: text('Come by', 'Kom innom'),
      text: text(
        'The shop and the workshop are open every day but Sunday. On Sundays we are out.',
        'Butikken og verkstedet er åpne alle dager unntatt søndag. Søndager er vi på tur.',
      ),
      link: link('Find us', 'Finn oss', '/pages/delivery', '/nb/sider/levering'),
      tone: 'calm',
    }),
  ],
};
