import { styled } from '@mui/material/styles';

/** What colours stand for, entry by entry; each begins with its {@link LegendMark}. */
export const Legend = styled('ul')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  padding: 0,
  listStyle: 'none',
  fontSize: theme.typography.pxToRem(12),
  '& li': { display: 'inline-flex', alignItems: 'center', gap: 6 },
}));

export const LegendMark = styled('span')({
  width: 10,
  height: 10,
  borderRadius: 2,
  flex: 'none',
});
