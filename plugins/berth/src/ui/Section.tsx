import { ReactNode, useId } from 'react';
import { styled } from '@mui/material/styles';

const Root = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(1.5),
  padding: theme.spacing(2, 0),
  borderTop: `1px solid ${theme.palette.divider}`,
  '&:first-of-type': { borderTop: 0, paddingTop: 0 },
  '&:last-of-type': { paddingBottom: 0 },
}));

const Title = styled('h4')(({ theme }) => ({
  margin: 0,
  fontSize: theme.typography.pxToRem(14),
  fontWeight: 600,
  lineHeight: 1.45,
  overflowWrap: 'anywhere',
  '& small': {
    marginInlineStart: theme.spacing(1),
    fontSize: theme.typography.pxToRem(12),
    fontWeight: 400,
    color: theme.palette.text.secondary,
  },
}));

/** A part of a card under a heading of its own. */
export function Section(props: {
  title: ReactNode;
  note?: ReactNode;
  /** What its title is among the headings of the page. Default: `h4`, as in a card. */
  heading?: 'h2' | 'h4';
  children: ReactNode;
}) {
  const { title, note, heading = 'h4', children } = props;
  const id = useId();
  return (
    <Root role="group" aria-labelledby={id}>
      <Title as={heading} id={id}>
        {title} {note && <small>{note}</small>}
      </Title>
      {children}
    </Root>
  );
}
