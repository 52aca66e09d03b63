import { product, text } from '../../markers';
import { variant } from '../../variant';
import { articleSeed, h, p, q, ul } from './article-seed';

export const nightsOut = [
  articleSeed({
    slug: ['first-night-in-a-tent', 'forste-natt-i-telt'],
    title: ['The first night in a tent with children', 'Første natt i telt med barn'],
    excerpt: [
      'Go close to home, eat early, and let them hold the torch. The rest is buns.',
      'Dra et lite stykke, spis tidlig, og la dem holde lykta. Resten er boller.',
    ],
    publishedOn: '2026-06-18',
    readingMinutes: 5,
    author: 'tor-erik-dahl',
    related: ['kuling-tunnel-tent', 'summer-sleeping-bag', 'glo-lantern'],
    body: [
      p(
        'Our first trip was four hundred metres long. We could see our own kitchen light from the tent. The children still talk about it as if we had crossed Greenland.',
        'Vår første tur var fire hundre meter lang. Vi så lyset fra vårt eget kjøkken fra teltet. Barna snakker fortsatt om den som om vi hadde krysset Grønland.',
      ),
      h('Make it easy to succeed', 'Gjør det lett å lykkes'),
      ul(
        [
          'Pick a night with good weather, and give yourself leave to cancel',
          'Velg en natt med godt vær, og gi deg selv lov til å avlyse',
        ],
        [
          'Pitch the tent in daylight, and let everybody hammer in a peg',
          'Sett opp teltet i dagslys, og la alle slå i en plugg',
        ],
        ['Serve something you know they eat', 'Server noe du vet at de spiser'],
        [
          'Bring the pillow from home, it is half of falling asleep',
          'Ta med puta hjemmefra, den er halve innsovningen',
        ],
      ),
      h('When it gets dark', 'Når det blir mørkt'),
      p(
        'Give each child a lamp of their own. Darkness that you can switch off is exciting, not frightening. Read a chapter, listen to the owl, and accept that nobody sleeps before eleven.',
        'Gi hvert barn sin egen lykt. Mørke som kan slås av er spennende, ikke skummelt. Les et kapittel, lytt til ugla, og godta at ingen sover før elleve.',
      ),
      p(
        'And if you walk home at midnight with one on your back and one by the hand: that was a trip, too.',
        'Og går du hjem ved midnatt med én på ryggen og én i hånda: Det var også en tur.',
      ),
    ],
  }),
  articleSeed({
    slug: ['chasing-northern-lights', 'pa-jakt-etter-nordlys'],
    title: ['How to see the northern lights', 'Slik får du se nordlyset'],
    excerpt: [
      'Clear sky, patience and warm feet. What the forecasts mean, and how to dress for standing still.',
      'Klar himmel, tålmodighet og varme føtter. Hva varslene betyr, og hvordan du kler deg for å stå stille.',
    ],
    publishedOn: '2026-10-30',
    readingMinutes: 5,
    author: 'jonas-eira',
    related: ['vidde-down-jacket', 'wool-mittens', 'steel-thermos'],
    body: [
      p(
        'Where I grew up, we did not chase the northern lights. We looked up on the way home from football. But if you have travelled far, you want to do it properly.',
        'Der jeg vokste opp, jaktet vi ikke på nordlyset. Vi så opp på vei hjem fra fotballtrening. Men har du reist langt, vil du gjøre det ordentlig.',
      ),
      h('Three things at once', 'Tre ting på en gang'),
      ul(
        [
          'Darkness: from late September to the end of March',
          'Mørke: fra slutten av september til ut mars',
        ],
        [
          'A clear sky: check the cloud map before the aurora forecast',
          'Klar himmel: sjekk skykartet før nordlysvarselet',
        ],
        [
          'A little activity: in the far north you do not need much',
          'Litt aktivitet: langt nord skal det ikke så mye til',
        ],
      ),
      h('Dress for waiting', 'Kle deg for å vente'),
      p(
        'You will stand still for an hour, and that takes twice the clothes of a walk. Thick socks in roomy boots, down over wool, and something dry to stand on. A piece of sleeping mat does wonders.',
        'Du skal stå stille i en time, og da trengs det dobbelt så mye klær som når du går. Tykke sokker i romslige støvler, dun over ull, og noe tørt å stå på. En bit liggeunderlag gjør underverker.',
      ),
      q(
        'Turn off the headlamp. Your eyes need twenty minutes, and the sky has time.',
        'Slukk hodelykta. Øynene trenger tjue minutter, og himmelen har god tid.',
      ),
    ],
    segmentVariants: [
      variant(['evening'], text('Evening', 'Kveld'), {
        title: text(
          'Go out and look up: tonight could be the night',
          'Gå ut og se opp: det kan bli i kveld',
        ),
        excerpt: text(
          'It is dark where you are. Check the clouds, put on another jumper and give it twenty minutes.',
          'Det er mørkt der du er. Sjekk skyene, ta på en genser til og gi det tjue minutter.',
        ),
        relatedProducts: [
          product('glimt-headlamp'),
          product('steel-thermos'),
          product('wool-beanie'),
        ],
      }),
    ],
  }),
  articleSeed({
    slug: ['hut-to-hut', 'fra-hytte-til-hytte'],
    title: [
      'Hut to hut: four days with a light pack',
      'Fra hytte til hytte: fire dager med lett sekk',
    ],
    excerpt: [
      'A bed, a key and a larder you pay for on trust. Why the hut trip is the best first long trip.',
      'En seng, en nøkkel og et proviantlager på tillit. Derfor er hytteturen den beste første langturen.',
    ],
    publishedOn: '2026-07-09',
    readingMinutes: 6,
    author: 'ingrid-haugen',
    related: ['helg-pack', 'camp-slippers', 'hiking-socks'],
    body: [
      p(
        'On a hut trip you carry your clothes, your lunch and a sheet. Not the tent, not the stove, not the food for tomorrow. Your knees notice on the first climb, and you look up more often.',
        'På hyttetur bærer du klær, matpakke og lakenpose. Ikke telt, ikke brenner, ikke maten til i morgen. Knærne merker det i første bakke, og du ser oftere opp.',
      ),
      h('Day by day', 'Dag for dag'),
      ul(
        [
          'Day one: short, three hours, so that you arrive before you are tired',
          'Dag én: kort, tre timer, så du kommer fram før du er sliten',
        ],
        [
          'Day two: over the pass, start early and eat lunch in the lee',
          'Dag to: over skaret, start tidlig og spis lunsj i le',
        ],
        [
          'Day three: a rest day for the book, or a summit without a pack',
          'Dag tre: hviledag med bok, eller en topp uten sekk',
        ],
        [
          'Day four: downhill towards the bus and a hot shower',
          'Dag fire: nedover mot bussen og en varm dusj',
        ],
      ),
      h('Hut manners', 'Hyttevett'),
      p(
        'Fetch water and wood before you sit down. Dry your boots where others can dry theirs. Leave the hut a little better than you found it, and write in the book.',
        'Hent vann og ved før du setter deg. Tørk støvlene der andre får tørket sine. Forlat hytta litt bedre enn du fant den, og skriv i boka.',
      ),
    ],
  }),
  articleSeed({
    slug: ['midsummer-night-walk', 'sankthanstur'],
    title: ['A walk through the lightest night', 'En tur gjennom den lyseste natta'],
    excerpt: [
      'Set out when others go to bed. A midsummer walk needs no lamp, only a thermos.',
      'Gå når andre legger seg. En sankthanstur trenger ingen lykt, bare en termos.',
    ],
    publishedOn: '2026-06-22',
    readingMinutes: 3,
    author: 'jonas-eira',
    related: ['trail-shoes', 'hammock', 'enamel-mug'],
    body: [
      p(
        'There is one night a year when it seems wrong to sleep. The birds do not stop, the flowers do not close, and the light lies along the ground as if it had something to tell you.',
        'Det finnes én natt i året da det virker feil å sove. Fuglene slutter ikke, blomstene lukker seg ikke, og lyset ligger langs bakken som om det hadde noe å fortelle.',
      ),
      h('Choose a hill', 'Velg en høyde'),
      p(
        'Not the highest one, but one that faces north. There the sun goes down and comes up in the same picture, with a short blue hour in between.',
        'Ikke den høyeste, men en som vender mot nord. Der går sola ned og opp i samme bilde, med en kort blå time imellom.',
      ),
      h('Take your time', 'Ta deg tid'),
      p(
        'Walk up slowly and stay for the whole thing. Coffee at one, a sandwich at two. At three the thrush starts, and you can walk down into a morning that nobody else has used yet.',
        'Gå sakte opp og bli til det er over. Kaffe klokka ett, brødskive klokka to. Klokka tre begynner trosten, og du kan gå ned til en morgen ingen andre har brukt ennå.',
      ),
    ],
  }),
  articleSeed({
    slug: ['sleep-warm', 'sov-varmt'],
    title: ['Sleep warm: seven habits for cold nights', 'Sov varmt: sju vaner for kalde netter'],
    excerpt: [
      'The sleeping bag does not heat you, you heat the bag. How to go to bed warm and stay that way.',
      'Soveposen varmer ikke deg, du varmer soveposen. Slik legger du deg varm og forblir det.',
    ],
    publishedOn: '2026-10-05',
    readingMinutes: 4,
    author: 'ingrid-haugen',
    related: ['natt-down-sleeping-bag', 'myk-sleeping-mat', 'wool-beanie'],
    body: [
      p(
        'Guests who freeze at night have nearly always gone to bed cold. So we do ten minutes of odd gymnastics outside the tent first. Everybody laughs, and everybody sleeps.',
        'Gjester som fryser om natta, har nesten alltid lagt seg kalde. Derfor tar vi ti minutter rar gymnastikk utenfor teltet først. Alle ler, og alle sover.',
      ),
      ul(
        ['Eat something fat before you brush your teeth', 'Spis noe fett før du pusser tennene'],
        ['Change into dry wool, all of it', 'Skift til tørr ull, alt sammen'],
        ['Two mats are warmer than two sleeping bags', 'To underlag er varmere enn to soveposer'],
        [
          'A hot bottle between your thighs, not at your feet',
          'En varm flaske mellom lårene, ikke ved føttene',
        ],
        ['Wear a hat, and breathe outside the bag', 'Ha på lue, og pust utenfor posen'],
        ['Keep tomorrow’s socks inside', 'Legg morgendagens sokker i posen'],
        [
          'Go out when you need to: holding it makes you cold',
          'Gå ut når du må: Du blir kald av å holde deg',
        ],
      ),
      p(
        'In the morning, turn the bag inside out for as long as it takes to boil coffee. Moisture weighs, and it cools.',
        'Om morgenen vrenger du posen så lenge det tar å koke kaffe. Fuktighet veier, og den kjøler.',
      ),
    ],
  }),
];
