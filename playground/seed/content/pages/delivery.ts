import { text } from '../../markers';
import { variant } from '../../variant';
import { block, link } from './block';

export const delivery = {
  slug: text('delivery', 'levering'),
  title: text('Delivery and returns', 'Levering og retur'),
  seo: {
    metaTitle: text('Delivery and returns', 'Levering og retur'),
    metaDescription: text(
      'What delivery costs, how long it takes, and how to send something back.',
      'Hva leveringen koster, hvor lang tid den tar, og hvordan du sender noe tilbake.',
    ),
  },
  segmentVariants: [
    variant(['norway'], text('Norway', 'Norge'), {
      title: text('Delivery in Norway', 'Levering i Norge'),
    }),
  ],
  blocks: [
    block('shared.banner', {
      text: text('We deliver in the Nordic countries and the EU.', 'Vi leverer i Norden og EU.'),
      tone: 'calm',
      segmentVariants: [
        variant(['norway'], text('Norway', 'Norge'), {
          text: text(
            'Free delivery in Norway over 800 kr, to your door or the nearest shop.',
            'Fri frakt i Norge over 800 kr, på døra eller til nærmeste butikk.',
          ),
          tone: 'forest',
        }),
      ],
    }),
    block('shared.text-section', {
      heading: text('How long it takes', 'Hvor lang tid det tar'),
      body: text(
        'Parcels leave Lærdal every weekday at noon. Most are with you in **three to six days**, depending on how many borders lie between us.',
        'Pakkene går fra Lærdal hver virkedag klokka tolv. De fleste er hos deg på **tre til seks dager**, alt etter hvor mange grenser det er mellom oss.',
      ),
      segmentVariants: [
        variant(['norway'], text('Norway', 'Norge'), {
          body: text(
            'Parcels leave Lærdal every weekday at noon. In the south of Norway they arrive **the next day**, in the north within three.',
            'Pakkene går fra Lærdal hver virkedag klokka tolv. I Sør-Norge kommer de fram **dagen etter**, i nord innen tre.',
          ),
        }),
      ],
    }),
    block('shared.text-section', {
      heading: text('Sending it back', 'Sende tilbake'),
      body: text(
        'You have sixty days. Try things on indoors, keep the box, and put the slip inside. Repairs go to the same address, and we pay for the postage.',
        'Du har seksti dager. Prøv tingene inne, ta vare på esken, og legg lappen oppi. Reparasjoner sendes til samme adresse, og vi betaler porto.',
      ),
    }),
    block('shared.call-to-action', {
      heading: text('Anything else?', 'Lurer du på noe?'),
      text: text(
        'Maja answers the phone between ten and three, unless she is on a ladder.',
        'Maja tar telefonen mellom ti og tre, med mindre hun står i en stige.',
      ),
      link: link('Call the workshop', 'Ring verkstedet', 'tel:+4700000000', 'tel:+4700000000'),
      tone: 'calm',
    }),
  ],
};
