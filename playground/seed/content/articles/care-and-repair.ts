import { product, text } from '../../markers';
import { variant } from '../../variant';
import { articleSeed, h, p, q, ul } from './article-seed';

export const careAndRepair = [
  articleSeed({
    slug: ['caring-for-wool', 'stell-av-ull'],
    title: ['Wool wants air, not washing', 'Ull vil ha luft, ikke vask'],
    excerpt: [
      'Hang it out, brush it off, wash it cold and seldom. How to keep a jumper for twenty years.',
      'Heng den ut, børst den av, vask den kaldt og sjelden. Slik varer genseren i tjue år.',
    ],
    publishedOn: '2026-02-11',
    readingMinutes: 3,
    author: 'maja-lind',
    related: ['lun-wool-sweater', 'merino-base-layer', 'hiking-socks'],
    body: [
      p(
        'The jumpers we get in for repair are seldom worn out. They are washed out. Wool cleans itself surprisingly well if it is given a night on the balcony.',
        'Genserne vi får inn til reparasjon er sjelden utslitt. De er utvasket. Ull renser seg overraskende godt selv, hvis den får en natt på balkongen.',
      ),
      h('When it must be washed', 'Når den må vaskes'),
      ul(
        [
          'Wool programme, thirty degrees, wool detergent',
          'Ullprogram, tretti grader, ullvaskemiddel',
        ],
        ['No fabric softener: it seals the fibres', 'Ikke skyllemiddel: Det tetter fibrene'],
        ['Dry it flat on a towel, away from the stove', 'Tørk den flatt på et håndkle, unna ovnen'],
      ),
      h('Small holes', 'Små hull'),
      p(
        'Darn them the same week, while they are the size of a pea. Use a colour that shows. A visible repair tells everybody that this jumper is worth the trouble.',
        'Stopp dem samme uke, mens de er på størrelse med en ert. Bruk en farge som synes. En synlig reparasjon forteller alle at denne genseren er verdt bryet.',
      ),
    ],
  }),
  articleSeed({
    slug: ['repair-your-shell', 'reparer-skalljakka'],
    title: [
      'Your rain jacket is not finished, it is dirty',
      'Regnjakka er ikke ferdig, den er skitten',
    ],
    excerpt: [
      'Nine in ten jackets that “leak” need a wash and some warmth. The tenth needs us.',
      'Ni av ti jakker som «lekker» trenger en vask og litt varme. Den tiende trenger oss.',
    ],
    publishedOn: '2026-03-24',
    readingMinutes: 4,
    author: 'maja-lind',
    related: ['storm-shell-jacket', 'rain-trousers'],
    body: [
      p(
        'Water should stand in beads on the cloth. When it soaks in instead, the jacket feels wet and cold even though nothing gets through. Skin oil, smoke and sunscreen are to blame.',
        'Vannet skal stå i perler på stoffet. Når det trekker inn i stedet, kjennes jakka våt og kald selv om ingenting kommer gjennom. Hudfett, røyk og solkrem har skylda.',
      ),
      h('Wash and warm', 'Vask og varm'),
      ul(
        [
          'Close all zips and wash at forty degrees with a detergent for shells',
          'Lukk alle glidelåser og vask på førti grader med vaskemiddel for skall',
        ],
        ['Rinse twice', 'Skyll to ganger'],
        [
          'Tumble dry on low heat for twenty minutes: it wakes the treatment up',
          'Tørketrommel på lav varme i tjue minutter: Det vekker impregneringen',
        ],
        [
          'Spray on a new treatment without fluorine if the beads do not come back',
          'Spray på ny impregnering uten fluor hvis perlene ikke kommer tilbake',
        ],
      ),
      h('Tears and zips', 'Rifter og glidelåser'),
      p(
        'A patch that sticks lasts for years if you round its corners. Zips, seams and cuffs are work for the workshop, and cost about as much as a good dinner.',
        'En lapp som limes varer i årevis hvis du runder hjørnene. Glidelåser, sømmer og mansjetter er verkstedarbeid, og koster omtrent som en god middag.',
      ),
    ],
    segmentVariants: [
      variant(['newsletter'], text('Newsletter readers', 'Lesere av nyhetsbrevet'), {
        excerpt: text(
          'Nine in ten jackets that “leak” need a wash and some warmth. For the tenth, readers of our letter skip the queue in the workshop.',
          'Ni av ti jakker som «lekker» trenger en vask og litt varme. Med den tiende går lesere av nyhetsbrevet forbi køen på verkstedet.',
        ),
        relatedProducts: [product('storm-shell-jacket')],
      }),
    ],
  }),
  articleSeed({
    slug: ['break-in-your-boots', 'ga-inn-stovlene'],
    title: [
      'How to break in boots without breaking yourself',
      'Gå inn støvlene uten å ødelegge deg selv',
    ],
    excerpt: [
      'Two weeks, two pairs of socks and one rule: never test new boots on a long trip.',
      'To uker, to par sokker og én regel: Prøv aldri nye støvler på langtur.',
    ],
    publishedOn: '2026-05-19',
    readingMinutes: 3,
    author: 'ingrid-haugen',
    related: ['ridge-boots', 'hiking-socks', 'first-aid-kit'],
    body: [
      p(
        'A leather boot learns your foot, but it learns slowly. Begin indoors, an evening or two, while you can still exchange them.',
        'En lærstøvel lærer foten din å kjenne, men den lærer sakte. Begynn inne, en kveld eller to, mens du fortsatt kan bytte dem.',
      ),
      h('A plan for two weeks', 'En plan for to uker'),
      ul(
        [
          'Days one to three: an hour at home, with thick socks',
          'Dag én til tre: en time hjemme, med tykke sokker',
        ],
        [
          'Days four to eight: to work, to the shop, up all the stairs',
          'Dag fire til åtte: til jobben, til butikken, opp alle trappene',
        ],
        [
          'Days nine to twelve: two hours in the forest, with a light pack',
          'Dag ni til tolv: to timer i skogen, med lett sekk',
        ],
        ['After that: where you like', 'Deretter: hvor du vil'],
      ),
      h('If it rubs', 'Hvis det gnager'),
      p(
        'Stop at the first warm spot, not at the blister. Tape it, change socks, lace again. It takes five minutes and saves the rest of the week.',
        'Stopp når det blir varmt, ikke når blemma er der. Teip, bytt sokker, snør på nytt. Det tar fem minutter og redder resten av uka.',
      ),
    ],
  }),
  articleSeed({
    slug: ['sharpen-a-knife', 'kvess-kniven'],
    title: ['A sharp knife is a kind knife', 'En skarp kniv er en snill kniv'],
    excerpt: [
      'Ten strokes on each side, every Sunday. How to keep an edge, and teach a child to carve.',
      'Ti drag på hver side, hver søndag. Slik holder du eggen, og lærer et barn å spikke.',
    ],
    publishedOn: '2026-04-02',
    readingMinutes: 3,
    author: 'tor-erik-dahl',
    related: ['carving-knife', 'first-aid-kit'],
    body: [
      p(
        'Blunt knives slip. Sharp ones do what you ask. That is why my children carve with a sharp knife, sitting down, with an adult an arm’s length away.',
        'Sløve kniver glipper. Skarpe gjør det du ber om. Derfor spikker barna mine med skarp kniv, sittende, med en voksen en armlengde unna.',
      ),
      h('On the stone', 'På steinen'),
      p(
        'Wet the stone. Lay the bevel flat, push the edge forward as if you would cut a thin slice off the stone, and count to ten. Turn the knife and do it again.',
        'Fukt steinen. Legg slipefasen flatt, skyv eggen fram som om du skulle skjære en tynn skive av steinen, og tell til ti. Snu kniven og gjør det samme igjen.',
      ),
      h('Rules for young carvers', 'Regler for unge spikkere'),
      ul(
        ['Sit down, elbows on your knees', 'Sitt ned, albuene på knærne'],
        ['Carve away from yourself and from others', 'Spikk bort fra deg selv og andre'],
        [
          'The knife is in your hand or in its sheath, nowhere else',
          'Kniven er i hånda eller i slira, ingen andre steder',
        ],
      ),
      p(
        'Start with a butter knife of fresh juniper. It smells good even if it fails.',
        'Begynn med en smørkniv av fersk einer. Den lukter godt selv om den mislykkes.',
      ),
    ],
  }),
  articleSeed({
    slug: ['pack-a-heavy-pack', 'pakk-en-tung-sekk'],
    title: ['How to carry twenty kilos and smile', 'Slik bærer du tjue kilo og smiler'],
    excerpt: [
      'Weight close to the back, straps in the right order, and nothing dangling.',
      'Vekta tett på ryggen, reimene i riktig rekkefølge, og ingenting som dingler.',
    ],
    publishedOn: '2026-07-28',
    readingMinutes: 4,
    author: 'maja-lind',
    related: ['langtur-pack', 'dry-bag'],
    body: [
      p(
        'A pack that is badly packed weighs the same, but it feels five kilos heavier. It pulls you backwards, and you answer by leaning forwards all day.',
        'En dårlig pakket sekk veier det samme, men den kjennes fem kilo tyngre. Den drar deg bakover, og du svarer med å lene deg framover hele dagen.',
      ),
      h('Three zones', 'Tre soner'),
      ul(
        [
          'At the bottom: the sleeping bag and what you need only at night',
          'Nederst: soveposen og det du bare trenger om natta',
        ],
        [
          'In the middle, against your back: food, fuel, tent poles',
          'I midten, inntil ryggen: mat, brensel, teltstenger',
        ],
        [
          'On top and outermost: jacket, lunch, map, toilet paper',
          'Øverst og ytterst: jakke, lunsj, kart, dopapir',
        ],
      ),
      h('Straps, from below', 'Reimene, nedenfra'),
      p(
        'Close the hip belt first, over the hip bones. Then tighten the shoulder straps until they rest, not carry. Last come the small straps at the top, a little looser uphill than down.',
        'Lukk hoftebeltet først, over hoftekammen. Stram så skulderreimene til de hviler, ikke bærer. Til slutt de små reimene øverst, litt løsere oppover enn nedover.',
      ),
      q(
        'If your shoulders are tired before your legs, the hip belt is not doing its job.',
        'Blir skuldrene slitne før beina, gjør ikke hoftebeltet jobben sin.',
      ),
    ],
  }),
];
