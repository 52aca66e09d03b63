import { circle, ellipse, group, line, path, polygon, rect } from './shapes.mjs';

/** Things that stand in a landscape: each returns a layer with its place as shares of the picture. */
const place = (x, y, size, body, depth) => ({
  depth,
  draw: (width, height) =>
    group(`translate(${x * width} ${y * height}) scale(${(size * height) / 100})`, body),
});

export const tent = (x, y, size, color = '#e8743b', light = false, depth = undefined) =>
  place(
    x,
    y,
    size,
    (light ? ellipse(0, -14, 66, 44, '#ffd98a', 'opacity="0.28" filter="url(#soft)"') : '') +
      polygon(
        [
          [-52, 0],
          [-8, -58],
          [8, -58],
          [58, 0],
        ],
        light ? '#ffc766' : color,
      ) +
      polygon(
        [
          [-8, -58],
          [8, -58],
          [58, 0],
          [26, 0],
        ],
        light ? '#e89a3c' : color,
        'opacity="0.82"',
      ) +
      polygon(
        [
          [-52, 0],
          [-8, -58],
          [-18, 0],
        ],
        '#000000',
        'opacity="0.14"',
      ) +
      polygon(
        [
          [-14, 0],
          [-2, -36],
          [12, 0],
        ],
        light ? '#fff0c4' : '#3a2a2a',
        'opacity="0.85"',
      ) +
      line('M-52 0 L-66 6 M58 0 L72 6', '#5b5148', 1.6),
    depth,
  );

export const cabin = (
  x,
  y,
  size,
  wall = '#5a3a2e',
  roof = '#2c2f3a',
  window = '#ffd479',
  depth = undefined,
) =>
  place(
    x,
    y,
    size,
    rect(-40, -38, 80, 38, wall) +
      polygon(
        [
          [-50, -36],
          [0, -72],
          [50, -36],
        ],
        roof,
      ) +
      rect(18, -74, 10, 24, roof) +
      rect(-28, -28, 18, 15, window) +
      rect(10, -28, 18, 15, window) +
      line('M-19 -28 V-13 M-28 -20.5 H-10 M19 -28 V-13 M10 -20.5 H28', wall, 1.6) +
      rect(-5, -22, 10, 22, '#2b1e18'),
    depth,
  );

export const boathouse = (x, y, size, color = '#a83a32', depth = undefined) =>
  place(
    x,
    y,
    size,
    rect(-30, -40, 60, 40, color) +
      polygon(
        [
          [-36, -38],
          [0, -68],
          [36, -38],
        ],
        '#4a4f57',
      ) +
      rect(-14, -26, 28, 26, '#5d221d') +
      line('M-30 -40 V0 M30 -40 V0 M0 -26 V0', '#f0e6da', 2) +
      rect(-26, 0, 52, 20, color, 'opacity="0.22"'),
    depth,
  );

export const cairn = (x, y, size, mark = '', depth = undefined) =>
  place(
    x,
    y,
    size,
    ellipse(0, -4, 40, 10, '#5f646c') +
      ellipse(-3, -18, 32, 10, '#787d85') +
      ellipse(4, -31, 25, 9, '#676c74') +
      ellipse(-1, -43, 18, 8, '#858a92') +
      ellipse(2, -53, 11, 6, '#6d727a') +
      (mark ? line('M-9 -28 H9 M0 -28 V-11', mark, 6) : ''),
    depth,
  );

export const trail = (color, bend = 0.2, top = 0.62, depth = undefined) => ({
  depth,
  draw: (width, height) => {
    const y = top * height;
    const x = (0.52 + bend * 0.25) * width;
    return path(
      `M${0.3 * width} ${height} C${0.7 * width} ${0.88 * height} ${(0.3 - bend * 0.4) * width} ${0.8 * height} ${x} ${y} C${(0.34 - bend * 0.4) * width} ${0.82 * height} ${0.86 * width} ${0.88 * height} ${0.52 * width} ${height} Z`,
      color,
    );
  },
});

export const skiTracks = (color, depth = undefined) => ({
  depth,
  draw: (width, height) =>
    line(
      `M${0.38 * width} ${height} C${0.46 * width} ${0.86 * height} ${0.6 * width} ${0.76 * height} ${0.62 * width} ${0.62 * height} M${0.45 * width} ${height} C${0.51 * width} ${0.86 * height} ${0.615 * width} ${0.76 * height} ${0.623 * width} ${0.62 * height}`,
      color,
      height / 130,
    ),
});

