import { text } from '../../markers';
import { variant } from '../../variant';
import { articleSeed, h, p, q, ul } from './article-seed';

export const weatherAndWinter = [
  articleSeed({
    slug: ['read-the-weather', 'les-vaeret'],
    title: ['Read the weather with your own eyes', 'Les været med egne øyne'],
    excerpt: [
      'The forecast is made for a square on a map. The last kilometre you have to read yourself.',
      'Varselet er laget for en rute på kartet. Den siste kilometeren må du lese selv.',
    ],
    publishedOn: '2026-08-27',
    readingMinutes: 5,
    author: 'ingrid-haugen',
    related: ['storm-shell-jacket', 'wind-sack'],
    body: [
      p(
        'I read two forecasts before a trip, and then I look out of the window. When they disagree, the window is usually right.',
        'Jeg leser to varsler før en tur, og så ser jeg ut av vinduet. Når de er uenige, har vinduet som regel rett.',
      ),
      h('Signs worth knowing', 'Tegn det er verdt å kunne'),
      ul(
        [
          'High, thin clouds with a ring round the sun: rain within a day',
          'Høye, tynne skyer med ring rundt sola: regn innen et døgn',
        ],
        [
          'Clouds shaped like lenses over the ridge: strong wind up there',
          'Skyer formet som linser over ryggen: sterk vind der oppe',
        ],
        [
          'Towers growing before noon: thunder in the afternoon',
          'Tårn som vokser før tolv: torden på ettermiddagen',
        ],
        [
          'Fog in the valley at dawn: often a fine day above it',
          'Tåke i dalen ved daggry: ofte en fin dag over den',
        ],
      ),
      h('Wind decides', 'Vinden bestemmer'),
      p(
        'Ten metres a second feels like a hand against your chest. At fifteen you talk in shouts, and at twenty you should be somewhere else. Remember that it blows harder in the pass than on either side.',
        'Ti meter i sekundet kjennes som ei hånd mot brystet. Ved femten må du rope for å snakke, og ved tjue bør du være et annet sted. Husk at det blåser hardere i skaret enn på begge sider.',
      ),
    ],
  }),
  articleSeed({
    slug: ['mountain-code', 'fjellvett'],
    title: ['The mountain code, as a guide reads it', 'Fjellvettreglene, slik en fører leser dem'],
    excerpt: [
      'There is no shame in turning back. Why an old set of rules is still the best piece of equipment.',
      'Det er ingen skam å snu. Derfor er et gammelt sett regler fortsatt det beste utstyret.',
    ],
    publishedOn: '2026-03-12',
    readingMinutes: 5,
    author: 'ingrid-haugen',
    related: ['first-aid-kit', 'kurs-compass', 'snow-shovel'],
    body: [
      p(
        'Every Norwegian child learns the mountain code, and every Easter some of us forget it. I think of it as nine questions, and I ask them at the car.',
        'Alle norske barn lærer fjellvettreglene, og hver påske er det noen av oss som glemmer dem. Jeg tenker på dem som spørsmål, og stiller dem ved bilen.',
      ),
      h('Before you leave', 'Før du går'),
      ul(
        [
          'Does the trip fit the weakest of us today?',
          'Passer turen for den svakeste av oss i dag?',
        ],
        [
          'Does somebody know where we are going, and when we will be back?',
          'Vet noen hvor vi skal, og når vi er tilbake?',
        ],
        ['What do the weather and avalanche forecasts say?', 'Hva sier vær- og skredvarselet?'],
        [
          'Could we spend a night out with what we carry?',
          'Kunne vi klart en natt ute med det vi har i sekken?',
        ],
      ),
      h('On the way', 'Underveis'),
      ul(
        [
          'Are we on safe ground, and do we know where we are?',
          'Går vi trygt, og vet vi hvor vi er?',
        ],
        [
          'Is it time to turn, while it is still easy?',
          'Er det på tide å snu, mens det ennå er lett?',
        ],
        [
          'Do we need shelter now, rather than in an hour?',
          'Trenger vi ly nå, heller enn om en time?',
        ],
      ),
      q(
        'I have never regretted turning round. I have regretted waiting to do it.',
        'Jeg har aldri angret på at jeg snudde. Jeg har angret på at jeg ventet med det.',
      ),
    ],
  }),
  articleSeed({
    slug: ['wax-your-skis', 'smor-skiene'],
    title: ['Grip wax without tears', 'Festesmøring uten tårer'],
    excerpt: [
      'Two tins are enough for most of the winter. Which ones, how much, and what to do when it turns mild.',
      'To bokser holder for det meste av vinteren. Hvilke, hvor mye, og hva du gjør når det blir mildt.',
    ],
    publishedOn: '2026-01-15',
    readingMinutes: 4,
    author: 'jonas-eira',
    related: ['mountain-skis', 'ski-poles'],
    body: [
      p(
        'My grandfather had one wax, and it was blue. He walked a little on warm days and slid a little on cold ones, and he was always out.',
        'Bestefar hadde én smøring, og den var blå. Han gikk litt på varme dager og gled litt på kalde, og han var alltid ute.',
      ),
      h('Blue and purple', 'Blå og lilla'),
      ul(
        [
          'Blue: from minus two and colder, on dry snow',
          'Blå: fra to minus og kaldere, på tørr snø',
        ],
        [
          'Purple: around zero, when the snow just makes a ball',
          'Lilla: rundt null, når snøen så vidt blir til ball',
        ],
        [
          'Wet and mild: leave the tins, put on the skins',
          'Vått og mildt: la boksene ligge, ta på fellene',
        ],
      ),
      h('Thin layers', 'Tynne lag'),
      p(
        'Rub a thin layer under the foot, from the heel and fifty centimetres forward. Cork it smooth. Do it three times. If you slip, go on with another layer, a little longer. If snow sticks, scrape it off and start with a colder wax.',
        'Gni et tynt lag under foten, fra hælen og femti centimeter framover. Kork det glatt. Gjør det tre ganger. Glipper du, legg et lag til, litt lengre. Kladder det, skrap av og begynn med en kaldere smøring.',
      ),
    ],
    segmentVariants: [
      variant(['norway'], text('Norway', 'Norge'), {
        title: text(
          'The blue tin and other family secrets',
          'Den blå boksen og andre familiehemmeligheter',
        ),
        excerpt: text(
          'You have an uncle with opinions about this. Here is what we say when he is not listening.',
          'Du har en onkel som mener noe om dette. Her er hva vi sier når han ikke hører på.',
        ),
      }),
    ],
  }),
  articleSeed({
    slug: ['first-winter-trip', 'forste-vintertur'],
    title: [
      'Your first winter trip, and why it should be short',
      'Den første vinterturen, og hvorfor den bør være kort',
    ],
    excerpt: [
      'Half the distance, twice the food. A first day on snowshoes or skis, without heroics.',
      'Halve lengden, dobbelt så mye mat. En første dag på truger eller ski, uten heltemot.',
    ],
    publishedOn: '2026-01-29',
    readingMinutes: 4,
    author: 'jonas-eira',
    related: ['snowshoes', 'wool-mittens', 'steel-thermos'],
    body: [
      p(
        'Winter makes everything slower: walking, eating, tying laces, going to the loo. A two-hour round in summer is a whole day in snow. That is a good thing.',
        'Vinteren gjør alt saktere: å gå, å spise, å knyte lisser, å gå på do. En totimers runde om sommeren er en hel dag i snø. Det er en god ting.',
      ),
      h('Stay in the forest', 'Hold deg i skogen'),
      p(
        'Among trees there is shelter from the wind and something to find your way by. Keep away from open slopes steeper than thirty degrees, and from the ground below them, until you have learnt about avalanches from somebody who knows.',
        'Mellom trærne er det ly for vinden og noe å orientere seg etter. Hold deg unna åpne heng som er brattere enn tretti grader, og terrenget under dem, til du har lært om skred av noen som kan det.',
      ),
      h('Keep the warmth', 'Ta vare på varmen'),
      ul(
        ['Put on the down jacket before you sit down', 'Ta på dunjakka før du setter deg'],
        ['Have spare mittens where you can reach them', 'Ha reservevotter der du når dem'],
        [
          'Cocoa every hour, whether you want it or not',
          'Kakao hver time, enten du vil eller ikke',
        ],
      ),
    ],
  }),
  articleSeed({
    slug: ['snow-cave', 'grav-snohule'],
    title: ['Dig a snow cave, just for fun', 'Grav en snøhule, bare for moro'],
    excerpt: [
      'Two hours, two shovels and the quietest bedroom in the world. Practise before you need it.',
      'To timer, to spader og verdens stilleste soverom. Øv før du trenger det.',
    ],
    publishedOn: '2026-02-26',
    readingMinutes: 5,
    author: 'jonas-eira',
    related: ['snow-shovel', 'wind-sack', 'glo-lantern'],
    body: [
      p(
        'The first time I dug a cave I was nine, and it was only big enough for me and a dog. It was five degrees warmer inside, and I have seldom slept better.',
        'Første gang jeg gravde en hule var jeg ni år, og den hadde bare plass til meg og en hund. Det var fem grader varmere inne, og jeg har sjelden sovet bedre.',
      ),
      h('Find the drift', 'Finn fonna'),
      p(
        'You need at least two metres of firm snow that has been packed by the wind, on ground where no avalanche can reach you. Probe with a ski pole before you begin.',
        'Du trenger minst to meter fast snø som vinden har pakket, i terreng der ingen skred kan nå deg. Stikk med en stav før du begynner.',
      ),
      h('Dig up, then in', 'Grav opp, så inn'),
      ul(
        [
          'Make the door low and the sleeping bench high: cold air sinks',
          'Lag døra lav og sovebenken høy: Kald luft synker',
        ],
        [
          'Round the ceiling, so that drops run down the wall',
          'Rund av taket, så dråpene renner ned langs veggen',
        ],
        [
          'Poke an air hole, and keep the pole in it all night',
          'Stikk et lufthull, og la staven stå i det hele natta',
        ],
        ['Keep a shovel inside', 'Ha en spade inne'],
      ),
      p(
        'Light a candle in a small niche. The whole room glows, and everybody whispers.',
        'Tenn et lys i en liten nisje. Hele rommet gløder, og alle hvisker.',
      ),
    ],
  }),
];
