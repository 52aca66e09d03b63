import { circle, darken, ellipse, group, lighten, line, path, polygon, rect } from './shapes.mjs';

/** Drawings of things on a square of 640, each from a main colour and a second one. */

const SLEEVES =
  'M214 178 L128 300 L110 452 L172 462 L200 330 Z M426 178 L512 300 L530 452 L468 462 L440 330 Z';
const TORSO =
  'M236 160 C280 178 360 178 404 160 L446 190 L438 520 C380 534 260 534 202 520 L194 190 Z';

const cross = (x, y, size, color) =>
  rect(x - size / 6, y - size / 2, size / 3, size, color) +
  rect(x - size / 2, y - size / 6, size, size / 3, color);

const star = (x, y, size, color) =>
  line(
    `M${x - size} ${y} H${x + size} M${x} ${y - size} V${y + size} M${x - size * 0.7} ${y - size * 0.7} L${x + size * 0.7} ${y + size * 0.7} M${x + size * 0.7} ${y - size * 0.7} L${x - size * 0.7} ${y + size * 0.7}`,
    color,
    size / 3,
  );

const clothes = {
  shell: (color, accent) =>
    path(SLEEVES, darken(color, 0.14)) +
    path('M246 176 C240 96 400 96 394 176 C370 206 270 206 246 176 Z', darken(color, 0.2)) +
    path('M272 172 C270 122 370 122 368 172 C350 194 290 194 272 172 Z', darken(color, 0.5)) +
    path(TORSO, color) +
    path('M320 176 L438 520 C446 420 446 300 446 190 L404 160 Z', darken(color, 0.08)) +
    line('M320 182 V526', accent, 7) +
    line('M236 300 L256 368 M404 300 L384 368', accent, 6) +
    rect(112, 430, 60, 14, darken(color, 0.3), 'rx="4" transform="rotate(7 142 437)"') +
    rect(468, 430, 60, 14, darken(color, 0.3), 'rx="4" transform="rotate(-7 498 437)"'),
  down: (color, accent) =>
    path(SLEEVES, darken(color, 0.1)) +
    path(TORSO, color) +
    path('M262 158 C262 116 378 116 378 158 C360 186 280 186 262 158 Z', darken(color, 0.16)) +
    [236, 288, 340, 392, 444, 492]
      .map((y) => line(`M198 ${y} C270 ${y + 16} 370 ${y + 16} 442 ${y}`, darken(color, 0.24), 5))
      .join('') +
    [280, 336, 392]
      .map((y) =>
        line(
          `M${150 - (y - 280) / 6} ${y} l56 12 M${490 + (y - 280) / 6} ${y} l-56 12`,
          darken(color, 0.26),
          5,
        ),
      )
      .join('') +
    line('M320 170 V526', accent, 7),
  top: (color, accent) =>
    path(SLEEVES, darken(color, 0.08)) +
    path(TORSO, color) +
    path('M268 164 C280 212 360 212 372 164 C350 176 290 176 268 164 Z', accent) +
    line('M214 186 C236 260 222 330 204 372 M426 186 C404 260 418 330 436 372', accent, 4) +
    line('M204 504 C270 516 370 516 436 504', accent, 6),
  sweater: (color, accent) =>
    path(SLEEVES, darken(color, 0.12)) +
    path(TORSO, color) +
    path('M262 162 C276 206 364 206 378 162 C350 178 290 178 262 162 Z', darken(color, 0.3)) +
    Array.from({ length: 9 }, (_, index) =>
      polygon(
        [
          [206 + index * 26, 268],
          [219 + index * 26, 240],
          [232 + index * 26, 268],
        ],
        accent,
      ),
    ).join('') +
    line('M202 284 H438 M203 346 H437', accent, 6) +
    Array.from({ length: 6 }, (_, index) => star(226 + index * 38, 315, 11, accent)).join('') +
    Array.from({ length: 12 }, (_, index) => circle(214 + index * 19.6, 370, 4, accent)).join('') +
    line('M204 500 C270 514 370 514 436 500', darken(color, 0.3), 12) +
    line('M112 436 l60 8 M528 436 l-60 8', accent, 8),
  trousers: (color, accent) =>
    path('M218 112 H422 L452 540 H350 L322 268 L290 540 H188 Z', color) +
    path('M320 112 H422 L452 540 H350 L322 268 Z', darken(color, 0.1)) +
    rect(216, 106, 208, 30, darken(color, 0.28), 'rx="6"') +
    rect(308, 110, 24, 22, accent, 'rx="4"') +
    rect(206, 300, 62, 78, darken(color, 0.16), 'rx="8"') +
    line('M206 320 H268', accent, 5) +
    line('M232 150 L222 220 M408 150 L418 220', accent, 5) +
    line('M370 330 L432 324 M366 440 L442 434', darken(color, 0.24), 4),
  mittens: (color, accent) => {
    const mitten =
      path('M-78 130 V-40 C-78 -150 70 -150 72 -40 V130 Z', color) +
      path('M66 60 C118 40 138 -20 116 -40 C96 -54 74 -20 66 6 Z', darken(color, 0.12)) +
      rect(-84, 112, 162, 62, accent, 'rx="12"') +
      line(
        'M-66 122 V164 M-44 122 V164 M-22 122 V164 M0 122 V164 M22 122 V164 M44 122 V164 M64 122 V164',
        color,
        6,
      ) +
      star(-4, 0, 34, accent) +
      star(-4, -76, 14, accent) +
      line('M-70 78 H66', accent, 7);
    return (
      group('translate(216 330) rotate(-8)', mitten) +
      group('translate(434 344) scale(-1 1) rotate(-8)', mitten)
    );
  },
  beanie: (color, accent) =>
    circle(320, 126, 46, lighten(color, 0.25)) +
    path('M150 410 C140 130 500 130 490 410 Z', color) +
    [200, 250, 320, 390, 440]
      .map((x) =>
        line(
          `M${x} 400 C${x} 300 ${320 + (x - 320) * 0.6} 220 ${320 + (x - 320) * 0.35} 190`,
          accent,
          7,
        ),
      )
      .join('') +
    rect(130, 384, 380, 104, darken(color, 0.08), 'rx="30"') +
    Array.from({ length: 15 }, (_, index) =>
      line(`M${156 + index * 23.4} 400 V472`, accent, 6),
    ).join('') +
    rect(356, 418, 66, 40, '#f6f1e6', 'rx="4"') +
    polygon(
      [
        [366, 450],
        [384, 428],
        [394, 440],
        [402, 430],
        [414, 450],
      ],
      darken(color, 0.4),
    ),
  vest: (color, accent) =>
    path(
      'M232 130 L276 130 C288 210 352 210 364 130 L408 130 C410 220 430 240 452 268 V520 H188 V268 C210 240 230 220 232 130 Z',
      color,
    ) +
    path(
      'M320 190 C350 186 358 160 364 130 L408 130 C410 220 430 240 452 268 V520 H320 Z',
      darken(color, 0.06),
    ) +
    rect(188, 350, 264, 34, accent) +
    rect(188, 430, 264, 34, accent) +
    rect(236, 132, 30, 220, accent) +
    rect(374, 132, 30, 220, accent) +
    line('M194 360 H446 M194 440 H446 M246 140 V346 M384 140 V346', '#f3f6f8', 6) +
    line('M320 196 V518', darken(color, 0.4), 5),
};

