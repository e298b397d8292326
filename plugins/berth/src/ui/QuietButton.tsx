import type { ComponentPropsWithoutRef } from 'react';
import { styled } from '@mui/material/styles';
import { accentColor } from './toneColor';

type Look = 'plain' | 'outlined' | 'inherit';

// The card is on every service's page, and Material UI's button would be a fifth of its scripts.
const Plain = styled('button', {
  shouldForwardProp: prop => prop !== 'look',
})<{ look: Look }>(({ theme, look }) => ({
  flex: 'none',
  margin: 0,
  padding:
    look === 'outlined' ? theme.spacing(0.375, 1.125) : theme.spacing(0.5),
  border: look === 'outlined' ? `1px solid ${theme.palette.divider}` : 0,
  borderRadius: theme.shape.borderRadius,
  background: 'none',
  color: look === 'inherit' ? 'inherit' : accentColor(theme),
  font: 'inherit',
  fontSize: theme.typography.pxToRem(12),
  fontWeight: 600,
  lineHeight: 1.5,
  cursor: 'pointer',
  '&:hover': { background: theme.palette.action.hover },
  '&:disabled': {
    background: 'none',
    color: theme.palette.action.disabled,
    cursor: 'default',
  },
  '&:focus-visible': {
    outline: `2px solid ${accentColor(theme)}`,
    outlineOffset: 2,
  },
}));

/** A small button among text: no capitals, no shadow. */
export function QuietButton(
  props: ComponentPropsWithoutRef<'button'> & { look?: Look },
) {
  return <Plain type="button" look="plain" {...props} />;
}
