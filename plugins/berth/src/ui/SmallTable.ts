import { styled } from '@mui/material/styles';

/** A few rows inside a card: borders, no stripes, no shadow; scrolls sideways where it does not fit. */
export const SmallTable = styled('table')(({ theme }) => ({
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  fontSize: theme.typography.pxToRem(14),
  lineHeight: 1.45,
  '& th, & td': {
    padding: theme.spacing(0.5, 2, 0.5, 0),
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 400,
    overflowWrap: 'anywhere',
  },
  '& thead th': {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(12),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  '& tbody tr + tr > *': { borderTop: `1px solid ${theme.palette.divider}` },
}));