const sole = (d, color) => path(d, color);

const footwear = {
  boot: (color, accent) =>
    path(
      'M196 150 H366 C370 250 380 300 420 330 C500 356 540 390 542 470 H190 C176 380 200 300 196 150 Z',
      color,
    ) +
    path(
      'M366 150 C370 250 380 300 420 330 C500 356 540 390 542 470 H430 C400 400 330 360 320 150 Z',
      darken(color, 0.12),
    ) +
    rect(188, 132, 190, 46, darken(color, 0.3), 'rx="20"') +
    [206, 246, 286, 324]
      .map((y, index) =>
        line(`M${318 + index * 6} ${y} L${386 + index * 12} ${y - 14}`, '#f0d9a8', 7),
      )
      .join('') +
    sole(
      'M176 456 H548 C560 480 556 520 540 544 H500 l-12 -16 h-34 l-12 16 h-40 l-12 -16 h-34 l-12 16 h-150 C176 520 172 490 176 456 Z',
      accent,
    ) +
    line('M186 462 H542', '#c9a05a', 5),
  tallBoot: (color, accent) =>
    path(
      'M214 84 H394 C392 250 392 340 420 376 C500 396 532 424 534 484 H204 C196 400 220 300 214 84 Z',
      color,
    ) +
    path(
      'M330 84 H394 C392 250 392 340 420 376 C500 396 532 424 534 484 H440 C400 420 336 400 330 84 Z',
      darken(color, 0.12),
    ) +
    rect(206, 76, 196, 30, darken(color, 0.3), 'rx="12"') +
    rect(372, 132, 34, 54, accent, 'rx="6"') +
    rect(378, 142, 22, 10, '#d9d4c4') +
    sole(
      'M190 470 H540 C552 490 548 526 536 544 H300 V520 H270 V544 H196 C188 520 188 496 190 470 Z',
      accent,
    ) +
    line('M424 384 C480 398 512 420 526 460', lighten(color, 0.3), 6),
  shoe: (color, accent) =>
    path(
      'M92 336 C120 300 170 320 214 320 C250 300 262 256 330 262 C366 330 430 352 500 366 C556 380 570 424 566 470 H92 C80 420 80 370 92 336 Z',
      color,
    ) +
    path(
      'M330 262 C366 330 430 352 500 366 C556 380 570 424 566 470 H440 C420 400 340 380 300 280 Z',
      darken(color, 0.12),
    ) +
    [0, 1, 2, 3]
      .map((index) =>
        line(
          `M${276 + index * 34} ${318 + index * 14} L${330 + index * 36} ${288 + index * 22}`,
          '#f4f4f0',
          8,
        ),
      )
      .join('') +
    line('M112 400 C190 380 240 440 330 420', accent, 12) +
    path(
      'M80 452 H572 C584 486 570 520 546 528 l-22 16 l-20 -14 l-30 14 l-24 -14 l-34 14 l-26 -14 l-40 14 l-28 -14 l-40 14 l-28 -14 l-40 14 l-30 -16 l-30 14 l-30 -18 C74 510 72 480 80 452 Z',
      accent,
    ) +
    line('M88 458 H566', '#f4f4f0', 9),
  slipper: (color, accent) =>
    path(
      'M120 330 C150 250 250 260 290 300 C340 330 430 330 500 370 C560 410 564 470 556 500 H110 C100 440 100 380 120 330 Z',
      color,
    ) +
    path('M130 330 C160 280 250 286 282 318 C260 350 160 360 130 330 Z', darken(color, 0.4)) +
    line('M122 336 C150 262 248 268 288 304', accent, 14) +
    star(430, 414, 26, accent) +
    rect(104, 490, 456, 40, '#4a4440', 'rx="18"'),
  sock: (color, accent) =>
    path(
      'M232 90 H392 V330 C392 380 470 400 510 440 C550 490 500 550 440 540 C360 530 232 480 232 380 Z',
      color,
    ) +
    path(
      'M440 540 C500 550 550 490 510 440 C490 424 470 410 450 398 C420 440 410 500 440 540 Z',
      accent,
    ) +
    path('M232 330 C290 330 312 380 286 462 C252 440 232 412 232 380 Z', accent) +
    rect(224, 82, 176, 56, darken(color, 0.12), 'rx="10"') +
    [238, 262, 286, 310, 334, 358, 382]
      .map((x) => line(`M${x} 92 V128`, lighten(color, 0.35), 6))
      .join('') +
    line('M232 176 H392 M232 204 H392', accent, 12),
};

