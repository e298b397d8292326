import { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { Unseen } from '../../ui/text';

// What only screen readers see is placed in here, and not beside the page.
const Frame = styled('div')({ position: 'relative', overflowX: 'auto' });

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  minWidth: 600,
  borderCollapse: 'collapse',
  fontSize: theme.typography.pxToRem(14),
  lineHeight: 1.45,
  fontVariantNumeric: 'tabular-nums',
  '& caption': {
    textAlign: 'start',
    fontWeight: 600,
  },
  '& th, & td': {
    padding: theme.spacing(0.75, 3, 0.75, 0),
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 400,
  },
  '& th.number, & td.number': { textAlign: 'end' },
  '& thead th': {
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(12),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  '& tbody tr + tr > *': { borderTop: `1px solid ${theme.palette.divider}` },
  '& tr.dimmed > *': { color: theme.palette.text.secondary },
}));

/** A table as wide as what is in it; the page does not scroll sideways, the table does. */
export function WideTable(props: {
  caption: string;
  /** Where a heading above it says the same. */
  isCaptionUnseen?: boolean;
  children: ReactNode;
}) {
  const { caption, isCaptionUnseen, children } = props;
  return (
    // Keyboards must be able to scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <Frame role="region" aria-label={caption} tabIndex={0}>
      <Table>
        <caption>
          {isCaptionUnseen ? <Unseen>{caption}</Unseen> : caption}
        </caption>
        {children}
      </Table>
    </Frame>
  );
}
