import { polygon, rect, svg } from './shapes.mjs';

const SIZE = 64;

/** Two peaks on blue. */
export const drawFavicon = () =>
  svg(
    SIZE,
    SIZE,
    rect(0, 0, SIZE, SIZE, '#2f6fa8', 'rx="14"') +
      polygon(
        [
          [6, 52],
          [24, 20],
          [42, 52],
        ],
        '#dbe8f2',
      ) +
      polygon(
        [
          [26, 52],
          [42, 28],
          [58, 52],
        ],
        '#ffffff',
      ),
  );