const outdoors = {
  pack: (color, accent) =>
    line('M250 128 C252 74 388 74 390 128', accent, 14) +
    rect(148, 330, 62, 150, accent, 'rx="20"') +
    rect(430, 330, 62, 150, accent, 'rx="20"') +
    path('M206 200 C206 110 434 110 434 200 L448 500 C448 548 192 548 192 500 Z', color) +
    path(
      'M320 132 C400 132 434 150 434 200 L448 500 C448 536 380 536 320 536 Z',
      darken(color, 0.07),
    ) +
    path(
      'M196 196 C196 96 444 96 444 196 C444 252 430 262 320 262 C210 262 196 252 196 196 Z',
      darken(color, 0.16),
    ) +
    rect(226, 350, 188, 140, darken(color, 0.18), 'rx="24"') +
    line('M240 380 H400', accent, 8) +
    line('M258 250 V330 M382 250 V330', '#e9dfc8', 10) +
    rect(248, 300, 20, 26, '#3a3a40', 'rx="3"') +
    rect(372, 300, 20, 26, '#3a3a40', 'rx="3"') +
    rect(284, 408, 72, 42, '#f6f1e6', 'rx="4"') +
    polygon(
      [
        [292, 442],
        [312, 418],
        [324, 430],
        [334, 420],
        [348, 442],
      ],
      darken(color, 0.4),
    ),
  dryBag: (color, accent) =>
    path('M216 200 H424 L440 500 C440 552 200 552 200 500 Z', color) +
    path('M330 200 H424 L440 500 C440 546 380 546 330 542 Z', darken(color, 0.1)) +
    rect(196, 150, 248, 62, darken(color, 0.2), 'rx="26"') +
    line('M200 180 C150 180 160 120 230 120 H410 C480 120 490 180 440 180', accent, 12) +
    rect(300, 104, 40, 32, accent, 'rx="5"') +
    line('M206 300 H434 M204 460 H436', darken(color, 0.24), 5) +
    line(
      'M272 340 c20 16 36 -16 56 0 s36 -16 56 0 M272 380 c20 16 36 -16 56 0 s36 -16 56 0',
      accent,
      8,
    ),
  lavvo: (color, accent) =>
    line('M300 90 L336 170 M340 84 L306 170 M322 76 V170', accent, 9) +
    polygon(
      [
        [320, 122],
        [560, 544],
        [80, 544],
      ],
      color,
    ) +
    polygon(
      [
        [320, 122],
        [560, 544],
        [330, 544],
      ],
      darken(color, 0.12),
    ) +
    polygon(
      [
        [320, 250],
        [376, 544],
        [264, 544],
      ],
      darken(color, 0.55),
    ) +
    polygon(
      [
        [320, 250],
        [264, 544],
        [222, 544],
      ],
      lighten(color, 0.2),
    ) +
    line('M200 333 L440 333', accent, 5) +
    polygon(
      [
        [290, 176],
        [350, 176],
        [338, 214],
        [302, 214],
      ],
      darken(color, 0.35),
    ) +
    line('M80 544 L50 556 M560 544 L590 556', accent, 5),
  tunnel: (color, accent) =>
    path('M80 530 C80 300 180 236 300 236 C450 236 560 330 572 530 Z', color) +
    path('M300 236 C450 236 560 330 572 530 H420 C420 380 380 270 300 236 Z', darken(color, 0.12)) +
    path('M80 530 C80 300 180 236 300 236 C230 300 214 420 214 530 Z', lighten(color, 0.14)) +
    path('M98 530 C102 400 150 330 196 312 C178 380 176 460 178 530 Z', darken(color, 0.6)) +
    line('M300 236 C232 300 214 420 214 530 M300 236 C380 270 420 380 420 530', accent, 8) +
    line('M110 350 L46 530 M530 370 L606 530', '#7a756a', 4),
  dome: (color, accent) =>
    path('M90 530 C120 270 240 190 320 190 C400 190 520 270 550 530 Z', color) +
    path('M320 190 C400 190 520 270 550 530 H430 C420 380 390 260 320 190 Z', darken(color, 0.14)) +
    path('M238 530 C246 400 280 320 320 310 C360 320 394 400 402 530 Z', '#f0ead8') +
    path('M320 310 C360 320 394 400 402 530 H326 Z', darken(color, 0.5)) +
    line('M90 530 C180 240 280 200 320 190 C360 200 460 240 550 530', accent, 8) +
    line('M100 500 L50 546 M540 500 L590 546', '#7a756a', 4),
  sleepingBag: (color, accent) =>
    group(
      'rotate(-14 320 330)',
      path(
        'M238 90 C260 50 380 50 402 90 C470 180 440 420 404 540 C380 572 260 572 236 540 C200 420 170 180 238 90 Z',
        color,
      ) +
        path(
          'M320 60 C380 60 402 76 402 90 C470 180 440 420 404 540 C390 562 350 564 320 564 Z',
          darken(color, 0.1),
        ) +
        path(
          'M262 120 C280 88 360 88 378 120 C386 170 360 208 320 208 C280 208 254 170 262 120 Z',
          lighten(color, 0.55),
        ) +
        [258, 316, 374, 432, 490]
          .map((y) =>
            line(
              `M${206 + (y - 258) * 0.1} ${y} C270 ${y + 18} 370 ${y + 18} ${434 - (y - 258) * 0.1} ${y}`,
              darken(color, 0.25),
              5,
            ),
          )
          .join('') +
        line('M386 170 C430 260 410 420 386 520', accent, 8),
    ),
  mat: (color, accent) =>
    group(
      'rotate(12 320 320)',
      rect(206, 76, 228, 480, color, 'rx="46"') +
        [0, 1, 2, 3, 4, 5]
          .map((index) => line(`M220 ${140 + index * 70} H420`, accent, 8))
          .join('') +
        line('M268 90 V544 M320 84 V548 M372 90 V544', lighten(color, 0.25), 5) +
        circle(410, 100, 14, '#4a4a4a'),
    ),
  hammock: (color, accent) =>
    rect(74, 60, 46, 494, '#7a5a3c', 'rx="10"') +
    rect(520, 60, 46, 494, '#6b4e34', 'rx="10"') +
    line('M110 190 L180 270 M530 190 L460 270', '#4a4038', 7) +
    path('M170 262 C220 480 420 480 470 262 C440 400 200 400 170 262 Z', darken(color, 0.2)) +
    path('M170 262 C200 520 440 520 470 262 C420 420 220 420 170 262 Z', color) +
    line('M186 320 C230 470 410 470 454 320 M200 360 C250 486 390 486 440 360', accent, 10) +
    circle(97, 80, 80, '#5f8f55', 'opacity="0.9"') +
    circle(543, 70, 84, '#547f4b', 'opacity="0.9"'),
  sittingPad: (color, accent) =>
    polygon(
      [
        [120, 360],
        [320, 250],
        [540, 350],
        [340, 474],
      ],
      lighten(color, 0.12),
    ) +
    polygon(
      [
        [120, 360],
        [340, 474],
        [340, 520],
        [120, 404],
      ],
      accent,
    ) +
    polygon(
      [
        [340, 474],
        [540, 350],
        [540, 396],
        [340, 520],
      ],
      darken(color, 0.2),
    ) +
    polygon(
      [
        [130, 306],
        [324, 200],
        [540, 296],
        [346, 416],
      ],
      color,
    ) +
    line('M226 254 L442 356 M178 280 L394 386 M274 226 L492 326', accent, 5) +
    line('M400 236 L440 356', '#c8503f', 9),
  compass: (color, accent) =>
    rect(186, 70, 268, 490, '#f7fbfa', 'rx="30" opacity="0.92" stroke="#9fb0aa" stroke-width="5"') +
    line(
      'M210 110 V250 M210 110 h14 M210 138 h10 M210 166 h14 M210 194 h10 M210 222 h14',
      '#7a8a86',
      4,
    ) +
    polygon(
      [
        [320, 96],
        [336, 128],
        [304, 128],
      ],
      color,
    ) +
    circle(320, 376, 128, '#2f3a40') +
    circle(320, 376, 106, accent) +
    line('M320 282 v20 M320 450 v20 M226 376 h20 M394 376 h20', '#2f3a40', 6) +
    group(
      'rotate(24 320 376)',
      polygon(
        [
          [320, 292],
          [338, 376],
          [302, 376],
        ],
        color,
      ) +
        polygon(
          [
            [320, 460],
            [338, 376],
            [302, 376],
          ],
          '#d9dde0',
        ),
    ) +
    circle(320, 376, 12, '#2f3a40'),
  map: (color, accent) =>
    rect(
      120,
      110,
      400,
      430,
      '#ffffff',
      'rx="18" opacity="0.65" stroke="#8fa39c" stroke-width="6"',
    ) +
    polygon(
      [
        [150, 150],
        [270, 136],
        [270, 500],
        [150, 514],
      ],
      color,
    ) +
    polygon(
      [
        [270, 136],
        [380, 152],
        [380, 516],
        [270, 500],
      ],
      darken(color, 0.08),
    ) +
    polygon(
      [
        [380, 152],
        [490, 138],
        [490, 500],
        [380, 516],
      ],
      color,
    ) +
    line(
      'M170 260 C230 200 330 240 380 200 S470 200 484 180 M170 320 C230 270 320 300 380 262 S460 260 484 240 M170 380 C240 340 320 360 390 330',
      '#8aa877',
      5,
    ) +
    path(
      'M150 430 C220 400 300 440 380 420 S460 430 490 410 V500 L380 516 L270 500 L150 514 Z',
      '#a9cfe0',
    ) +
    line(
      'M196 400 C240 350 290 350 330 300 S400 240 440 230',
      accent,
      8,
      'stroke-dasharray="4 18"',
    ) +
    circle(442, 228, 14, accent),
  firstAid: (color, accent) =>
    rect(130, 190, 380, 320, color, 'rx="50"') +
    path(
      'M320 190 H460 C492 190 510 208 510 240 V460 C510 492 492 510 460 510 H320 Z',
      darken(color, 0.07),
    ) +
    line('M260 192 C260 130 380 130 380 192', darken(color, 0.3), 18) +
    line('M140 282 H500', lighten(color, 0.35), 8) +
    rect(468, 272, 28, 44, '#d8dcd8', 'rx="6"') +
    cross(320, 394, 130, accent),
  headlamp: (color, accent) =>
    polygon(
      [
        [320, 330],
        [640, 150],
        [640, 560],
      ],
      '#ffe9a8',
      'opacity="0.35"',
    ) +
    polygon(
      [
        [320, 330],
        [640, 230],
        [640, 470],
      ],
      '#fff3c8',
      'opacity="0.4"',
    ) +
    line('M250 320 C60 240 60 470 250 400', '#5d6b86', 34) +
    line('M250 320 C60 240 60 470 250 400', accent, 6) +
    rect(210, 258, 170, 176, color, 'rx="36"') +
    rect(226, 274, 138, 144, lighten(color, 0.14), 'rx="28"') +
    circle(318, 346, 54, '#fff7d8') +
    circle(318, 346, 54, 'none', `stroke="${accent}" stroke-width="9"`) +
    circle(250, 300, 10, '#c8433a'),
  lantern: (color, accent) =>
    circle(320, 370, 200, accent, 'opacity="0.16"') +
    circle(320, 370, 140, accent, 'opacity="0.2"') +
    line('M232 200 C232 80 408 80 408 200', '#c9c4b4', 10) +
    rect(236, 180, 168, 56, color, 'rx="18"') +
    rect(252, 236, 136, 222, '#fff0c4', 'rx="10"') +
    rect(290, 270, 60, 160, accent, 'rx="30"') +
    line('M252 240 V456 M388 240 V456 M320 240 V264', lighten(color, 0.15), 8) +
    rect(222, 452, 196, 90, color, 'rx="20"') +
    circle(320, 498, 20, '#c9c4b4'),
};

