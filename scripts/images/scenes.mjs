import * as details from './details.mjs';
import { landscape } from './landscape.mjs';
import { kinds } from './product-kinds.mjs';
import { ellipse, group } from './shapes.mjs';

const wide = { width: 1600, height: 900 };
const cover = { width: 1200, height: 750 };
const small = { width: 800, height: 600 };

/** Ridges that fade towards the horizon: `far` and `near` are lists of [y, height, colour]. */
const ridges = (rows, rough = 0.55) =>
  rows.map(([y, height, color]) => ({ y, height, color, rough }));

/** A product's drawing standing in a landscape: its foot at x, y, its size a share of the height. */
const thing = (kind, colors, x, y, size) => ({
  draw: (width, height) =>
    group(
      `translate(${x * width} ${y * height}) scale(${(size * height) / 640}) translate(-320 -560)`,
      ellipse(320, 556, 190, 18, '#10182a', 'opacity="0.2"') + kinds[kind](...colors),
    ),
});

const dusk = ['#1d2748', '#5a4d7c', '#d98a7a', '#f6c28b'];
const dawn = ['#7fa6c9', '#f3d2b3', '#fbe6c8'];
const day = ['#7db7dd', '#cfe6f0', '#f4f4e8'];
const night = ['#0a1230', '#14254d', '#2b4a75'];
const grey = ['#a9b8c2', '#cfd8da', '#e7e6df'];
const snowy = ['#9fb6d6', '#e3d3dd', '#fbe9e4'];

