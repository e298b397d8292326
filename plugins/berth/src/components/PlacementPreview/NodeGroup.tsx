import { styled } from '@mui/material/styles';
import { ReactNode } from 'react';
import { Secondary } from '../../ui/text';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(0.5),
}));

const Tiles = styled('ul')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))',
  gap: theme.spacing(0.75),
  margin: 0,
  padding: 0,
  listStyle: 'none',
}));

/** The nodes of one zone. */
export function NodeGroup(props: { title: string; children: ReactNode }) {
  const { title, children } = props;
  return (
    <Root>
      <Secondary aria-hidden>{title}</Secondary>
      <Tiles aria-label={title}>{children}</Tiles>
    </Root>
  );
}