const kitchen = {
  stove: (color, accent) =>
    path(
      'M246 402 H394 C430 402 436 430 436 460 V520 C436 548 204 548 204 520 V460 C204 430 210 402 246 402 Z',
      '#c8503f',
    ) +
    rect(204, 462, 232, 34, '#f4efe6') +
    rect(296, 340, 48, 66, color, 'rx="6"') +
    line('M344 366 H420', color, 14) +
    circle(432, 366, 16, '#33383e') +
    rect(262, 306, 116, 38, darken(color, 0.24), 'rx="10"') +
    line('M270 312 L176 262 L176 236 M370 312 L464 262 L464 236 M320 306 V236', color, 12) +
    [280, 320, 360]
      .map((x, index) =>
        path(
          `M${x} ${304} C${x - 26} 270 ${x - 8} 250 ${x} ${206 - (index % 2) * 22} C${x + 8} 250 ${x + 26} 270 ${x} 304 Z`,
          accent,
          'opacity="0.85"',
        ),
      )
      .join('') +
    [280, 320, 360]
      .map((x) =>
        path(
          `M${x} 304 C${x - 12} 284 ${x - 4} 270 ${x} 254 C${x + 4} 270 ${x + 12} 284 ${x} 304 Z`,
          '#dff0ff',
        ),
      )
      .join(''),
  pots: (color, accent) =>
    rect(130, 270, 380, 250, color, 'rx="40"') +
    rect(320, 270, 190, 250, darken(color, 0.1), 'rx="40"') +
    ellipse(320, 276, 190, 46, lighten(color, 0.3)) +
    ellipse(320, 276, 172, 36, darken(color, 0.34)) +
    rect(196, 190, 248, 90, lighten(color, 0.12), 'rx="16"') +
    ellipse(320, 192, 124, 30, lighten(color, 0.4)) +
    ellipse(320, 192, 108, 22, darken(color, 0.3)) +
    line('M510 350 C580 340 590 440 510 440', accent, 18) +
    line('M160 330 V450', lighten(color, 0.5), 8),
  thermos: (color, accent) =>
    rect(246, 84, 148, 104, accent, 'rx="26"') +
    rect(336, 84, 58, 104, darken(accent, 0.14), 'rx="26"') +
    rect(236, 176, 168, 28, darken(accent, 0.3), 'rx="8"') +
    rect(226, 200, 188, 352, color, 'rx="30"') +
    rect(330, 200, 84, 352, darken(color, 0.16), 'rx="30"') +
    line('M252 236 V512', lighten(color, 0.35), 9) +
    rect(226, 486, 188, 20, accent) +
    polygon(
      [
        [268, 400],
        [300, 352],
        [320, 376],
        [336, 356],
        [372, 400],
      ],
      '#eef2ea',
    ),
  mug: (color, accent) =>
    line('M440 270 C560 250 560 450 436 440', color, 34) +
    path('M166 200 H456 L440 500 C436 540 186 540 182 500 Z', color) +
    path('M330 200 H456 L440 500 C438 530 390 532 330 532 Z', darken(color, 0.14)) +
    ellipse(311, 202, 146, 36, accent) +
    ellipse(311, 206, 126, 26, '#5a3a28') +
    line('M168 206 C176 246 446 246 454 206', '#1f2a44', 5) +
    [
      [220, 320],
      [290, 420],
      [240, 460],
      [380, 360],
      [340, 300],
      [400, 470],
    ]
      .map(([x, y]) => circle(x, y, 5, accent, 'opacity="0.7"'))
      .join('') +
    line(
      'M280 150 c-20 -26 20 -40 0 -70 M340 150 c-20 -26 20 -40 0 -70',
      '#b9c2c6',
      8,
      'opacity="0.7"',
    ),
  kettle: (color, accent) =>
    line('M210 230 C210 60 430 60 430 230', color, 16) +
    line('M262 116 C290 92 350 92 378 116', accent, 28) +
    path('M440 300 L556 226 L566 256 L460 400 Z', color) +
    path('M200 230 H440 L486 500 C486 544 154 544 154 500 Z', color) +
    path('M340 230 H440 L486 500 C486 536 420 540 340 540 Z', lighten(color, 0.1)) +
    rect(214, 206, 212, 34, lighten(color, 0.16), 'rx="14"') +
    circle(320, 196, 18, accent) +
    line('M200 300 C190 380 182 440 180 490', lighten(color, 0.35), 9),
  knife: (color, accent) =>
    group(
      'rotate(-38 320 320)',
      path('M330 288 H560 C590 300 596 316 600 336 H330 Z', accent) +
        path('M330 316 H598 L600 336 H330 Z', lighten(accent, 0.45)) +
        rect(306, 280, 26, 64, '#8d959c', 'rx="6"') +
        path(
          'M60 300 C60 270 110 276 150 284 C210 292 260 276 308 284 V340 C260 348 210 332 150 342 C110 350 60 354 60 300 Z',
          color,
        ) +
        line(
          'M84 306 C140 296 220 320 296 304 M100 326 C160 316 220 334 296 322',
          darken(color, 0.22),
          4,
        ) +
        circle(92, 310, 8, '#6b4e34'),
    ),
};

