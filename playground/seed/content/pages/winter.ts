import { pictureFields } from '../../pictures';
import { product, text } from '../../markers';
import { variant } from '../../variant';
import { block, link } from './block';

export const winterPage = {
  slug: text('winter', 'vinter'),
  title: text('Winter', 'Vinter'),
  seo: {
    metaTitle: text('Winter at Fjellro', 'Vinter hos Fjellro'),
    metaDescription: text(
      'Skis, snowshoes, warm hands and good advice for the white half of the year.',
      'Ski, truger, varme hender og gode råd til den hvite halvdelen av året.',
    ),
  },
  blocks: [
    block('shared.hero', {
      heading: text('The quiet season', 'Den stille sesongen'),
      text: text(
        'Snow hides the path and shows you who walked there before.',
        'Snøen gjemmer stien og viser deg hvem som gikk der før deg.',
      ),
      ...pictureFields('hero-winter'),
      link: link(
        'Skis and snowshoes',
        'Ski og truger',
        '/categories/winter',
        '/nb/kategorier/vinter',
      ),
    }),
    block('shared.banner', {
      text: text(
        'The sun is back on 21 January. We are counting.',
        'Sola er tilbake 21. januar. Vi teller.',
      ),
      tone: 'calm',
      segmentVariants: [
        variant(['evening'], text('Evening', 'Kveld'), {
          text: text(
            'Clear sky tonight? Put on one more jumper and go out for twenty minutes.',
            'Klar himmel i kveld? Ta på en genser til og gå ut i tjue minutter.',
          ),
          link: link(
            'See the northern lights',
            'Se nordlyset',
            '/articles/chasing-northern-lights',
            '/nb/artikler/pa-jakt-etter-nordlys',
          ),
          tone: 'forest',
        }),
      ],
    }),
    block('shared.product-list', {
      heading: text('Out in the snow', 'Ute i snøen'),
      products: ['mountain-skis', 'snowshoes', 'vidde-down-jacket', 'snow-shovel'].map(product),
    }),
  ],
};
