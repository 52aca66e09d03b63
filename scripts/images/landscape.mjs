import { circle, createRandom, gradient, group, mix, path, polygon, rect, svg } from './shapes.mjs';

/** The outline of a ridge as points, rough or soft, from left to right. */
function outline(random, width, baseY, height, roughness) {
  const waves = [1, 2.3, 4.1, 8.7, 17.3].map((frequency, index) => ({
    frequency,
    phase: random() * Math.PI * 2,
    share: Math.pow(roughness, index),
  }));
  const total = waves.reduce((sum, { share }) => sum + share, 0);
  const steps = 90;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const at = step / steps;
    const level = waves.reduce(
      (sum, { frequency, phase, share }) =>
        sum + share * (1 - Math.abs(Math.sin(at * Math.PI * frequency + phase)) * 1.6),
      0,
    );
    return [at * width, baseY - (level / total) * height];
  });
}

const filled = (points, width, bottom, fill) =>
  polygon([[0, bottom], ...points, [width, bottom]], fill);

/** A mountain in two facets with a snow cap. */
function peak(random, x, base, width, height, color, snow) {
  const top = [x, base - height];
  const lean = (random() - 0.5) * width * 0.16;
  const middle = [x + lean, base];
  const left = [x - width / 2, base];
  const right = [x + width / 2, base];
  const light = mix(color, '#ffffff', 0.16);
  const parts = [polygon([left, top, middle], light), polygon([middle, top, right], color)];
  if (snow) {
    const at = (from, to, share) => [
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share,
    ];
    const depth = 0.28 + random() * 0.1;
    const rim = at(top, middle, depth * 1.15);
    parts.push(
      polygon(
        [top, at(top, left, depth), at(top, [x - width * 0.2, base], depth * 0.72), rim],
        snow,
      ),
      polygon(
        [top, rim, at(top, [x + width * 0.22, base], depth * 0.74), at(top, right, depth)],
        mix(snow, color, 0.28),
      ),
    );
  }
  return parts.join('');
}

const spruce = (x, base, height, color) =>
  [0, 0.27, 0.52]
    .map((lift, index) => {
      const half = height * (0.21 - index * 0.048);
      const bottom = base - height * lift;
      return polygon(
        [
          [x - half, bottom],
          [x, bottom - height * 0.5],
          [x + half, bottom],
        ],
        color,
      );
    })
    .join('');

function forest(random, width, height, { y, color, count, size, leaves, snow, gap }) {
  return Array.from({ length: count }, () => {
    const x = random() * width;
    const base = y * height + (random() - 0.3) * height * 0.05;
    const tall = size * height * (0.6 + random() * 0.7);
    if (gap && Math.abs(x / width - gap[0]) < gap[1]) return '';
    const shade = mix(color, '#ffffff', random() * 0.1);
    if (leaves) {
      const crown = leaves[Math.floor(random() * leaves.length)];
      return (
        rect(x - tall * 0.03, base - tall * 0.6, tall * 0.06, tall * 0.6, '#efe9df') +
        circle(x, base - tall * 0.72, tall * 0.26, crown) +
        circle(x + tall * 0.12, base - tall * 0.56, tall * 0.18, mix(crown, '#000000', 0.08))
      );
    }
    const tree = spruce(x, base, tall, shade);
    return snow
      ? tree + group(`translate(0 ${-tall * 0.05})`, spruce(x, base, tall * 0.86, snow))
      : tree;
  }).join('');
}

function aurora(random, width, height, colors) {
  return colors
    .map((color, index) => {
      const top = height * (0.08 + index * 0.09);
      const points = Array.from({ length: 9 }, (_, step) => [
        (step / 8) * width * 1.2 - width * 0.1,
        top + Math.sin(step * 0.9 + random() * 2) * height * 0.09 + height * 0.12,
      ]);
      const upper = points.map(([x, y]) => `${x.toFixed(0)} ${y.toFixed(0)}`);
      const lower = [...points]
        .reverse()
        .map(
          ([x, y]) => `${(x + 20).toFixed(0)} ${(y - height * (0.2 + random() * 0.1)).toFixed(0)}`,
        );
      const id = `aurora${index}`;
      return (
        `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${color}" stop-opacity="0"/><stop offset="1" stop-color="${color}" stop-opacity="0.75"/></linearGradient>` +
        path(`M${upper.join(' L')} L${lower.join(' L')} Z`, `url(#${id})`, 'filter="url(#soft)"')
      );
    })
    .join('');
}