const snow = {
  skis: (color, accent) =>
    ['rotate(-7 320 320) translate(-46 0)', 'rotate(7 320 320) translate(46 0)']
      .map((transform) =>
        group(
          transform,
          path('M292 96 C292 50 348 50 348 96 V548 C348 566 292 566 292 548 Z', color) +
            path(
              'M320 60 C340 62 348 80 348 96 V548 C348 558 336 560 320 561 Z',
              darken(color, 0.12),
            ) +
            line('M320 110 V240', accent, 8) +
            polygon(
              [
                [300, 200],
                [320, 150],
                [340, 200],
              ],
              accent,
            ) +
            rect(288, 312, 64, 96, '#33383e', 'rx="8"') +
            rect(300, 330, 40, 22, '#8d959c', 'rx="4"'),
        ),
      )
      .join(''),
  poles: (color, accent) =>
    ['rotate(-9 320 320) translate(-70 0)', 'rotate(9 320 320) translate(70 0)']
      .map((transform) =>
        group(
          transform,
          rect(313, 150, 14, 400, color, 'rx="5"') +
            rect(306, 74, 28, 104, '#b98a56', 'rx="13"') +
            line('M334 90 C390 110 380 190 330 172', accent, 9) +
            ellipse(320, 506, 46, 13, 'none', `stroke="${accent}" stroke-width="9"`) +
            line('M280 506 H360', accent, 5) +
            rect(308, 330, 24, 30, accent, 'rx="6"'),
        ),
      )
      .join(''),
  snowshoes: (color, accent) =>
    ['rotate(-8 320 320) translate(-104 0)', 'rotate(8 320 320) translate(104 0)']
      .map((transform) =>
        group(
          transform,
          path(
            'M232 150 C236 60 404 60 408 150 L392 460 C388 530 372 556 320 560 C268 556 252 530 248 460 Z',
            color,
          ) +
            path(
              'M262 164 C266 100 374 100 378 164 L364 440 C360 500 350 520 320 524 C290 520 280 500 276 440 Z',
              lighten(color, 0.2),
            ) +
            rect(262, 270, 116, 130, accent, 'rx="16"') +
            line('M250 292 H390 M252 376 H388', '#f0b53a', 11) +
            line(
              'M296 440 V506 M320 444 V512 M344 440 V506 M290 130 L350 220 M350 130 L290 220',
              color,
              7,
            ),
        ),
      )
      .join(''),
  windSack: (color, accent) =>
    path('M120 540 C110 380 190 220 320 210 C450 220 530 380 520 540 Z', color) +
    path('M320 210 C450 220 530 380 520 540 H380 C400 420 380 290 320 210 Z', darken(color, 0.1)) +
    circle(246, 300, 44, '#efc9a6') +
    path('M200 296 C196 236 296 236 292 296 Z', '#2f6fa8') +
    circle(394, 304, 44, '#e3b48d') +
    path('M348 300 C344 240 444 240 440 300 Z', '#d9a32f') +
    path('M150 540 C160 400 240 340 320 344 C400 340 480 400 490 540 Z', color) +
    line('M320 344 V540 M190 400 C260 350 380 350 450 400', accent, 7),
  shovel: (color, accent) =>
    group(
      'rotate(20 320 320)',
      rect(308, 100, 24, 290, accent, 'rx="8"') +
        rect(252, 66, 136, 44, accent, 'rx="20"') +
        rect(276, 82, 88, 14, '#dfe8ef', 'rx="7"') +
        path('M222 350 H418 L426 500 C400 570 240 570 214 500 Z', color) +
        path('M320 350 H418 L426 500 C412 548 366 554 320 554 Z', darken(color, 0.14)) +
        line('M272 380 V500 M320 380 V510 M368 380 V500', darken(color, 0.3), 7) +
        rect(298, 322, 44, 60, darken(accent, 0.2), 'rx="8"'),
    ),
  pulk: (color, accent) =>
    line('M470 400 L606 250 M470 430 L618 280', '#7a756a', 8) +
    path(
      'M70 330 C70 430 110 500 200 510 H470 C540 504 560 430 572 360 H520 C500 330 120 330 70 330 Z',
      color,
    ) +
    path('M86 420 C110 480 140 506 200 510 H470 C520 506 544 466 558 420 Z', darken(color, 0.16)) +
    path('M96 336 C120 220 440 210 520 356 C400 376 200 372 96 336 Z', accent) +
    path('M320 262 C400 258 480 290 520 356 C450 368 380 370 320 368 Z', darken(accent, 0.12)) +
    line('M180 292 L190 356 M300 264 V368 M420 282 L404 366', darken(color, 0.3), 6) +
    line('M130 522 H500', '#4a4f57', 9),
};

export const kinds = { ...clothes, ...footwear, ...outdoors, ...kitchen, ...snow };
