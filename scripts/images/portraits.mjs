import { circle, darken, ellipse, group, line, path, rect, svg } from './shapes.mjs';

const SIZE = 480;

const eyes = circle(208, 232, 7, '#2b2522') + circle(272, 232, 7, '#2b2522');
const smile = line('M212 284 C226 300 254 300 268 284', '#8a4a3c', 6);
const cheeks =
  circle(190, 264, 16, '#e88a78', 'opacity="0.35"') +
  circle(290, 264, 16, '#e88a78', 'opacity="0.35"');

const hat = (color) =>
  path('M138 200 C130 70 350 70 342 200 Z', color) +
  rect(128, 178, 224, 40, darken(color, 0.14), 'rx="18"') +
  circle(240, 92, 22, darken(color, 0.06));

function portrait({ background, jacket, skin, behind = '', over = '' }) {
  return svg(
    SIZE,
    SIZE,
    rect(0, 0, SIZE, SIZE, background) +
      path('M0 400 L110 280 L200 370 L320 250 L480 400 V480 H0 Z', darken(background, 0.1)) +
      behind +
      rect(206, 300, 68, 80, darken(skin, 0.1)) +
      path('M92 480 C92 380 160 350 240 350 C320 350 388 380 388 480 Z', jacket) +
      ellipse(240, 236, 92, 104, skin) +
      cheeks +
      eyes +
      line('M240 240 L234 264 H244', darken(skin, 0.22), 4) +
      smile +
      over,
  );
}

const people = {
  'portrait-ingrid': portrait({
    background: '#b9d4e3',
    jacket: '#2f6fa8',
    skin: '#f1cbaa',
    behind: '',
    over:
      path('M150 204 C140 260 146 290 156 310 C160 260 166 230 170 210 Z', '#c98f4a') +
      path('M330 204 C340 260 334 290 324 310 C320 260 314 230 310 210 Z', '#c98f4a') +
      [0, 1, 2, 3, 4]
        .map((index) =>
          ellipse(334 - index * 3, 320 + index * 26, 17, 16, index % 2 ? '#b97f3c' : '#c98f4a'),
        )
        .join('') +
      line('M314 446 h22', '#c8433a', 9) +
      hat('#c8433a'),
  }),
  'portrait-jonas': portrait({
    background: '#d8dfe6',
    jacket: '#3a3f46',
    skin: '#e3b48d',
    behind: '',
    over:
      path(
        'M146 230 C130 90 350 90 334 230 C326 170 290 160 262 168 C220 178 170 160 146 230 Z',
        '#2b2420',
      ) +
      path('M150 350 C190 380 290 380 330 350 L340 396 C290 420 190 420 140 396 Z', '#2f5f9c') +
      rect(276, 380, 50, 92, '#2f5f9c', 'rx="6"') +
      line(
        'M286 460 v18 M300 460 v18 M314 460 v18 M160 378 C210 398 270 398 322 378',
        '#dfe8f2',
        5,
      ),
  }),
  'portrait-maja': portrait({
    background: '#e8d9c4',
    jacket: '#5f8f55',
    skin: '#f3d2b8',
    behind: circle(240, 196, 118, '#9aa0a6'),
    over:
      path(
        'M140 220 C140 110 340 110 340 220 C320 160 270 150 240 168 C210 150 160 160 140 220 Z',
        '#aab0b6',
      ) +
      group(
        '',
        circle(206, 234, 30, 'none', 'stroke="#33383e" stroke-width="6"') +
          circle(274, 234, 30, 'none', 'stroke="#33383e" stroke-width="6"'),
      ) +
      line('M236 230 H244', '#33383e', 6) +
      line('M170 400 L190 480 M310 400 L290 480', '#f0b53a', 12),
  }),
  'portrait-tor-erik': portrait({
    background: '#c5dccb',
    jacket: '#b9502f',
    skin: '#efc4a0',
    behind: '',
    over:
      path(
        'M148 240 C150 380 330 380 332 240 C322 270 300 262 284 258 C260 250 220 250 196 258 C180 262 158 270 148 240 Z',
        '#9a5f30',
      ) +
      line('M212 292 C226 306 254 306 268 292', '#f6e9dc', 7) +
      hat('#d9a32f'),
  }),
};

export const drawPortraits = () => Object.entries(people);
