import { text } from '../markers';

export const covers = {
  'cover-packing-for-a-day-hike': text(
    'A path over green hills on a clear morning',
    'En sti over grønne åser en klar morgen',
  ),
  'cover-packing-mobile': text(
    'A red daypack with a rolled mat, ready to go',
    'En rød dagstursekk med rullet underlag, klar til tur',
  ),
  'cover-dress-in-layers': text(
    'Mountains in layers of blue, fainter towards the horizon',
    'Fjell i lag på lag av blått, svakere mot horisonten',
  ),
  'cover-map-and-compass': text(
    'Contour lines and a compass needle pointing north',
    'Høydekurver og en kompassnål som peker mot nord',
  ),
  'cover-right-to-roam': text(
    'A small tent by a lake in the evening sun',
    'Et lite telt ved et vann i kveldssol',
  ),
  'cover-five-walks-from-the-train': text(
    'A red train crossing a plateau below the mountains',
    'Et rødt tog over ei vidde under fjellene',
  ),
  'cover-first-night-in-a-tent': text(
    'A tent that glows between dark spruces',
    'Et telt som lyser mellom mørke graner',
  ),
  'cover-chasing-northern-lights': text(
    'Northern lights in green and violet over a still lake',
    'Nordlys i grønt og fiolett over et stille vann',
  ),
  'cover-hut-to-hut': text(
    'A small hut on a ridge, with mountains all around',
    'Ei lita hytte på en rygg, med fjell på alle kanter',
  ),
  'cover-midsummer-night-walk': text(
    'A low sun over the sea on a light summer night',
    'Lav sol over havet en lys sommernatt',
  ),
  'cover-sleep-warm': text(
    'A tent in the snow under a clear night sky with a moon',
    'Et telt i snøen under klar nattehimmel med måne',
  ),
  'cover-caring-for-wool': text(
    'A knitted pattern of small mountains and stars',
    'Et strikkemønster med små fjell og stjerner',
  ),
  'cover-repair-your-shell': text('Rain falling over grey-blue hills', 'Regn over gråblå åser'),
  'cover-break-in-your-boots': text(
    'A stony path up towards a sharp peak',
    'En steinete sti opp mot en spiss topp',
  ),
  'cover-sharpen-a-knife': text(
    'Birch trunks in yellow autumn light',
    'Bjørkestammer i gult høstlys',
  ),
  'cover-pack-a-heavy-pack': text(
    'A wide plateau with a row of cairns',
    'Ei vid vidde med en rekke varder',
  ),
  'cover-read-the-weather': text(
    'Towering clouds over a dark ridge',
    'Tårnende skyer over en mørk rygg',
  ),
  'cover-mountain-code': text(
    'A cairn with a red T in front of steep mountains',
    'En varde med rød T foran bratte fjell',
  ),
  'cover-wax-your-skis': text(
    'Ski tracks over a white plain towards the sun',
    'Skispor over ei hvit slette mot sola',
  ),
  'cover-first-winter-trip': text(
    'Snowy spruces on a blue winter’s day',
    'Snødekte graner en blå vinterdag',
  ),
  'cover-snow-cave': text(
    'A lit opening in a snowdrift at night',
    'En opplyst åpning i ei snøfonn om natta',
  ),
  'cover-coffee-over-fire': text(
    'A fire on the shore, with sparks rising into the dusk',
    'Et bål i strandkanten, med gnister opp i skumringen',
  ),
  'cover-food-for-long-days': text(
    'Golden hills and a low sun after a long day',
    'Gylne åser og lav sol etter en lang dag',
  ),
  'cover-berries-and-mushrooms': text(
    'An autumn forest in red and orange',
    'En høstskog i rødt og oransje',
  ),
};
