import { ReactNode, useId } from 'react';
import { styled } from '@mui/material/styles';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(1),
}));

const Title = styled('h5')(({ theme }) => ({
  margin: 0,
  fontSize: theme.typography.pxToRem(12),
  fontWeight: 600,
  lineHeight: 1.5,
}));

/** A part of a section under a small heading. */
export function SubSection(props: {
  title: string;
  /** What its title is among the headings of the page. Default: `h5`, as in a section of a card. */
  heading?: 'h4' | 'h5';
  children: ReactNode;
}) {
  const { title, heading = 'h5', children } = props;
  const id = useId();
  return (
    <Root role="group" aria-labelledby={id}>
      <Title as={heading} id={id}>
        {title}
      </Title>
      {children}
    </Root>
  );
}
