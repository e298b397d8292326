import { styled } from '@mui/material/styles';

/** 12 px, muted: what explains a value and is not the value. */
export const Secondary = styled('span')(({ theme }) => ({
  color: theme.palette.text.secondary,
  fontSize: theme.typography.pxToRem(12),
  lineHeight: 1.5,
}));

/** 14 px: a value, in the colour of its row. */
export const Primary = styled('span')(({ theme }) => ({
  fontSize: theme.typography.pxToRem(14),
  lineHeight: 1.45,
}));

/** Text on one line that ends in … where there is no room; give it a `title` with the whole. */
export const Ellipsis = styled('span')({
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});

/** For screen readers only. */
export const Unseen = styled('span')({
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
  border: 0,
});
