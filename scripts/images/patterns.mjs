import {
  circle,
  createRandom,
  ellipse,
  gradient,
  group,
  line,
  path,
  polygon,
  rect,
  svg,
} from './shapes.mjs';

const WIDTH = 1200;
const HEIGHT = 750;

/** Contour lines round two summits, with a compass needle. */
function contourMap() {
  const random = createRandom(401);
  const summits = [
    [360, 330, 34],
    [840, 420, 28],
  ];
  const rings = summits.flatMap(([cx, cy, step]) =>
    Array.from({ length: 12 }, (_, ring) => {
      const radius = (ring + 1) * step;
      const points = Array.from({ length: 25 }, (_, index) => {
        const angle = (index / 24) * Math.PI * 2;
        const wobble = 1 + 0.16 * Math.sin(angle * 3 + cx) + 0.1 * Math.sin(angle * 5 + ring * 0.3);
        return [
          cx + Math.cos(angle) * radius * 1.35 * wobble,
          cy + Math.sin(angle) * radius * wobble,
        ];
      });
      const d = `M${points.map(([x, y]) => `${x.toFixed(0)} ${y.toFixed(0)}`).join(' L')} Z`;
      return path(
        d,
        ring > 7 ? 'none' : '#8fb27c',
        `fill-opacity="0.07" stroke="#b0814a" stroke-width="${ring % 4 === 3 ? 4 : 2}" stroke-linejoin="round"`,
      );
    }),
  );
  const forest = Array.from({ length: 60 }, () =>
    circle(
      (random() * WIDTH).toFixed(0),
      (560 + random() * 190).toFixed(0),
      6 + random() * 10,
      '#8fb27c',
      'opacity="0.55"',
    ),
  );
  return svg(
    WIDTH,
    HEIGHT,
    rect(0, 0, WIDTH, HEIGHT, '#f3ecd6') +
      rings.reverse().join('') +
      path(
        'M0 640 C240 560 420 700 640 640 S1000 560 1200 620 V690 C1000 640 860 720 640 712 S240 640 0 712 Z',
        '#a9cfe0',
      ) +
      forest.join('') +
      line(
        'M120 560 C260 480 380 500 520 440 S760 300 960 200',
        '#c8433a',
        7,
        'stroke-dasharray="3 20"',
      ) +
      group(
        'translate(640 320) rotate(18)',
        circle(0, 0, 150, '#ffffff', 'opacity="0.82" stroke="#2f3a40" stroke-width="8"') +
          line('M0 -128 V-108 M0 128 V108 M-128 0 H-108 M128 0 H108', '#2f3a40', 8) +
          group(
            'rotate(-18)',
            polygon(
              [
                [0, -104],
                [24, 0],
                [-24, 0],
              ],
              '#c8433a',
            ) +
              polygon(
                [
                  [0, 104],
                  [24, 0],
                  [-24, 0],
                ],
                '#c9d0d4',
              ),
          ) +
          circle(0, 0, 15, '#2f3a40'),
      ),
  );
}

/** A knitted pattern, stitch by stitch. */
function knitting() {
  const size = 30;
  const rows = [
    '................',
    '.......#........',
    '.#....###....#..',
    '###..#####..###.',
    '#################',
    '................',
    '...#.......#....',
    '.#.#.#...#.#.#..',
    '..###.....###...',
    '#######.#######.',
    '..###.....###...',
    '.#.#.#...#.#.#..',
    '...#.......#....',
    '................',
    '#.#.#.#.#.#.#.#.',
  ];
  const stitches = [];
  for (let row = 0; row < HEIGHT / size; row += 1) {
    for (let column = 0; column < WIDTH / size; column += 1) {
      const pattern = rows[row % rows.length];
      const isLight = pattern[column % 16] === '#';
      const [x, y] = [column * size, row * size];
      const color = isLight ? '#f6efe2' : row % 30 < 15 ? '#9c3a37' : '#2f4d73';
      stitches.push(
        path(
          `M${x + 2} ${y} q1 17 12.5 30 v-16 q-6 -10 -7 -14 Z M${x + 28} ${y} q-1 17 -12.5 30 v-16 q6 -10 7 -14 Z`,
          color,
        ),
      );
    }
  }
  return svg(WIDTH, HEIGHT, rect(0, 0, WIDTH, HEIGHT, '#5b2a2c') + stitches.join(''));
}

/** A glowing doorway in a drift, at night. */
function snowCave() {
  const random = createRandom(423);
  const stars = Array.from({ length: 90 }, () =>
    circle(
      (random() * WIDTH).toFixed(0),
      (random() * 360).toFixed(0),
      0.8 + random() * 1.4,
      '#ffffff',
      'opacity="0.7"',
    ),
  ).join('');
  return svg(
    WIDTH,
    HEIGHT,
    `<defs>${gradient('night', ['#0b1434', '#25406f'])}${gradient('drift', ['#b7cbe8', '#6f8fbd'])}<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="26"/></filter></defs>` +
      rect(0, 0, WIDTH, HEIGHT, 'url(#night)') +
      stars +
      polygon(
        [
          [0, 470],
          [220, 300],
          [420, 430],
          [700, 250],
          [960, 420],
          [1200, 310],
          [1200, 750],
          [0, 750],
        ],
        '#33507f',
      ) +
      path('M0 560 C220 380 460 330 640 370 C860 420 1000 540 1200 520 V750 H0 Z', 'url(#drift)') +
      ellipse(600, 610, 190, 130, '#ffca6e', 'opacity="0.55" filter="url(#soft)"') +
      path('M520 690 C510 570 560 530 604 530 C654 530 694 580 684 690 Z', '#ffdf9c') +
      path('M548 690 C542 610 572 576 604 576 C638 576 664 614 656 690 Z', '#fff4d6') +
      path('M0 700 C300 650 460 700 600 690 C800 676 960 720 1200 680 V750 H0 Z', '#e9f1fb') +
      group(
        'translate(752 690) rotate(8)',
        rect(-5, -150, 10, 130, '#33383e') +
          rect(-24, -164, 48, 18, '#33383e', 'rx="8"') +
          path('M-34 -34 H34 L36 20 C30 44 -30 44 -36 20 Z', '#c8433a'),
      ),
  );
}

export const drawPatterns = () => [
  ['cover-map-and-compass', contourMap()],
  ['cover-caring-for-wool', knitting()],
  ['cover-snow-cave', snowCave()],
];