export const fire = (x, y, size, depth = undefined) =>
  place(
    x,
    y,
    size,
    circle(0, -26, 74, '#ffb347', 'opacity="0.3" filter="url(#soft)"') +
      line('M-30 0 L28 -10 M-28 -10 L30 0', '#4a3326', 9) +
      path(
        'M0 -86 C24 -56 32 -38 20 -14 C12 -2 -14 -2 -20 -14 C-30 -36 -8 -48 0 -86 Z',
        '#f2762e',
      ) +
      path('M2 -54 C14 -38 16 -26 10 -12 C4 -6 -8 -6 -11 -13 C-15 -28 -2 -34 2 -54 Z', '#ffd25e') +
      [
        [-22, -104],
        [16, -118],
        [30, -92],
        [-8, -132],
        [6, -150],
        [-30, -138],
      ]
        .map(([sx, sy]) => circle(sx, sy, 2.2, '#ffcf6b'))
        .join(''),
    depth,
  );

export const train = (x, y, size, depth = undefined) =>
  place(
    x,
    y,
    size,
    rect(-420, 2, 900, 3, '#5b5148') +
      [0, 1, 2]
        .map((car) => {
          const left = -180 + car * 122;
          const windows = [0, 1, 2, 3, 4]
            .map((index) => rect(left + 12 + index * 20, -26, 13, 11, '#f8ecd0', 'rx="2"'))
            .join('');
          return (
            rect(left, -36, 118, 34, '#b8322f', `rx="${car === 2 ? 12 : 4}"`) +
            rect(left, -10, 118, 4, '#7d1f1f') +
            windows +
            circle(left + 24, 0, 5, '#33302e') +
            circle(left + 94, 0, 5, '#33302e')
          );
        })
        .join(''),
    depth,
  );

export const rain = (color, count = 120) => ({
  draw: (width, height) =>
    line(
      Array.from({ length: count }, (_, index) => {
        const x = (index * 0.6180339 * width * 1.7) % (width * 1.1);
        const y = (index * 0.7548776 * height * 3.1) % height;
        return `M${x.toFixed(0)} ${y.toFixed(0)} l${(-height * 0.016).toFixed(1)} ${(height * 0.05).toFixed(1)}`;
      }).join(' '),
      color,
      height / 420,
      'opacity="0.5"',
    ),
});

export const birches = (depth = undefined) => ({
  depth,
  draw: (width, height) =>
    [0.08, 0.2, 0.37, 0.58, 0.74, 0.9]
      .map((x, index) => {
        const trunk = width * (0.022 + (index % 3) * 0.008);
        const marks = Array.from({ length: 9 }, (_, mark) =>
          rect(
            x * width + (mark % 2 ? trunk * 0.5 : 0),
            height * (0.06 + mark * 0.1 + (index % 4) * 0.02),
            trunk * 0.5,
            height * 0.008,
            '#3d3a38',
            'rx="2"',
          ),
        ).join('');
        return (
          rect(x * width, 0, trunk, height, '#f1ece3') +
          rect(x * width + trunk * 0.72, 0, trunk * 0.28, height, '#d5cdc0') +
          marks
        );
      })
      .join(''),
});

export const kettle = (x, y, size, depth = undefined) =>
  place(
    x,
    y,
    size,
    line('M-120 60 L0 -70 L120 60', '#3b2a22', 5) +
      line('M0 -68 V-42', '#2b2522', 3) +
      line('M-22 -14 C-24 -52 24 -52 22 -14', '#2b2522', 4) +
      path('M-26 -14 H26 L34 30 C34 38 -34 38 -34 30 Z', '#35302e') +
      path('M30 -2 L54 -12 L50 0 L33 16 Z', '#35302e') +
      rect(-18, -20, 36, 8, '#4a4441', 'rx="3"'),
    depth,
  );

export const standingSkis = (x, y, size, depth = undefined) =>
  place(
    x,
    y,
    size,
    group('rotate(-5)', rect(-14, -96, 9, 96, '#c23b34', 'rx="4"')) +
      group('rotate(5)', rect(4, -96, 9, 96, '#a92f2a', 'rx="4"')) +
      line('M-32 0 L-24 -74 M34 0 L24 -74', '#33475c', 2.4) +
      circle(-31, -6, 5, 'none', 'stroke="#33475c" stroke-width="1.6"') +
      circle(33, -6, 5, 'none', 'stroke="#33475c" stroke-width="1.6"'),
    depth,
  );

export const hook =
  line('M0 -70 V10', '#8a6b47', 14) + circle(0, -70, 16, '#8a6b47') + circle(0, 12, 13, '#6b4e34');

export const rolledMat =
  rect(-150, -34, 300, 68, '#e3b73a', 'rx="34"') +
  circle(-118, 0, 34, '#c99a22') +
  line('M-118 0 m-18 0 a18 18 0 1 1 18 18', '#8f6a10', 5) +
  line('M-50 -34 V34 M70 -34 V34', '#3a3a40', 11);
