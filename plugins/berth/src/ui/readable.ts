import { darken, getContrastRatio, lighten } from '@mui/material/styles';

const STEP = 0.08;
const STEPS = 10;

/**
 * The given colour, moved away from the background until it can be read on it: WCAG asks 4.5 for text and 3 for marks.
 * An app's theme chooses the hue; whatever it chooses stays legible in both modes.
 */
export function readable(
  color: string,
  background: string,
  ratio: number,
): string {
  const away =
    getContrastRatio(background, 'rgb(0, 0, 0)') > 7 ? darken : lighten;
  let candidate = color;
  for (
    let step = 1;
    step <= STEPS && getContrastRatio(candidate, background) < ratio;
    step++
  ) {
    candidate = away(color, step * STEP);
  }
  return candidate;
}