const stars = (random, width, height, count) =>
  Array.from({ length: count }, () =>
    circle(
      (random() * width).toFixed(0),
      (random() * height * 0.55).toFixed(0),
      (0.6 + random() * 1.5).toFixed(1),
      '#ffffff',
      `opacity="${(0.35 + random() * 0.6).toFixed(2)}"`,
    ),
  ).join('');

function sun(width, height, { x, y, radius, color, glow = 0.35 }) {
  const [cx, cy, r] = [x * width, y * height, radius * height];
  return (
    circle(cx, cy, r * 3.4, color, `opacity="${glow * 0.35}" filter="url(#soft)"`) +
    circle(cx, cy, r * 1.9, color, `opacity="${glow * 0.6}" filter="url(#soft)"`) +
    circle(cx, cy, r, color)
  );
}

const cloud = ([x, y, size, color, opacity = 0.85], width, height) =>
  group(
    `translate(${x * width} ${y * height}) scale(${(size * width) / 100})`,
    `<g opacity="${opacity}">${circle(-26, 0, 15, color)}${circle(-6, -10, 22, color)}${circle(18, -4, 17, color)}${circle(34, 3, 11, color)}${rect(-41, -2, 86, 17, color, 'rx="8"')}</g>`,
  );

/**
 * A landscape in flat colours.
 * All places are shares of the width and height; `extras` draws on top with the size in pixels.
 */
export function landscape(scene) {
  const { width, height, seed, sky, ridges = [], peaks = [], clouds = [], extras = [] } = scene;
  const random = createRandom(seed);
  const parts = [
    `<defs>${gradient('sky', sky)}<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${width / 55}"/></filter></defs>`,
    rect(0, 0, width, height, 'url(#sky)'),
  ];
  if (scene.stars) parts.push(stars(random, width, height, scene.stars));
  if (scene.aurora) parts.push(aurora(random, width, height, scene.aurora));
  if (scene.sun) parts.push(sun(width, height, scene.sun));
  parts.push(...clouds.map((item) => cloud(item, width, height)));

  const layers = [
    ...ridges.map((ridge) => ({
      depth: ridge.y,
      draw: () =>
        filled(
          outline(random, width, ridge.y * height, ridge.height * height, ridge.rough ?? 0.5),
          width,
          height,
          ridge.color,
        ),
    })),
    ...peaks.map((item) => ({
      depth: item.depth ?? item.base - 0.001,
      draw: () =>
        peak(
          random,
          item.x * width,
          item.base * height,
          item.width * width,
          item.height * height,
          item.color,
          item.snow,
        ),
    })),
    ...(scene.forests ?? []).map((item) => ({
      depth: item.y,
      draw: () => forest(random, width, height, item),
    })),
    ...(scene.water ? [{ depth: scene.water.y, draw: () => water(random, scene) }] : []),
    ...extras.map((item) => ({ depth: item.depth ?? 2, draw: () => item.draw(width, height) })),
  ];
  layers.sort((a, b) => a.depth - b.depth);
  parts.push(...layers.map(({ draw }) => draw()));
  return svg(width, height, parts.join(''));
}

function water(random, { width, height, water: { y, colors } }) {
  const ripples = Array.from({ length: 26 }, () => {
    const depth = random();
    const at = height * (y + depth * (1 - y));
    return rect(
      random() * width,
      at,
      width * (0.03 + depth * 0.1),
      1 + depth * 3,
      '#ffffff',
      `rx="2" opacity="${(0.08 + random() * 0.16).toFixed(2)}"`,
    );
  });
  return (
    `<defs>${gradient('water', colors)}</defs>` +
    rect(0, y * height, width, height * (1 - y), 'url(#water)') +
    ripples.join('')
  );
}
