import { pictureFields } from '../../pictures';
import { product, text } from '../../markers';
import { variant } from '../../variant';
import { block, link } from './block';

export const firstTrip = {
  slug: text('first-trip', 'forste-tur'),
  title: text('Your first trip', 'Din første tur'),
  seo: {
    metaTitle: text('Your first trip', 'Din første tur'),
    metaDescription: text(
      'An easy round, a short packing list, and permission to turn back.',
      'En enkel runde, en kort pakkeliste og lov til å snu.',
    ),
  },
  blocks: [
    block('shared.hero', {
      heading: text('Two hours, one thermos', 'To timer, én termos'),
      text: text(
        'A first trip should end while you still want more. Here is how to plan one.',
        'En første tur bør slutte mens du fortsatt har lyst på mer. Slik planlegger du den.',
      ),
      ...pictureFields('hero-trail'),
      link: link(
        'The packing list',
        'Pakkelista',
        '/articles/packing-for-a-day-hike',
        '/nb/artikler/pakk-til-dagstur',
      ),
      segmentVariants: [
        variant(['mobile'], text('On a phone', 'På telefonen'), {
          heading: text('Already on the way?', 'Allerede på vei?'),
          text: text('The short list is one tap away.', 'Den korte lista er ett trykk unna.'),
        }),
      ],
    }),
    block('shared.product-list', {
      heading: text('All you need', 'Alt du trenger'),
      intro: text(
        'You own half of it already. Borrow the rest from a neighbour, or from us.',
        'Halvparten har du fra før. Lån resten av naboen, eller av oss.',
      ),
      products: ['dagstur-daypack', 'merino-base-layer', 'steel-thermos', 'sitting-pad'].map(
        product,
      ),
    }),
    block('shared.call-to-action', {
      heading: text('Come with us on a Sunday', 'Bli med oss en søndag'),
      text: text(
        'Ingrid takes beginners out on the first Sunday of the month. It costs nothing but a bun.',
        'Ingrid tar med nybegynnere den første søndagen i måneden. Det koster ingenting annet enn en bolle.',
      ),
      link: link('Put my name down', 'Skriv meg opp', '/newsletter', '/nb/nyhetsbrev'),
      tone: 'forest',
    }),
  ],
};
