import { styled, useTheme } from '@mui/material/styles';
import type { Tone } from '@berth/backstage-plugin-berth-common';
import { toneColor } from './toneColor';

// Stands in a line of text, or by itself among the items of a row.
const Mark = styled('svg')({
  flex: 'none',
  display: 'inline-block',
  verticalAlign: '-0.1em',
});

function Shape(props: { tone: Tone; color: string }) {
  const { tone, color } = props;
  switch (tone) {
    case 'good':
      return <circle cx="6" cy="6" r="4.5" fill={color} />;
    case 'look':
      return <path d="M6 0.5 11.5 6 6 11.5 0.5 6Z" fill={color} />;
    case 'bad':
      return <rect x="1.5" y="1.5" width="9" height="9" rx="1" fill={color} />;
    default:
      return (
        <circle
          cx="6"
          cy="6"
          r="3.75"
          fill="none"
          stroke={color}
          strokeWidth="1.75"
        />
      );
  }
}

/**
 * A state as a shape, never by colour alone: circle = good, diamond = look, square = bad, ring = stale or unknown.
 * `label` says it to screen readers; leave it out only where the text beside it says the same.
 */
export function ToneMark(props: { tone: Tone; label?: string }) {
  const { tone, label } = props;
  const color = toneColor(useTheme(), tone);
  return (
    <Mark
      viewBox="0 0 12 12"
      width="12"
      height="12"
      data-tone={tone}
      {...(label
        ? { role: 'img', 'aria-label': label }
        : { 'aria-hidden': true })}
    >
      <Shape tone={tone} color={color} />
    </Mark>
  );
}
