import { kinds } from './product-kinds.mjs';
import { ellipse, gradient, group, lighten, rect, svg } from './shapes.mjs';

const SIZE = 640;

/** Product, kind of drawing, main colour, second colour, background. */
const drawings = [
  ['storm-shell-jacket', 'shell', '#2f6fa8', '#f0b53a', '#dfeaf2'],
  ['vidde-down-jacket', 'down', '#e07a35', '#3a3a44', '#f7e8da'],
  ['merino-base-layer', 'top', '#8a919b', '#5c636d', '#eceef0'],
  ['lun-wool-sweater', 'sweater', '#a93a36', '#f5ede0', '#f3e2dc'],
  ['hiking-trousers', 'trousers', '#6a7550', '#4a5338', '#e9ebdf'],
  ['rain-trousers', 'trousers', '#2e4463', '#f0b53a', '#dfe6ee'],
  ['wool-mittens', 'mittens', '#b23b3b', '#f6eee2', '#f2e4dd'],
  ['wool-beanie', 'beanie', '#d9a32f', '#b9821c', '#f6edd6'],
  ['ridge-boots', 'boot', '#7a4a2c', '#2f2a27', '#efe4da'],
  ['marsh-rubber-boots', 'tallBoot', '#4d6b3c', '#2f3f28', '#e6ebdd'],
  ['trail-shoes', 'shoe', '#2f9a97', '#f0b53a', '#dcefee'],
  ['camp-slippers', 'slipper', '#868b93', '#b9502f', '#ebecee'],
  ['hiking-socks', 'sock', '#cfc6b8', '#b93c35', '#f1ede6'],
  ['dagstur-daypack', 'pack', '#c8433a', '#8f2c27', '#f5e2de', 0.86],
  ['helg-pack', 'pack', '#2f6fa8', '#1f4a73', '#dfeaf2', 1],
  ['langtur-pack', 'pack', '#3f6b4c', '#2a4a34', '#e0ebe2', 1.14],
  ['dry-bag', 'dryBag', '#e6b52e', '#5b5340', '#f7f0d8'],
  ['mini-kids-pack', 'pack', '#e8823a', '#b85c20', '#f9e9db', 0.7],
  ['lavvo-6', 'lavvo', '#d8c39c', '#8b6f47', '#dfe8e2'],
  ['kuling-tunnel-tent', 'tunnel', '#e0672f', '#a84419', '#dfe8ee'],
  ['bris-solo-tent', 'dome', '#5f8f55', '#3b6336', '#e4ece0'],
  ['natt-down-sleeping-bag', 'sleepingBag', '#26365f', '#f0b53a', '#dfe3ee'],
  ['summer-sleeping-bag', 'sleepingBag', '#8fbf7f', '#4d7f46', '#ebf3e6'],
  ['myk-sleeping-mat', 'mat', '#e3b73a', '#b88d1c', '#f6efd9'],
  ['hammock', 'hammock', '#c8503f', '#f3e3c4', '#e0ebe2'],
  ['sitting-pad', 'sittingPad', '#7d848e', '#565d67', '#e9ebee'],
  ['gas-stove', 'stove', '#7d8790', '#3f7fd0', '#e6ebf0'],
  ['cook-set', 'pots', '#9aa3ab', '#4e565e', '#e9edf0'],
  ['steel-thermos', 'thermos', '#2f5a46', '#b9c2c6', '#e0eae4'],
  ['enamel-mug', 'mug', '#2f5f9c', '#f4f4f0', '#e1e9f2'],
  ['coffee-kettle', 'kettle', '#33302f', '#b07a44', '#ece7e2'],
  ['carving-knife', 'knife', '#d8b47c', '#aab4bc', '#efe8dc'],
  ['mountain-skis', 'skis', '#b8352f', '#f4efe6', '#e2ebf3'],
  ['ski-poles', 'poles', '#2f6fa8', '#2f2f33', '#e2ebf3'],
  ['snowshoes', 'snowshoes', '#2f9a97', '#2f3a40', '#e4eff1'],
  ['wind-sack', 'windSack', '#f0702a', '#b54a12', '#e4ecf3'],
  ['snow-shovel', 'shovel', '#c8433a', '#3a3f46', '#e4ecf3'],
  ['pulk-sled', 'pulk', '#2f6fa8', '#c9d6e2', '#e6edf4'],
  ['glimt-headlamp', 'headlamp', '#3a3f46', '#f0b53a', '#2b3550'],
  ['glo-lantern', 'lantern', '#4a5a4c', '#ffd479', '#3a3550'],
  ['kurs-compass', 'compass', '#c8433a', '#f4f1e6', '#e3ebe6'],
  ['map-case', 'map', '#cfe0c0', '#c8433a', '#e6ebe8'],
  ['first-aid-kit', 'firstAid', '#2f8a5a', '#f7f7f2', '#e0eee6'],
  ['reflective-vest', 'vest', '#e6e03a', '#9aa3ab', '#e4e8ec'],
];

function drawProduct([, kind, color, accent, background, scale = 1]) {
  const shadow = ellipse(320, 556, 170 * scale, 20, '#10182a', 'opacity="0.13"');
  const body = group(
    `translate(320 ${320 + (1 - scale) * 226}) scale(${scale}) translate(-320 -320)`,
    kinds[kind](color, accent),
  );
  return svg(
    SIZE,
    SIZE,
    `<defs>${gradient('back', [lighten(background, background < '#8' ? 0.12 : 0.45), background])}</defs>` +
      rect(0, 0, SIZE, SIZE, 'url(#back)') +
      shadow +
      body,
  );
}

export const drawProducts = () =>
  drawings.map((drawing) => [`product-${drawing[0]}`, drawProduct(drawing)]);
