import { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { accentColor } from '../../ui/toneColor';

/** Switches beside each other, each of which lists only what it counts. */
export const CountToggles = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1),
}));

const Toggle = styled('button')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  padding: theme.spacing(0.5, 1.25),
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  background: 'none',
  color: theme.palette.text.primary,
  font: 'inherit',
  fontSize: theme.typography.pxToRem(12),
  lineHeight: 1.5,
  fontVariantNumeric: 'tabular-nums',
  cursor: 'pointer',
  '&:disabled': { color: theme.palette.text.secondary, cursor: 'default' },
  '&[aria-pressed="true"]': {
    borderColor: accentColor(theme),
    boxShadow: `inset 0 0 0 1px ${accentColor(theme)}`,
  },
  '&:focus-visible': {
    outline: `2px solid ${accentColor(theme)}`,
    outlineOffset: 2,
  },
}));

/** Whoever has pressed it can let it go again, even where nothing is left to count. */
export function CountToggle(props: {
  count: number;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  children: ReactNode;
}) {
  const { count, isChosen, onChoose, children } = props;
  return (
    <Toggle
      type="button"
      aria-pressed={isChosen}
      disabled={count === 0 && !isChosen}
      onClick={() => onChoose(!isChosen)}
    >
      {children}
    </Toggle>
  );
}
