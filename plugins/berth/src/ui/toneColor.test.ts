import { getContrastRatio, type Theme } from '@mui/material/styles';
import { themes } from '@backstage/theme';
import { accentColor, toneColor } from './toneColor';

describe.each(['light', 'dark'] as const)('colours in %s', mode => {
  const theme = themes[mode].getTheme('v5') as Theme;
  const paper = theme.palette.background.paper;

  it.each(['good', 'look', 'bad'] as const)('%s can be read', tone => {
    expect(
      getContrastRatio(toneColor(theme, tone), paper),
    ).toBeGreaterThanOrEqual(4.5);
  });

  it('the accent can be read', () => {
    expect(getContrastRatio(accentColor(theme), paper)).toBeGreaterThanOrEqual(
      4.5,
    );
  });
});
