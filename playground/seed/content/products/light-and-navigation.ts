import { product, text } from '../../markers';
import { variant } from '../../variant';
import { productSeed } from './product-seed';

export const lightAndNavigation = [
  productSeed({
    slug: ['glimt-headlamp', 'glimt-hodelykt'],
    name: ['Glimt headlamp', 'Glimt hodelykt'],
    sku: 'FR-7001',
    price: 649,
    weightGrams: 88,
    badge: ['USB-C', 'USB-C'],
    summary: [
      'Four hundred lumens for the path, red light for the tent.',
      'Fire hundre lumen til stien, rødt lys til teltet.',
    ],
    description: [
      'Charges in two hours, lasts for eight, and tells you before it goes dark. The strap comes off for washing.',
      'Lades på to timer, varer i åtte, og sier fra før det blir mørkt. Båndet kan tas av og vaskes.',
    ],
    categories: ['light-and-navigation'],
    tags: ['light', 'first-trip'],
    related: ['glo-lantern', 'reflective-vest'],
    segmentVariants: [
      variant(['evening'], text('Evening', 'Kveld'), {
        badge: text('It is dark out', 'Det er mørkt ute'),
        summary: text(
          'Dark already? Half an hour on a path you know, with a light on your head, is a different walk.',
          'Mørkt allerede? En halvtime på en sti du kan, med lykt på hodet, er en helt annen tur.',
        ),
        relatedProducts: [product('reflective-vest'), product('trail-shoes')],
      }),
    ],
  }),
  productSeed({
    slug: ['glo-lantern', 'glo-lykt'],
    name: ['Glo camp lantern', 'Glo leirlykt'],
    sku: 'FR-7002',
    price: 499,
    weightGrams: 210,
    summary: [
      'Warm light for cards, cooking and ghost stories.',
      'Varmt lys til kortspill, matlaging og spøkelseshistorier.',
    ],
    description: [
      'A dimmable lantern that hangs from the tent ridge. Forty hours on the lowest setting, which is the nicest one.',
      'Lykt med dimmer som henges i mønet på teltet. Førti timer på laveste styrke, som også er den fineste.',
    ],
    categories: ['light-and-navigation', 'tents-and-sleep'],
    tags: ['family', 'repairable'],
    related: ['glimt-headlamp', 'lavvo-6'],
  }),
  productSeed({
    slug: ['kurs-compass', 'kurs-kompass'],
    name: ['Kurs compass', 'Kurs kompass'],
    sku: 'FR-7003',
    price: 399,
    weightGrams: 38,
    summary: ['Never needs charging.', 'Må aldri lades.'],
    description: [
      'A plate compass with a steady needle, a magnifier and scales for the usual Nordic maps. A short guide is printed on the box.',
      'Platekompass med rolig nål, lupe og målestokk for de vanlige nordiske kartene. En kort veiledning står på esken.',
    ],
    categories: ['light-and-navigation'],
    tags: ['light', 'first-trip'],
    related: ['map-case', 'first-aid-kit'],
  }),
  productSeed({
    slug: ['map-case', 'kartmappe'],
    name: ['Blad map case', 'Blad kartmappe'],
    sku: 'FR-7004',
    price: 229,
    weightGrams: 90,
    summary: [
      'Keeps paper dry and the next junction in sight.',
      'Holder papiret tørt og neste stikryss i syne.',
    ],
    description: [
      'Clear on both sides and soft in the cold. Takes a folded 1:50,000 sheet, a pencil and your plan.',
      'Gjennomsiktig på begge sider og myk i kulda. Rommer et brettet kart i 1:50 000, en blyant og planen din.',
    ],
    categories: ['light-and-navigation'],
    tags: ['waterproof', 'light'],
    related: ['kurs-compass', 'hiking-trousers'],
  }),
  productSeed({
    slug: ['first-aid-kit', 'forstehjelpspakke'],
    name: ['Plaster first aid kit', 'Plaster førstehjelpspakke'],
    sku: 'FR-7005',
    price: 379,
    weightGrams: 240,
    summary: [
      'Blisters, cuts and sprains, in the order they happen.',
      'Gnagsår, kutt og overtråkk, i den rekkefølgen de kommer.',
    ],
    description: [
      'Put together with a mountain rescue volunteer. Everything can be bought again one by one, so the kit is never half empty.',
      'Satt sammen med en frivillig i fjellredningen. Alt kan kjøpes på nytt hver for seg, så pakka aldri blir halvtom.',
    ],
    categories: ['light-and-navigation'],
    tags: ['first-trip', 'family'],
    related: ['dagstur-daypack', 'kurs-compass'],
  }),
  productSeed({
    slug: ['reflective-vest', 'refleksvest'],
    name: ['Synlig reflective vest', 'Synlig refleksvest'],
    sku: 'FR-7006',
    price: 249,
    weightGrams: 120,
    summary: [
      'Be seen at two hundred metres, by cars and by friends.',
      'Bli sett på to hundre meter, av biler og av venner.',
    ],
    description: [
      'A light vest with reflective braces, cut to fit over a jacket and under a pack.',
      'Lett vest med refleksseler, sydd for å passe utenpå jakka og under sekken.',
    ],
    categories: ['light-and-navigation', 'clothing'],
    tags: ['light', 'family', 'recycled'],
    related: ['glimt-headlamp', 'trail-shoes'],
  }),
];