const drawings = {
  'hero-dawn': {
    ...wide,
    seed: 7,
    sky: ['#5f8fb8', '#f0c7a4', '#fde4bd'],
    sun: { x: 0.66, y: 0.42, radius: 0.055, color: '#fff3d0', glow: 0.8 },
    ridges: ridges([
      [0.56, 0.16, '#b9a8b4'],
      [0.64, 0.18, '#8f93ad'],
      [0.73, 0.18, '#66799a'],
      [0.83, 0.16, '#42597d'],
      [0.95, 0.14, '#22395a'],
    ]),
    forests: [{ y: 1.0, color: '#152740', count: 46, size: 0.1 }],
  },
  'hero-fjord': {
    ...wide,
    seed: 12,
    sky: day,
    clouds: [
      [0.2, 0.16, 0.16, '#ffffff', 0.8],
      [0.72, 0.1, 0.12, '#ffffff', 0.7],
    ],
    ridges: ridges([[0.66, 0.22, '#a8c3d0']]),
    peaks: [
      { x: 0.5, base: 0.68, width: 0.5, height: 0.34, color: '#7fa0b1', snow: '#f4f8fa' },
      { x: 0.16, base: 0.72, width: 0.62, height: 0.56, color: '#4f8068', snow: '#eef5f2' },
      { x: 0.87, base: 0.73, width: 0.6, height: 0.6, color: '#447560', snow: '#eef5f2' },
      { x: 0.02, base: 0.74, width: 0.34, height: 0.36, color: '#3a6650' },
    ],
    water: { y: 0.72, colors: ['#8fc0cf', '#3d7f98', '#215f7c'] },
    extras: [details.boathouse(0.69, 0.79, 0.13), details.boathouse(0.755, 0.785, 0.1, '#8f2f28')],
  },
  'hero-cabin': {
    ...wide,
    seed: 23,
    sky: dusk,
    stars: 60,
    ridges: ridges([
      [0.62, 0.14, '#6b5680'],
      [0.84, 0.1, '#2e2f4e'],
      [0.98, 0.06, '#1a1d33'],
    ]),
    peaks: [
      { x: 0.22, base: 0.74, width: 0.6, height: 0.44, color: '#443d66', snow: '#c9b3c4' },
      { x: 0.66, base: 0.76, width: 0.66, height: 0.52, color: '#393459', snow: '#c9b3c4' },
    ],
    forests: [{ y: 0.95, color: '#12162a', count: 40, size: 0.15, gap: [0.4, 0.13] }],
    extras: [details.cabin(0.4, 0.955, 0.2, '#4a2f28', '#1b1d2c', '#ffd479', 2)],
  },
  'hero-northern-lights': {
    ...wide,
    seed: 31,
    sky: night,
    stars: 150,
    aurora: ['#4be39a', '#37c7a5', '#8f6be0'],
    peaks: [
      { x: 0.28, base: 0.84, width: 0.56, height: 0.36, color: '#29416b', snow: '#dbe8f7' },
      { x: 0.6, base: 0.86, width: 0.5, height: 0.46, color: '#243a62', snow: '#dbe8f7' },
      { x: 0.9, base: 0.85, width: 0.46, height: 0.32, color: '#1e3257', snow: '#cfdff2' },
    ],
    ridges: ridges([[0.96, 0.1, '#c3d4ea']], 0.3),
    extras: [details.tent(0.3, 0.94, 0.15, '#ffc766', true)],
  },
  'hero-boathouse': {
    ...wide,
    seed: 44,
    sky: grey,
    ridges: ridges([
      [0.6, 0.14, '#b4c0c5'],
      [0.66, 0.14, '#94a5ac'],
      [0.695, 0.08, '#6f858b'],
    ]),
    water: { y: 0.7, colors: ['#b3c2c6', '#8ea3aa', '#73898f'] },
    extras: [
      details.boathouse(0.24, 0.76, 0.2),
      details.boathouse(0.35, 0.765, 0.2, '#96332b'),
      details.boathouse(0.46, 0.76, 0.2, '#b04438'),
    ],
  },
  'hero-trail': {
    ...wide,
    seed: 51,
    sky: day,
    sun: { x: 0.24, y: 0.2, radius: 0.05, color: '#fff7d8' },
    clouds: [[0.7, 0.16, 0.15, '#ffffff', 0.8]],
    ridges: ridges(
      [
        [0.56, 0.12, '#a9c6c4'],
        [0.64, 0.12, '#84ad9c'],
        [0.74, 0.1, '#6a9a72'],
      ],
      0.35,
    ),
    forests: [
      { y: 0.72, color: '#3f7355', count: 50, size: 0.09, gap: [0.55, 0.08] },
      { y: 0.97, color: '#2a5540', count: 26, size: 0.26, gap: [0.5, 0.26] },
    ],
    extras: [details.trail('#e3cfa4', 0.2, 0.69, 0.8)],
  },
  'hero-winter': {
    ...wide,
    seed: 63,
    sky: snowy,
    sun: { x: 0.78, y: 0.38, radius: 0.04, color: '#fff5ea' },
    ridges: ridges([
      [0.62, 0.16, '#c4c6dc'],
      [0.86, 0.12, '#e9eef6'],
      [0.99, 0.08, '#f7f9fc'],
    ]),
    peaks: [
      { x: 0.3, base: 0.78, width: 0.6, height: 0.42, color: '#9aa8c8', snow: '#ffffff' },
      { x: 0.68, base: 0.8, width: 0.52, height: 0.34, color: '#8c9cc0', snow: '#ffffff' },
    ],
    forests: [
      { y: 0.88, color: '#5a7488', count: 26, size: 0.11, snow: '#eef4fa' },
      { y: 1.0, color: '#40596e', count: 14, size: 0.22, snow: '#f4f8fc' },
    ],
  },
  'cover-packing-for-a-day-hike': {
    ...cover,
    seed: 71,
    sky: ['#8cc4e4', '#e3f0ee', '#fbf4dd'],
    ridges: ridges(
      [
        [0.58, 0.16, '#9cc0b4'],
        [0.7, 0.14, '#7cac86'],
        [0.84, 0.1, '#5f9467'],
      ],
      0.32,
    ),
    clouds: [[0.32, 0.2, 0.18, '#ffffff']],
    extras: [details.trail('#eadbb3', 0.4, 0.8, 0.9)],
  },
  'cover-dress-in-layers': {
    ...cover,
    seed: 82,
    sky: ['#e7eef3', '#f3f1ea'],
    ridges: ridges([
      [0.4, 0.16, '#c3d5e2'],
      [0.52, 0.16, '#9cbad0'],
      [0.65, 0.16, '#7199b8'],
      [0.79, 0.16, '#48769b'],
      [0.95, 0.16, '#26527a'],
    ]),
  },
  'cover-right-to-roam': {
    ...cover,
    seed: 93,
    sky: ['#7d9fc4', '#f4c79c', '#fbe0b0'],
    sun: { x: 0.7, y: 0.46, radius: 0.06, color: '#fff0c2', glow: 0.8 },
    ridges: ridges([
      [0.58, 0.14, '#8f8aa6'],
      [0.625, 0.06, '#5f6b86'],
      [0.93, 0.07, '#3e5a48'],
    ]),
    water: { y: 0.63, colors: ['#e8b98f', '#8d8ba8', '#4d6586'] },
    extras: [details.tent(0.28, 0.94, 0.26, '#d9603b')],
  },
  'cover-five-walks-from-the-train': {
    ...cover,
    seed: 104,
    sky: day,
    peaks: [
      {
        x: 0.2,
        base: 0.78,
        width: 0.6,
        height: 0.5,
        depth: 0.68,
        color: '#7893a8',
        snow: '#ffffff',
      },
      {
        x: 0.62,
        base: 0.78,
        width: 0.62,
        height: 0.58,
        depth: 0.68,
        color: '#6a879e',
        snow: '#ffffff',
      },
    ],
    ridges: ridges(
      [
        [0.72, 0.08, '#a3b58a'],
        [1.0, 0.1, '#7f9a63'],
      ],
      0.3,
    ),
    extras: [details.train(0.5, 0.82, 0.16, 0.85)],
  },
  'cover-first-night-in-a-tent': {
    ...cover,
    seed: 115,
    sky: ['#141d3d', '#2c3f66', '#52708a'],
    stars: 70,
    ridges: ridges([[0.92, 0.08, '#16283a']], 0.3),
    forests: [
      { y: 0.82, color: '#1f3a46', count: 34, size: 0.3 },
      { y: 0.95, color: '#10232e', count: 16, size: 0.42, gap: [0.5, 0.22] },
    ],
    extras: [details.tent(0.5, 0.94, 0.36, '#ffc766', true)],
  },
  'cover-chasing-northern-lights': {
    ...cover,
    seed: 126,
    sky: night,
    stars: 110,
    aurora: ['#52e6a0', '#9a6fe8', '#3fd0b0'],
    ridges: ridges([[0.68, 0.18, '#16264a']]),
    water: { y: 0.68, colors: ['#2f6f7c', '#1b3f66', '#0e1f42'] },
  },
  'cover-hut-to-hut': {
    ...cover,
    seed: 137,
    sky: day,
    clouds: [[0.74, 0.2, 0.16, '#ffffff']],
    peaks: [
      {
        x: 0.16,
        base: 0.96,
        width: 0.52,
        height: 0.6,
        depth: 0.76,
        color: '#7b97a8',
        snow: '#ffffff',
      },
      {
        x: 0.84,
        base: 0.98,
        width: 0.56,
        height: 0.7,
        depth: 0.78,
        color: '#6b8a9e',
        snow: '#ffffff',
      },
    ],
    ridges: ridges(
      [
        [0.7, 0.12, '#a8c0c4'],
        [0.88, 0.1, '#8fa981'],
      ],
      0.35,
    ),
    extras: [details.cabin(0.47, 0.86, 0.17, '#7a3028', '#39404a')],
  },
  'cover-midsummer-night-walk': {
    ...cover,
    seed: 148,
    sky: ['#6f8fc0', '#e9b7b4', '#fbd9a0'],
    sun: { x: 0.5, y: 0.58, radius: 0.07, color: '#fff0bd', glow: 0.9 },
    ridges: ridges([
      [0.66, 0.1, '#8d84a8'],
      [1.04, 0.16, '#44584e'],
    ]),
    water: { y: 0.66, colors: ['#fbd49c', '#b99bb4', '#6a82ac'] },
  },
  'cover-sleep-warm': {
    ...cover,
    seed: 159,
    sky: night,
    stars: 120,
    sun: { x: 0.78, y: 0.22, radius: 0.05, color: '#f4f1dc', glow: 0.5 },
    ridges: ridges(
      [
        [0.7, 0.16, '#3a5681'],
        [0.92, 0.1, '#b9cce6'],
      ],
      0.4,
    ),
    extras: [details.tent(0.38, 0.92, 0.27, '#e8743b')],
  },
  'cover-repair-your-shell': {
    ...cover,
    seed: 170,
    sky: ['#7d8f9c', '#a7b4ba', '#c3cac8'],
    ridges: ridges(
      [
        [0.6, 0.14, '#93a4aa'],
        [0.74, 0.14, '#6f8488'],
        [0.9, 0.12, '#4d6568'],
      ],
      0.4,
    ),
    clouds: [
      [0.26, 0.2, 0.3, '#b9c3c7', 0.9],
      [0.72, 0.14, 0.34, '#aab6bb', 0.9],
    ],
    extras: [details.rain('#eef4f6')],
  },
  'cover-break-in-your-boots': {
    ...cover,
    seed: 181,
    sky: ['#8db6d6', '#e6ecea'],
    peaks: [
      {
        x: 0.56,
        base: 0.98,
        width: 0.7,
        height: 0.82,
        depth: 0.82,
        color: '#6d7d8c',
        snow: '#f5f8fa',
      },
      { x: 0.12, base: 0.96, width: 0.4, height: 0.5, depth: 0.8, color: '#8393a0' },
    ],
    ridges: ridges([[0.9, 0.12, '#7f8a70']], 0.4),
    extras: [details.trail('#d8ccb4', 0.1, 0.84, 0.95), details.cairn(0.78, 0.95, 0.14)],
  },
  'cover-sharpen-a-knife': {
    ...cover,
    seed: 192,
    sky: ['#f3dca0', '#f0c979', '#d9a658'],
    ridges: ridges([[0.95, 0.1, '#b98540']], 0.3),
    forests: [
      {
        y: 0.92,
        color: '#c98f3c',
        count: 26,
        size: 0.32,
        leaves: ['#e8b04a', '#f2c767', '#dd9a3a'],
      },
    ],
    extras: [details.birches()],
  },
  'cover-pack-a-heavy-pack': {
    ...cover,
    seed: 203,
    sky: ['#9cc3dc', '#eef0e6'],
    ridges: ridges(
      [
        [0.56, 0.1, '#a9bcc2'],
        [0.66, 0.08, '#a8ad84'],
        [0.84, 0.06, '#98975f'],
      ],
      0.3,
    ),
    extras: [
      details.cairn(0.2, 0.92, 0.26),
      details.cairn(0.48, 0.8, 0.15),
      details.cairn(0.64, 0.73, 0.09),
      details.cairn(0.73, 0.695, 0.055),
    ],
  },
  'cover-read-the-weather': {
    ...cover,
    seed: 214,
    sky: ['#4d7199', '#a9c0d0', '#f0dcc0'],
    clouds: [
      [0.34, 0.5, 0.36, '#e9eef2', 0.95],
      [0.5, 0.34, 0.3, '#f7fafb', 0.95],
      [0.66, 0.52, 0.34, '#d5dee5', 0.95],
      [0.56, 0.18, 0.2, '#ffffff', 0.95],
    ],
    ridges: ridges([
      [0.8, 0.14, '#3c4a5c'],
      [0.97, 0.12, '#26313f'],
    ]),
  },
  'cover-mountain-code': {
    ...cover,
    seed: 225,
    sky: day,
    peaks: [
      {
        x: 0.3,
        base: 1.0,
        width: 0.64,
        height: 0.8,
        depth: 0.82,
        color: '#5f7f96',
        snow: '#ffffff',
      },
      {
        x: 0.78,
        base: 1.0,
        width: 0.58,
        height: 0.68,
        depth: 0.82,
        color: '#557488',
        snow: '#ffffff',
      },
    ],
    ridges: ridges([[0.9, 0.1, '#8c9a78']], 0.3),
    extras: [details.cairn(0.58, 0.96, 0.46, '#d2342c')],
  },
  'cover-wax-your-skis': {
    ...cover,
    seed: 236,
    sky: ['#a9cbe6', '#fbe7d2'],
    sun: { x: 0.62, y: 0.44, radius: 0.06, color: '#fffaf0', glow: 0.8 },
    ridges: ridges(
      [
        [0.6, 0.12, '#c3d2e2'],
        [0.68, 0.06, '#edf3f9'],
      ],
      0.35,
    ),
    extras: [details.skiTracks('#c3d4e6', 0.9)],
  },
  'cover-first-winter-trip': {
    ...cover,
    seed: 247,
    sky: ['#5f9fd4', '#cfe5f4'],
    ridges: ridges(
      [
        [0.7, 0.12, '#d9e7f3'],
        [0.92, 0.08, '#f6fafd'],
      ],
      0.35,
    ),
    forests: [
      { y: 0.78, color: '#53738a', count: 26, size: 0.22, snow: '#e6f0f8' },
      { y: 0.98, color: '#3a586d', count: 12, size: 0.44, snow: '#f4f9fd' },
    ],
  },
  'cover-coffee-over-fire': {
    ...cover,
    seed: 258,
    sky: dusk,
    stars: 30,
    ridges: ridges([
      [0.6, 0.12, '#574c78'],
      [0.92, 0.06, '#2c2626'],
    ]),
    water: { y: 0.62, colors: ['#d08c80', '#61557f', '#2f3359'] },
    extras: [details.fire(0.56, 0.92, 0.25)],
  },
  'cover-food-for-long-days': {
    ...cover,
    seed: 269,
    sky: ['#c98f5a', '#f3c578', '#fde6ae'],
    sun: { x: 0.3, y: 0.44, radius: 0.07, color: '#fff6d6', glow: 0.9 },
    ridges: ridges(
      [
        [0.58, 0.14, '#d3a262'],
        [0.7, 0.14, '#b98346'],
        [0.86, 0.14, '#8f6237'],
      ],
      0.35,
    ),
  },
  'cover-berries-and-mushrooms': {
    ...cover,
    seed: 280,
    sky: ['#b9d2dc', '#f4e6cc'],
    ridges: ridges(
      [
        [0.66, 0.14, '#b58a58'],
        [0.95, 0.08, '#8a4f34'],
      ],
      0.35,
    ),
    forests: [
      {
        y: 0.76,
        color: '#b5532e',
        count: 34,
        size: 0.24,
        leaves: ['#d9622f', '#c9472c', '#e89a3c'],
      },
      {
        y: 0.98,
        color: '#8e3a26',
        count: 15,
        size: 0.46,
        leaves: ['#c24428', '#e0822f', '#b03a2a'],
      },
    ],
  },
  'category-tents-and-sleep': {
    ...small,
    seed: 291,
    sky: night,
    stars: 80,
    ridges: ridges([
      [0.74, 0.2, '#24406a'],
      [0.96, 0.1, '#14263f'],
    ]),
    extras: [details.tent(0.5, 0.9, 0.42, '#ffb35c', true)],
  },
  'category-camp-kitchen': {
    ...small,
    seed: 302,
    sky: dusk,
    ridges: ridges([
      [0.66, 0.18, '#4e456f'],
      [0.95, 0.1, '#262030'],
    ]),
    extras: [details.fire(0.5, 0.9, 0.36), details.kettle(0.5, 0.5, 0.34)],
  },
  'category-winter': {
    ...small,
    seed: 313,
    sky: ['#7fb2de', '#e6f1f8'],
    ridges: ridges([[0.72, 0.2, '#c9dcec']]),
    peaks: [{ x: 0.62, base: 0.8, width: 0.8, height: 0.44, color: '#8fabc7', snow: '#ffffff' }],
    forests: [{ y: 0.86, color: '#53738a', count: 9, size: 0.2, snow: '#eef5fb' }],
    extras: [
      {
        depth: 0.9,
        draw: (w, h) => `<rect y="${h * 0.84}" width="${w}" height="${h * 0.16}" fill="#f6fafd"/>`,
      },
      details.standingSkis(0.36, 0.92, 0.72),
    ],
  },
  'category-packs': {
    ...small,
    seed: 324,
    sky: day,
    ridges: ridges(
      [
        [0.6, 0.18, '#9dbcc4'],
        [0.76, 0.14, '#7ba07f'],
        [0.95, 0.08, '#5d8462'],
      ],
      0.4,
    ),
    extras: [
      details.cairn(0.68, 0.96, 0.56),
      thing('pack', ['#d2483b', '#932d26'], 0.4, 0.97, 0.72),
    ],
  },
};

