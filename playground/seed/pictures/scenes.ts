import { text } from '../markers';

export const scenes = {
  'hero-dawn': text(
    'Blue ridges behind each other at dawn, with the sun coming up over the furthest one',
    'Blå fjellrygger bak hverandre ved daggry, med sola på vei opp over den fjerneste',
  ),
  'hero-fjord': text(
    'A fjord between steep green mountains, with a red boathouse at the water’s edge',
    'En fjord mellom bratte grønne fjell, med et rødt naust i vannkanten',
  ),
  'hero-cabin': text(
    'A cabin with lit windows below dark mountains at dusk',
    'Ei hytte med lys i vinduene under mørke fjell i skumringen',
  ),
  'hero-northern-lights': text(
    'Green northern lights over snowy peaks and a small tent with a light inside',
    'Grønt nordlys over snødekte tinder og et lite telt med lys i',
  ),
  'hero-boathouse': text(
    'A row of red boathouses by calm water on a grey morning',
    'En rekke røde naust ved stille vann en grå morgen',
  ),
  'hero-trail': text(
    'A path winding between spruces towards rounded hills',
    'En sti som svinger seg mellom grantrær mot runde åser',
  ),
  'hero-winter': text(
    'Snow-covered mountains and trees under a pale pink sky',
    'Snødekte fjell og trær under en blek rosa himmel',
  ),
  'category-clothing': text('A knitted sweater on a hook', 'En strikket genser på en knagg'),
  'category-footwear': text('A pair of boots on a stone', 'Et par støvler på en stein'),
  'category-packs': text('A pack leaning against a cairn', 'En sekk som lener seg mot en varde'),
  'category-tents-and-sleep': text(
    'An orange tent under a starry sky',
    'Et oransje telt under stjernehimmel',
  ),
  'category-camp-kitchen': text(
    'A coffee kettle over a small fire',
    'En kaffekjele over et lite bål',
  ),
  'category-winter': text('Skis standing in the snow', 'Ski som står i snøen'),
  'category-light-and-navigation': text(
    'A compass in front of blue hills',
    'Et kompass foran blå åser',
  ),
  'portrait-ingrid': text(
    'Ingrid Haugen, with a red hat and a long plait',
    'Ingrid Haugen, med rød lue og lang flette',
  ),
  'portrait-jonas': text(
    'Jonas Eira, with dark hair and a blue scarf',
    'Jonas Eira, med mørkt hår og blått skjerf',
  ),
  'portrait-maja': text(
    'Maja Lind, with short grey hair and round glasses',
    'Maja Lind, med kort grått hår og runde briller',
  ),
  'portrait-tor-erik': text(
    'Tor Erik Dahl, with a beard and a yellow hat',
    'Tor Erik Dahl, med skjegg og gul lue',
  ),
};
