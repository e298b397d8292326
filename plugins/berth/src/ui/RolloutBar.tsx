import { styled } from '@mui/material/styles';
import type { Tone } from '@berth/backstage-plugin-berth-common';
import { toneColor, trackColor } from './toneColor';

const Track = styled('div')(({ theme }) => ({
  display: 'flex',
  height: 8,
  borderRadius: 4,
  overflow: 'hidden',
  background: trackColor(theme),
}));

const Available = styled('div', {
  shouldForwardProp: prop => prop !== 'tone',
})<{ tone: Tone }>(({ theme, tone }) => ({
  background:
    tone === 'unknown' ? theme.palette.text.disabled : toneColor(theme, 'good'),
  transition: 'width 150ms',
  '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
}));

const NotYet = styled('div', {
  shouldForwardProp: prop => prop !== 'tone',
})<{ tone: Tone }>(({ theme, tone }) => {
  const color = toneColor(theme, tone === 'good' ? 'look' : tone);
  return {
    flex: 1,
    background: `repeating-linear-gradient(135deg, ${color} 0 3px, ${theme.palette.background.paper} 3px 6px)`,
  };
});

/**
 * How much of a rollout is there: filled = available, hatched = not yet. `tone` colours the part that is not yet there;
 * `unknown` greys all of it, because it is of an earlier time.
 */
export function RolloutBar(props: {
  available: number;
  desired: number;
  tone: Tone;
  label: string;
}) {
  const { available, desired, tone, label } = props;
  const share = desired > 0 ? Math.min(1, available / desired) : 0;
  return (
    <Track role="img" aria-label={label}>
      {share > 0 && (
        <Available tone={tone} style={{ width: `${share * 100}%` }} />
      )}
      {share < 1 && desired > 0 && <NotYet tone={tone} />}
    </Track>
  );
}
