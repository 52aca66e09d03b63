import { text } from '../markers';
import { variant } from '../variant';
import { link } from './pages/block';

const products = link('Gear', 'Utstyr', '/products', '/nb/produkter');
const articles = link('Advice', 'Turråd', '/articles', '/nb/artikler');
const winter = link('Winter', 'Vinter', '/pages/winter', '/nb/sider/vinter');
const about = link('About us', 'Om oss', '/pages/about', '/nb/sider/om-oss');

export const global = {
  siteName: 'Fjellro',
  announcement: text('We mend what we sell.', 'Vi reparerer det vi selger.'),
  navigation: [
    link('First trip', 'Første tur', '/pages/first-trip', '/nb/sider/forste-tur'),
    products,
    articles,
    winter,
    about,
  ],
  footer: {
    note: text(
      'Fjellro, Øyragata 12, Lærdal. Open every day but Sunday.',
      'Fjellro, Øyragata 12, Lærdal. Åpent alle dager unntatt søndag.',
    ),
    links: [
      link('Delivery and returns', 'Levering og retur', '/pages/delivery', '/nb/sider/levering'),
      about,
    ],
    copyright: '© Fjellro',
    segmentVariants: [
      variant(['mobile'], text('On a phone', 'På telefonen'), {
        links: [
          link('Call us', 'Ring oss', 'tel:+4700000000', 'tel:+4700000000'),
          link('Delivery', 'Levering', '/pages/delivery', '/nb/sider/levering'),
        ],
      }),
    ],
  },
  seo: {
    metaTitle: text('Fjellro', 'Fjellro'),
    metaDescription: text('Outdoor gear that can be mended.', 'Turutstyr som kan repareres.'),
  },
  segmentVariants: [
    variant(['returning-visitors'], text('Returning visitors', 'Kommer tilbake'), {
      navigation: [
        link(
          'New since last time',
          'Nytt siden sist',
          '/products?sort=newest',
          '/nb/produkter?sortering=nyest',
        ),
        products,
        articles,
        winter,
        about,
      ],
    }),
    variant(['norway'], text('Norway', 'Norge'), {
      announcement: text('Free delivery over 800 kr.', 'Fri frakt over 800 kr.'),
    }),
  ],
};
