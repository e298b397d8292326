import { styled } from '@mui/material/styles';
import type { NodeLight } from '../../preview/PlacementAnswer';
import { accentColor } from '../../ui/toneColor';

/** The outline of a node: lit where replicas land, muted where none fits. */
export const TileFrame = styled('button', {
  shouldForwardProp: prop => prop !== 'light',
})<{ light: NodeLight }>(({ theme, light }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignContent: 'start',
  gap: theme.spacing(0.75),
  width: '100%',
  height: '100%',
  minHeight: 48,
  margin: 0,
  padding: theme.spacing(0.75, 1),
  border: `1px solid ${
    light === 'chosen' ? accentColor(theme) : theme.palette.divider
  }`,
  // A second line inside, so that what is lit is told by form too, and nothing moves.
  boxShadow:
    light === 'chosen' ? `inset 0 0 0 1px ${accentColor(theme)}` : 'none',
  borderRadius: theme.shape.borderRadius,
  background: 'transparent',
  color:
    light === 'closed'
      ? theme.palette.text.secondary
      : theme.palette.text.primary,
  font: 'inherit',
  fontSize: theme.typography.pxToRem(12),
  lineHeight: 1.4,
  textAlign: 'start',
  fontVariantNumeric: 'tabular-nums',
  cursor: 'default',
  transition: 'border-color 150ms, color 150ms',
  '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  '&:focus-visible': {
    outline: `2px solid ${accentColor(theme)}`,
    outlineOffset: 2,
  },
}));
