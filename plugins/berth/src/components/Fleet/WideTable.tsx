import { ReactNode, useId } from 'react';
import { styled } from '@mui/material/styles';
import { accentColor } from '../../ui/toneColor';

const Root = styled('div')({ minWidth: 0 });

const Caption = styled('div')({ fontWeight: 600, overflowWrap: 'anywhere' });

// What only screen readers see is placed in here, and not beside the page.
const Frame = styled('div')(({ theme }) => ({
  position: 'relative',
  overflowX: 'auto',
  '&:focus-visible': {
    outline: `2px solid ${accentColor(theme)}`,
    outlineOffset: 2,
  },
}));

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  minWidth: 600,
  borderCollapse: 'collapse',
  fontSize: theme.typography.pxToRem(14),
  lineHeight: 1.45,
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': {
    padding: theme.spacing(0.75, 3, 0.75, 0),
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 400,
  },
  '& th.number, & td.number': { textAlign: 'end' },
  '& thead th': {
    verticalAlign: 'bottom',
    // What a column is called wraps, and in Japanese not within a word.
    wordBreak: 'keep-all',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(12),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  '& tbody tr + tr > *': { borderTop: `1px solid ${theme.palette.divider}` },
  '& tr.dimmed > *': { color: theme.palette.text.secondary },
}));

/**
 * A table as wide as what is in it; the page does not scroll sideways, the table does. What it is called stands above, and
 * not in it: there it would be as wide as the table, and cut where the table is.
 */
export function WideTable(props: {
  caption: string;
  /** Where a heading above it says the same. */
  isCaptionUnseen?: boolean;
  children: ReactNode;
}) {
  const { caption, isCaptionUnseen, children } = props;
  const id = useId();
  const name = isCaptionUnseen
    ? { 'aria-label': caption }
    : { 'aria-labelledby': id };
  return (
    <Root>
      {!isCaptionUnseen && <Caption id={id}>{caption}</Caption>}
      {/* Keyboards must be able to scroll it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <Frame role="region" tabIndex={0} {...name}>
        <Table {...name}>{children}</Table>
      </Frame>
    </Root>
  );
}
