import { text } from '../../markers';
import { coverFields } from '../../pictures';
import { variant } from '../../variant';
import { articleSeed, h, p, q, ul } from './article-seed';

export const gettingStarted = [
  articleSeed({
    slug: ['packing-for-a-day-hike', 'pakk-til-dagstur'],
    title: ['What to pack for a day in the mountains', 'Dette pakker du til en dag i fjellet'],
    excerpt: [
      'A guide’s daypack, emptied on the kitchen table: what is in it, what is not, and why the jumper lies on top.',
      'Førerens dagstursekk, tømt ut på kjøkkenbordet: hva som er med, hva som ikke er det, og hvorfor genseren ligger øverst.',
    ],
    publishedOn: '2026-05-08',
    readingMinutes: 5,
    author: 'ingrid-haugen',
    related: ['dagstur-daypack', 'steel-thermos', 'sitting-pad', 'first-aid-kit'],
    body: [
      p(
        'My daypack has looked the same for ten years. That is not because I lack imagination, but because a pack that is always packed the same way gets packed, and then I get out of the door.',
        'Dagstursekken min har sett lik ut i ti år. Det er ikke fordi jeg mangler fantasi, men fordi en sekk som alltid pakkes likt faktisk blir pakket, og da kommer jeg meg ut døra.',
      ),
      h('Always in the pack', 'Alltid i sekken'),
      ul(
        ['A wool jumper and a wind jacket, also in July', 'Ullgenser og vindjakke, også i juli'],
        [
          'A map, a compass and a charged phone, in that order',
          'Kart, kompass og ladet telefon, i den rekkefølgen',
        ],
        [
          'More food than you think, and something sweet for the last climb',
          'Mer mat enn du tror, og noe søtt til siste kneika',
        ],
        ['A small first aid kit and a headlamp', 'En liten førstehjelpspakke og en hodelykt'],
        [
          'A sitting pad, because breaks are half the point',
          'Sitteunderlag, for pausene er halve poenget',
        ],
      ),
      h('The order matters', 'Rekkefølgen betyr noe'),
      p(
        'Heavy things go close to your back, between the shoulder blades. What you need in a hurry goes on top: the jumper the moment you stop, the shell the moment it rains. If you have to unpack everything to find your mittens, you will go without them.',
        'Tunge ting skal tett inn mot ryggen, mellom skulderbladene. Det du trenger i en fart ligger øverst: genseren når du stopper, skallet når det regner. Må du pakke ut alt for å finne vottene, blir du gående uten.',
      ),
      h('What stays at home', 'Det som blir hjemme'),
      p(
        'Jeans, cotton shirts and the third pair of shoes. And the ambition to reach the top at any price. The mountain is there next week as well.',
        'Dongeribukse, bomullstrøye og det tredje paret sko. Og ambisjonen om å nå toppen for enhver pris. Fjellet står der neste uke også.',
      ),
    ],
    segmentVariants: [
      variant(['mobile'], text('On a phone', 'På telefonen'), {
        title: text('Day hike: the short packing list', 'Dagstur: den korte pakkelista'),
        excerpt: text(
          'Standing in the hallway? Here is the list, in the order it goes into the pack.',
          'Står du i gangen? Her er lista, i den rekkefølgen det skal i sekken.',
        ),
        ...coverFields('cover-packing-mobile'),
        body: [
          h('Bottom', 'Nederst'),
          ul(
            ['Dry socks', 'Tørre sokker'],
            ['First aid kit and headlamp', 'Førstehjelpspakke og hodelykt'],
          ),
          h('Against your back', 'Inntil ryggen'),
          ul(
            ['Thermos and water', 'Termos og vann'],
            ['Lunch, and more lunch', 'Matpakke, og mer matpakke'],
          ),
          h('On top', 'Øverst'),
          ul(
            ['Wool jumper', 'Ullgenser'],
            ['Shell jacket', 'Skalljakke'],
            ['Hat and mittens', 'Lue og votter'],
          ),
          h('Before you lock the door', 'Før du låser døra'),
          p(
            'Tell somebody where you are going. Then put the phone away: we will be here when you get back.',
            'Si fra til noen hvor du skal. Legg så bort telefonen: vi er her når du kommer tilbake.',
          ),
        ],
      }),
    ],
  }),
  articleSeed({
    slug: ['dress-in-layers', 'kle-deg-lag-pa-lag'],
    title: [
      'Dress in layers, and stay friends with the weather',
      'Kle deg lag på lag, og bli venn med været',
    ],
    excerpt: [
      'Three thin layers beat one thick one. What each of them does, and when to take it off.',
      'Tre tynne lag slår ett tykt. Hva hvert av dem gjør, og når du skal ta det av.',
    ],
    publishedOn: '2026-09-21',
    readingMinutes: 4,
    author: 'maja-lind',
    related: ['merino-base-layer', 'lun-wool-sweater', 'storm-shell-jacket'],
    body: [
      p(
        'Most people who freeze outdoors were too warm an hour earlier. They sweated uphill, and at the top the wind found the wet shirt. Layers are simply a way of not getting there.',
        'De fleste som fryser på tur, hadde det for varmt en time før. De svettet i oppoverbakken, og på toppen fant vinden den våte trøya. Lag på lag er rett og slett en måte å unngå det på.',
      ),
      h('Next to the skin', 'Innerst'),
      p(
        'Wool. It moves moisture outwards, and it keeps you warm even when it is damp. The fit should be close, so that there is no room for cold air.',
        'Ull. Den frakter fuktighet utover, og varmer selv om den er fuktig. Den skal sitte tett, så det ikke blir plass til kald luft.',
      ),
      h('In the middle', 'I midten'),
      p(
        'A jumper, a fleece or thin down. This is the layer you put on and take off most often, so it should lie on top in the pack.',
        'Genser, fleece eller tynn dun. Dette er laget du tar av og på oftest, så det skal ligge øverst i sekken.',
      ),
      h('Outermost', 'Ytterst'),
      p(
        'A shell against wind and rain. It does not warm you, it protects the warmth you have. Open the vents before you start to sweat, not after.',
        'Et skall mot vind og regn. Det varmer deg ikke, det tar vare på varmen du har. Åpne luftingen før du begynner å svette, ikke etter.',
      ),
      q(
        'Start a little cold. If you are comfortable in the car park, you are wearing too much.',
        'Start litt kald. Har du det godt på parkeringsplassen, har du på deg for mye.',
      ),
    ],
  }),
  articleSeed({
    slug: ['map-and-compass', 'kart-og-kompass'],
    title: ['Map and compass in half an hour', 'Kart og kompass på en halvtime'],
    excerpt: [
      'Your phone is clever until it is cold. Three skills that never run out of battery.',
      'Telefonen er smart til den blir kald. Tre ferdigheter som aldri går tom for strøm.',
    ],
    publishedOn: '2026-04-16',
    readingMinutes: 6,
    author: 'ingrid-haugen',
    related: ['kurs-compass', 'map-case'],
    body: [
      p(
        'You do not need to become an orienteer. You need to know where you are, which way you are going, and when something does not add up.',
        'Du trenger ikke bli orienteringsløper. Du trenger å vite hvor du er, hvilken vei du går, og når noe ikke stemmer.',
      ),
      h('Turn the map', 'Snu kartet'),
      p(
        'Hold the map so that what is ahead of you on the ground is ahead of you on the paper. It feels strange if you like to read the names the right way up, but left is left and right is right.',
        'Hold kartet slik at det som er foran deg i terrenget, er foran deg på papiret. Det føles rart hvis du liker å lese navnene rett vei, men venstre er venstre og høyre er høyre.',
      ),
      h('Follow a line', 'Følg en linje'),
      p(
        'A path, a stream, a power line, a ridge. As long as you follow something that is on the map, you cannot go far wrong. Decide beforehand what will tell you that you have gone too far.',
        'En sti, en bekk, en kraftlinje, en rygg. Så lenge du følger noe som står på kartet, kan du ikke gå deg langt bort. Bestem på forhånd hva som forteller deg at du har gått for langt.',
      ),
      h('Take a bearing', 'Ta ut en kurs'),
      p(
        'Lay the edge of the compass from where you are to where you are going. Turn the housing until its lines point north on the map. Hold the compass in front of you, turn yourself until the needle fits, and walk.',
        'Legg kanten av kompasset fra der du er til dit du skal. Vri kompasshuset til linjene peker mot nord på kartet. Hold kompasset foran deg, snu deg til nåla passer, og gå.',
      ),
      p(
        'Practise in the park on a sunny day. Fog is a bad teacher.',
        'Øv i parken en solskinnsdag. Tåka er en dårlig lærer.',
      ),
    ],
  }),
  articleSeed({
    slug: ['right-to-roam', 'allemannsretten'],
    title: ['The right to roam, and what it asks of you', 'Allemannsretten, og hva den ber deg om'],
    excerpt: [
      'In the Nordic countries nature is open to all. A short guide to where you may walk, pitch a tent and light a fire.',
      'I Norden er naturen åpen for alle. En kort veiledning om hvor du kan gå, slå opp telt og tenne bål.',
    ],
    publishedOn: '2026-06-03',
    readingMinutes: 4,
    author: 'tor-erik-dahl',
    related: ['bris-solo-tent', 'cook-set'],
    body: [
      p(
        'It is one of the finest things we have in common: you may walk through the forest, swim in the lake and sleep under the stars, whoever owns the ground. The right is old, and it lives as long as we use it well.',
        'Det er noe av det fineste vi har sammen: Du kan gå gjennom skogen, bade i vannet og sove under stjernene, uansett hvem som eier grunnen. Retten er gammel, og den lever så lenge vi bruker den godt.',
      ),
      h('In Norway, in short', 'Kort om Norge'),
      ul(
        [
          'Walk and ski freely in open country, all year round',
          'Gå og gå på ski fritt i utmark, hele året',
        ],
        [
          'Keep away from gardens, and from fields with crops',
          'Hold deg unna hager, og åkrer med avling',
        ],
        [
          'Pitch your tent at least 150 metres from houses and cabins',
          'Slå opp telt minst 150 meter fra hus og hytter',
        ],
        [
          'Stay up to two nights in one place, longer far up in the mountains',
          'Bli inntil to netter på samme sted, lenger på høyfjellet',
        ],
        [
          'No open fires in or near forest from 15 April to 15 September',
          'Ingen bål i eller nær skog fra 15. april til 15. september',
        ],
      ),
      p(
        'Local rules may be stricter, in national parks for example, and neighbouring countries have rules of their own. Look for the sign at the car park.',
        'Lokale regler kan være strengere, for eksempel i nasjonalparker, og nabolandene har sine egne. Se etter skiltet på parkeringsplassen.',
      ),
      h('Leave it as you would like to find it', 'Forlat det slik du selv vil finne det'),
      p(
        'Carry your litter home, close the gates, keep the dog on a lead where animals graze. If nobody can see that you were there, you have done it right.',
        'Ta med deg søppelet hjem, lukk grinda, ha hunden i bånd der dyr beiter. Hvis ingen kan se at du har vært der, har du gjort det riktig.',
      ),
    ],
  }),
  articleSeed({
    slug: ['five-walks-from-the-train', 'fem-turer-fra-toget'],
    title: ['Five walks that begin at a station', 'Fem turer som begynner på en stasjon'],
    excerpt: [
      'No car, no parking, no way back to the same place. Five day walks where the train does the boring part.',
      'Ingen bil, ingen parkering, ingen retur til samme sted. Fem dagsturer der toget tar den kjedelige delen.',
    ],
    publishedOn: '2026-08-12',
    readingMinutes: 7,
    author: 'jonas-eira',
    related: ['dagstur-daypack', 'trail-shoes', 'steel-thermos'],
    body: [
      p(
        'A walk from A to B has something that a round does not: you leave. The train takes you to the beginning, and another one fetches you at the end.',
        'En tur fra A til B har noe rundturen ikke har: Du drar. Toget tar deg til starten, og et annet henter deg ved slutten.',
      ),
      h('Pick one that suits the day', 'Velg en som passer dagen'),
      ul(
        [
          'Finse to the Blue Ice viewpoint: bare rock, big sky, back for waffles',
          'Finse til utsikten mot Blåisen: nakent fjell, stor himmel, tilbake til vafler',
        ],
        [
          'Myrdal down to Flåm: twenty kilometres, all of them downhill',
          'Myrdal ned til Flåm: to mil, og alle går nedover',
        ],
        [
          'Oppdal and up Almannberget: short, steep and worth the breath',
          'Oppdal og opp Almannberget: kort, bratt og verdt pusten',
        ],
        [
          'Abisko along the canyon: birch forest, blue water, midnight sun',
          'Abisko langs canyonen: bjørkeskog, blått vann, midnattssol',
        ],
        [
          'Movatn to Frognerseteren: forest paths, blueberries, a swim in every lake',
          'Movatn til Frognerseteren: skogsstier, blåbær, et bad i hvert vann',
        ],
      ),
      h('Before you go', 'Før du drar'),
      p(
        'Look up the last train home first, and plan backwards from there. Put an extra hour in the bank. If you do not need it, spend it on the platform with what is left in the thermos.',
        'Finn siste tog hjem først, og planlegg bakover derfra. Sett en time ekstra i banken. Trenger du den ikke, bruk den på perrongen med det som er igjen i termosen.',
      ),
    ],
  }),
];
