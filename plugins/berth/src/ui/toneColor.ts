import type { Theme } from '@mui/material/styles';
import type { Tone } from '@berth/backstage-plugin-berth-common';
import { readable } from './readable';

/** The colour of a tone for text and marks on a card, in either mode. */
export function toneColor(theme: Theme, tone: Tone): string {
  const { palette } = theme;
  const on = palette.background.paper;
  switch (tone) {
    case 'good':
      return readable(palette.success.main, on, 4.5);
    case 'look':
      return readable(palette.warning.main, on, 4.5);
    case 'bad':
      return readable(palette.error.main, on, 4.5);
    default:
      return palette.text.secondary;
  }
}

/** The one accent: what is counted, chosen or lit. */
export function accentColor(theme: Theme): string {
  return readable(
    theme.palette.primary.main,
    theme.palette.background.paper,
    4.5,
  );
}

/** What is there but not counted: the track of a bar, an empty pip. */
export function trackColor(theme: Theme): string {
  return theme.palette.action.disabledBackground;
}
