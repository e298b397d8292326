import type { Theme } from '@mui/material/styles';
import type { MapInks } from './drawMap';
import { UTILISATION_COLOURS } from './mapPalette';

/** The colours of the map that the page's theme decides. */
export function mapInks({ palette }: Theme): MapInks {
  const isDark = palette.mode === 'dark';
  return {
    free: isDark ? '#3a4048' : '#dfe3e8',
    others: isDark ? '#7d8590' : '#8a929c',
    moreOwners: isDark ? '#b8bfc8' : '#565e68',
    allocated: isDark ? '#56B4E9' : '#0072B2',
    utilisation: UTILISATION_COLOURS[palette.mode],
    hatch: isDark ? '#c5ccd4' : '#4a525c',
    text: palette.text.secondary,
    focus: palette.text.primary,
  };
}
