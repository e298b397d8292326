/**
 * Colours that stay apart for people who see no red, no green or no blue, on light and on dark: after Okabe and Ito, "Color
 * Universal Design" (2008), without black, which a dark page swallows, and yellow, which a light one does.
 */
export const OWNER_COLOURS = [
  '#0072B2',
  '#E69F00',
  '#009E73',
  '#CC79A7',
  '#56B4E9',
  '#D55E00',
] as const;

/** From doing nothing to busy: each step is further from the page than the one before, for everybody. */
export const UTILISATION_COLOURS = {
  light: ['#F2D9A6', '#E3A857', '#C4703F', '#8E3B46', '#4B1D52'],
  dark: ['#6B3F7A', '#B0576A', '#C9773F', '#E3A857', '#F7E3B5'],
} as const;

export const UTILISATION_STEPS = UTILISATION_COLOURS.light.length;

/** 0 to 100 as one of the steps; nothing at all is a step of its own. */
export function utilisationStep(percent: number): number {
  if (percent < 0.5) return 0;
  const steps = UTILISATION_STEPS - 1;
  return 1 + Math.min(steps - 1, Math.floor((percent / 100) * steps));
}
