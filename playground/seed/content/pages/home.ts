import { pictureFields } from '../../pictures';
import { product, text } from '../../markers';
import { hiddenVariant, variant } from '../../variant';
import { block, link } from './block';

const hero = block('shared.hero', {
  kicker: text('Fjellro outdoor', 'Fjellro friluft'),
  heading: text('The mountains are closer than you think', 'Fjellet er nærmere enn du tror'),
  text: text(
    'Good gear that can be mended, and honest advice for the first trip and the hundredth.',
    'Godt utstyr som kan repareres, og ærlige råd til den første turen og den hundrede.',
  ),
  ...pictureFields('hero-dawn'),
  link: link('See what is new', 'Se hva som er nytt', '/products', '/nb/produkter'),
  segmentVariants: [
    variant(['norway'], text('Norway', 'Norge'), {
      kicker: text('Home delivery all over Norway', 'Levert på døra i hele Norge'),
      heading: text('Up early, out long, home happy', 'Ut på tur, aldri sur'),
      text: text(
        'Order today and have it in time for the weekend, also north of the Arctic Circle. Free over 800 kr.',
        'Bestill i dag, så har du det til helga, også nord for polarsirkelen. Fri frakt over 800 kr.',
      ),
      ...pictureFields('hero-fjord'),
      link: link(
        'Ready for the weekend',
        'Klar til helga',
        '/pages/first-trip',
        '/nb/sider/forste-tur',
      ),
    }),
    variant(['returning-visitors'], text('Returning visitors', 'Kommer tilbake'), {
      kicker: text('Welcome back', 'Velkommen tilbake'),
      heading: text('Good to see you on the trail again', 'Godt å se deg på stien igjen'),
      text: text(
        'Carry on where you left off, or let our guides suggest where to go next.',
        'Fortsett der du slapp, eller la førerne våre foreslå hvor du bør gå neste gang.',
      ),
      ...pictureFields('hero-cabin'),
      link: link('Find your next trip', 'Finn neste tur', '/articles', '/nb/artikler'),
    }),
    variant(['evening'], text('Evening', 'Kveld'), {
      heading: text('The best hour is the last one', 'Den siste timen er den beste'),
      ...pictureFields('hero-northern-lights'),
    }),
  ],
});

const newsletterBanner = block('shared.banner', {
  text: text(
    'For readers of our letter: the autumn sale opens for you tonight, one day before everybody else.',
    'Til deg som får brevet vårt: Høstsalget åpner for deg i kveld, en dag før alle andre.',
  ),
  link: link('Take me there', 'Ta meg dit', '/products', '/nb/produkter'),
  tone: 'sunset',
  segmentDefaultHidden: true,
  segmentVariants: [variant(['newsletter'], text('Newsletter readers', 'Lesere av nyhetsbrevet'))],
});

const favourites = block('shared.product-list', {
  heading: text('What people take along', 'Dette tar folk med seg'),
  intro: text(
    'Six things that are in more packs than any other.',
    'Seks ting som ligger i flere sekker enn noe annet.',
  ),
  products: [
    'storm-shell-jacket',
    'dagstur-daypack',
    'steel-thermos',
    'ridge-boots',
    'glimt-headlamp',
    'enamel-mug',
  ].map(product),
  segmentVariants: [
    variant(['returning-visitors'], text('Returning visitors', 'Kommer tilbake'), {
      heading: text('New since you were last here', 'Nytt siden sist'),
      intro: text(
        'Fresh from the workshop and the supplier in Voss.',
        'Rett fra verkstedet og leverandøren på Voss.',
      ),
      products: ['kuling-tunnel-tent', 'helg-pack', 'trail-shoes', 'glo-lantern'].map(product),
    }),
    variant(['new-visitors'], text('New visitors', 'Nye besøkende'), {
      heading: text('A good place to start', 'Et godt sted å begynne'),
      products: ['dagstur-daypack', 'merino-base-layer', 'sitting-pad', 'first-aid-kit'].map(
        product,
      ),
    }),
  ],
});

const repair = block('shared.text-section', {
  heading: text('Mended is better than new', 'Reparert er bedre enn nytt'),
  body: text(
    'Everything we sell can be repaired, and **Maja and her workshop** do it. Send it in, or come by with it under your arm. Last year we gave 2,140 things a longer life.',
    'Alt vi selger kan repareres, og det er **Maja og verkstedet** som gjør det. Send det inn, eller kom innom med det under armen. I fjor ga vi 2140 ting et lengre liv.',
  ),
});

const signUp = block('shared.call-to-action', {
  heading: text('A letter from the mountains', 'Et brev fra fjellet'),
  text: text(
    'One trip, one recipe and one thing to mend, on the first Friday of the month.',
    'Én tur, én oppskrift og én ting å reparere, den første fredagen i måneden.',
  ),
  link: link('Send me the letter', 'Send meg brevet', '/newsletter', '/nb/nyhetsbrev'),
  tone: 'forest',
  segmentVariants: [
    hiddenVariant(['newsletter'], text('Has the letter already', 'Får brevet allerede')),
    variant(['new-visitors'], text('New visitors', 'Nye besøkende'), {
      heading: text('First time here? Start small', 'Første gang her? Begynn i det små'),
      text: text(
        'We have put together an easy first trip, with a packing list and nothing you do not need.',
        'Vi har satt sammen en enkel første tur, med pakkeliste og ingenting du ikke trenger.',
      ),
      link: link(
        'Plan my first trip',
        'Planlegg min første tur',
        '/pages/first-trip',
        '/nb/sider/forste-tur',
      ),
      tone: 'calm',
    }),
  ],
});

export const home = {
  slug: text('home', 'home'),
  title: text('Home', 'Hjem'),
  seo: {
    metaTitle: text('Fjellro: outdoor gear that lasts', 'Fjellro: turutstyr som varer'),
    metaDescription: text(
      'A small Nordic outdoor shop with gear that can be mended, and advice from people who go out.',
      'En liten nordisk friluftsbutikk med utstyr som kan repareres, og råd fra folk som er ute.',
    ),
  },
  blocks: [hero, newsletterBanner, favourites, repair, signUp],
};
