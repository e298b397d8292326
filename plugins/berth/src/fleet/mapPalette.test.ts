import { getContrastRatio } from '@mui/material/styles';
import {
  OWNER_COLOURS,
  UTILISATION_COLOURS,
  utilisationStep,
} from './mapPalette';

type Triple = readonly [number, number, number];

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const SIGHTS: Record<string, readonly [Triple, Triple, Triple]> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(hex: string): Triple {
  const [r, g, b] = [1, 3, 5].map(at => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** CIE L*a*b* under D65. */
function lab(rgb: Triple): Triple {
  const clipped = rgb.map(part => Math.min(1, Math.max(0, part)));
  const seen: Triple = [clipped[0], clipped[1], clipped[2]];
  const f = (value: number) =>
    value > 216 / 24389 ? Math.cbrt(value) : (value * 841) / 108 + 4 / 29;
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], seen) / 0.95047);
  const y = f(dot([0.2126729, 0.7151522, 0.072175], seen));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], seen) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seenBy(sight: string, hex: string): Triple {
  const rgb = linear(hex);
  const [r, g, b] = SIGHTS[sight];
  return lab([dot(r, rgb), dot(g, rgb), dot(b, rgb)]);
}

describe.each(Object.keys(SIGHTS))('to who sees %s', sight => {
  it('all owners differ', () => {
    const seen = OWNER_COLOURS.map(colour => seenBy(sight, colour));
    for (let a = 0; a < seen.length; a++) {
      for (let b = a + 1; b < seen.length; b++) {
        const distance = Math.hypot(
          ...seen[a].map((part, at) => part - seen[b][at]),
        );
        // 2.3 is what people just notice side by side.
        expect(distance).toBeGreaterThan(9);
      }
    }
  });

  it.each([
    ['darker', 'light', 1],
    ['lighter', 'dark', -1],
  ] as const)('what is busier is %s on %s', (_, mode, sign) => {
    const lightness = UTILISATION_COLOURS[mode].map(
      colour => seenBy(sight, colour)[0],
    );
    lightness.slice(1).forEach((value, at) => {
      expect(sign * (lightness[at] - value)).toBeGreaterThan(8);
    });
  });
});

it('owners can be seen on light and on dark', () => {
  for (const colour of OWNER_COLOURS) {
    expect(getContrastRatio(colour, '#ffffff')).toBeGreaterThan(2);
    expect(getContrastRatio(colour, '#1e1e1e')).toBeGreaterThan(3);
  }
});

it.each([
  [0, 0],
  [0.4, 0],
  [1, 1],
  [25, 2],
  [99, 4],
  [100, 4],
])('%d percent is step %d', (percent, step) => {
  expect(utilisationStep(percent)).toBe(step);
});
