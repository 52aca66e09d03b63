/** Small building blocks for SVG drawings. Every drawing is a string. */

/** A repeatable source of numbers from 0 to 1, so that each run draws the same pictures. */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const svg = (width, height, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;

export const rect = (x, y, width, height, fill, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;

export const circle = (x, y, radius, fill, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" ${more}/>`;

export const ellipse = (x, y, rx, ry, fill, more = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`;

export const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;

export const line = (d, stroke, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const polygon = (points, fill, more = '') =>
  `<polygon points="${points.map((point) => point.map((n) => n.toFixed(1)).join(',')).join(' ')}" fill="${fill}" ${more}/>`;

export const group = (transform, body) => `<g transform="${transform}">${body}</g>`;

/** A vertical gradient and the reference to it. */
export const gradient = (id, stops) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops
    .map((color, index) => `<stop offset="${index / (stops.length - 1)}" stop-color="${color}"/>`)
    .join('')}</linearGradient>`;

const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

/** Mixes two `#rrggbb` colours; 0 gives the first, 1 the second. */
export const mix = (from, to, share) => {
  const target = channels(to);
  const mixed = channels(from).map((value, index) =>
    Math.round(value + (target[index] - value) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
};

export const darken = (color, share) => mix(color, '#10182a', share);
export const lighten = (color, share) => mix(color, '#ffffff', share);
