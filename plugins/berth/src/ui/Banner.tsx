import { ReactNode } from 'react';
import { alpha, styled } from '@mui/material/styles';
import type { Tone } from '@berth/backstage-plugin-berth-common';
import { toneColor } from './toneColor';

const Root = styled('div', {
  shouldForwardProp: prop => prop !== 'tone',
})<{ tone: Tone }>(({ theme, tone }) => {
  const color = toneColor(theme, tone);
  return {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1, 1.5),
    borderInlineStart: `3px solid ${color}`,
    background: alpha(color, 0.08),
    fontSize: theme.typography.pxToRem(14),
    lineHeight: 1.45,
  };
});

const Text = styled('div')({
  flex: '1 1 280px',
  minWidth: 0,
  overflowWrap: 'anywhere',
});

/** The worst thing, with the way out at its end. */
export function Banner(props: {
  tone: Tone;
  children: ReactNode;
  action?: ReactNode;
}) {
  const { tone, children, action } = props;
  return (
    <Root tone={tone}>
      <Text>{children}</Text>
      {action}
    </Root>
  );
}
