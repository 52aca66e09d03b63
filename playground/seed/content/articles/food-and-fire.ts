import { text } from '../../markers';
import { variant } from '../../variant';
import { articleSeed, h, p, ul } from './article-seed';

export const foodAndFire = [
  articleSeed({
    slug: ['coffee-over-fire', 'kaffe-pa-bal'],
    title: ['Boiled coffee, the slow way', 'Kokekaffe, på den langsomme måten'],
    excerpt: [
      'Coarse grounds, cold water and embers. A recipe that cannot be hurried.',
      'Grovmalt kaffe, kaldt vann og glør. En oppskrift som ikke lar seg skynde på.',
    ],
    publishedOn: '2026-09-04',
    readingMinutes: 3,
    author: 'tor-erik-dahl',
    related: ['coffee-kettle', 'enamel-mug', 'carving-knife'],
    body: [
      p(
        'There is quicker coffee. There is no coffee that makes people sit down for longer.',
        'Det finnes raskere kaffe. Det finnes ingen kaffe som får folk til å bli sittende lenger.',
      ),
      h('You need', 'Du trenger'),
      ul(
        [
          'One litre of cold water, preferably from a stream',
          'Én liter kaldt vann, helst fra en bekk',
        ],
        ['Seventy grams of coarse coffee', 'Sytti gram grovmalt kaffe'],
        ['A bed of embers, not a bonfire', 'Et glolag, ikke et bål i full fyr'],
      ),
      h('Do this', 'Slik gjør du'),
      p(
        'Bring the water to the boil, take the kettle off and stir in the coffee. Let it draw for five minutes beside the embers. Give the kettle three knocks with a stick, wait until the grounds have sunk, and pour with a calm hand.',
        'Kok opp vannet, ta kjelen av og rør inn kaffen. La den trekke i fem minutter ved siden av glørne. Gi kjelen tre slag med en pinne, vent til gruten har sunket, og hell med rolig hånd.',
      ),
      p(
        'Make sure the fire is allowed where you are and at this time of year, and that it is cold to the touch when you leave.',
        'Forsikre deg om at bål er lov der du er og på denne tida av året, og at det er kaldt å ta på når du går.',
      ),
    ],
  }),
  articleSeed({
    slug: ['food-for-long-days', 'mat-til-lange-dager'],
    title: ['Food for long days', 'Mat til lange dager'],
    excerpt: [
      'What to eat when you walk for seven hours, and why dinner begins at breakfast.',
      'Hva du skal spise når du går i sju timer, og hvorfor middagen begynner til frokost.',
    ],
    publishedOn: '2026-07-16',
    readingMinutes: 4,
    author: 'tor-erik-dahl',
    related: ['cook-set', 'gas-stove', 'steel-thermos'],
    body: [
      p(
        'Hunger on a trip is rarely announced as hunger. It comes as bad temper, cold hands and a quarrel over the map. In our family the rule is to eat before we discuss.',
        'Sult på tur melder seg sjelden som sult. Den kommer som dårlig humør, kalde hender og krangel om kartet. Hos oss er regelen å spise før vi diskuterer.',
      ),
      h('Little and often', 'Lite og ofte'),
      ul(
        [
          'Breakfast: porridge with butter, nuts and raisins',
          'Frokost: grøt med smør, nøtter og rosiner',
        ],
        ['Every hour: a handful of something', 'Hver time: en neve av noe'],
        ['Lunch: flatbread, cheese, sausage, an apple', 'Lunsj: flatbrød, ost, pølse, et eple'],
        [
          'On arrival: soup, before you pitch the tent',
          'Ved ankomst: suppe, før du setter opp teltet',
        ],
        ['Dinner: pasta with everything that is left', 'Middag: pasta med alt som er igjen'],
      ),
      h('What it weighs', 'Hva det veier'),
      p(
        'Count on seven hundred grams of dry food a person a day, a little more in winter. Repack everything at home: cardboard does not taste of anything.',
        'Regn med sju hundre gram tørr mat per person per dag, litt mer om vinteren. Pakk alt om hjemme: Papp smaker ingenting.',
      ),
    ],
  }),
  articleSeed({
    slug: ['berries-and-mushrooms', 'baer-og-sopp'],
    title: ['Autumn’s larder: berries and safe mushrooms', 'Høstens spiskammer: bær og trygg sopp'],
    excerpt: [
      'Where the blueberries hide, and three mushrooms that a beginner can learn.',
      'Hvor blåbærene gjemmer seg, og tre sopper en nybegynner kan lære seg.',
    ],
    publishedOn: '2026-09-14',
    readingMinutes: 5,
    author: 'maja-lind',
    related: ['marsh-rubber-boots', 'carving-knife', 'mini-kids-pack'],
    body: [
      p(
        'From August the forest pays you to walk slowly. Bring a bucket, a small knife and a paper bag, never a plastic one: mushrooms need air.',
        'Fra august betaler skogen deg for å gå sakte. Ta med spann, liten kniv og papirpose, aldri plastpose: Sopp trenger luft.',
      ),
      h('Berries', 'Bær'),
      p(
        'Blueberries like old spruce forest with light between the trunks. Lingonberries follow a month later, on drier ground. Cloudberries grow on bogs, and nobody will tell you which.',
        'Blåbær liker gammel granskog med lys mellom stammene. Tyttebærene kommer en måned senere, på tørrere grunn. Moltene vokser på myra, og ingen kommer til å fortelle deg hvilken.',
      ),
      h('Three to begin with', 'Tre å begynne med'),
      ul(
        [
          'Chanterelle: yellow all through, ridges that run down the stem',
          'Kantarell: gul tvers igjennom, ribber som går nedover stilken',
        ],
        [
          'Hedgehog mushroom: small spines under the cap instead of gills',
          'Piggsopp: små pigger under hatten i stedet for skiver',
        ],
        [
          'Funnel chanterelle: late, brown and in large families',
          'Traktkantarell: sen, brun og i store familier',
        ],
      ),
      p(
        'Only eat what you are certain of. Mushroom inspectors sit in many towns on autumn Sundays, it is free, and they like to be asked.',
        'Spis bare det du er helt sikker på. Soppkontrollen sitter klar i mange byer om høstsøndagene, den er gratis, og de liker å bli spurt.',
      ),
    ],
    segmentVariants: [
      variant(['returning-visitors'], text('Returning visitors', 'Kommer tilbake'), {
        title: text('Back for more berries?', 'Tilbake for å plukke mer bær?'),
      }),
    ],
  }),
];