Object.assign(drawings, {
  'category-clothing': {
    ...small,
    seed: 335,
    sky: ['#efe3d2', '#f6efe2'],
    ridges: ridges([[0.84, 0.1, '#e2d0b6']], 0.3),
    extras: [
      { draw: (width, height) => group(`translate(${width / 2} ${height * 0.12})`, details.hook) },
      thing('sweater', ['#a93a36', '#f5ede0'], 0.5, 0.97, 0.9),
    ],
  },
  'category-footwear': {
    ...small,
    seed: 346,
    sky: day,
    ridges: ridges(
      [
        [0.6, 0.18, '#9dbcc4'],
        [0.78, 0.12, '#86a08a'],
      ],
      0.4,
    ),
    extras: [
      {
        draw: (width, height) =>
          ellipse(width * 0.5, height * 0.98, width * 0.46, height * 0.2, '#7d838b') +
          ellipse(width * 0.5, height * 1.02, width * 0.46, height * 0.2, '#666c74'),
      },
      thing('boot', ['#6b4027', '#2a2623'], 0.38, 0.88, 0.66),
      thing('boot', ['#7f4e30', '#2f2a27'], 0.56, 0.92, 0.7),
    ],
  },
  'category-light-and-navigation': {
    ...small,
    seed: 357,
    sky: dawn,
    ridges: ridges([
      [0.6, 0.18, '#a9b3c8'],
      [0.74, 0.16, '#7c92b0'],
      [0.92, 0.14, '#4d6b90'],
    ]),
    extras: [thing('compass', ['#c8433a', '#f4f1e6'], 0.5, 0.97, 0.92)],
  },
  'cover-packing-mobile': {
    width: 900,
    height: 1200,
    seed: 368,
    sky: ['#8cc4e4', '#e3f0ee', '#fbf4dd'],
    ridges: ridges(
      [
        [0.6, 0.12, '#9cc0b4'],
        [0.7, 0.1, '#7cac86'],
        [0.86, 0.08, '#5f9467'],
      ],
      0.32,
    ),
    extras: [
      thing('pack', ['#c8433a', '#8f2c27'], 0.5, 0.95, 0.56),
      {
        draw: (width, height) =>
          group(`translate(${width / 2} ${height * 0.53})`, details.rolledMat),
      },
    ],
  },
});

export const drawScenes = () =>
  Object.entries(drawings).map(([name, scene]) => [name, landscape(scene)]);
