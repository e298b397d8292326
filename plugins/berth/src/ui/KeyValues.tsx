import { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { NARROW } from './narrow';

const List = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '160px minmax(0, 1fr)',
  gap: theme.spacing(1, 2),
  margin: 0,
  '&:empty': { display: 'none' },
  fontSize: theme.typography.pxToRem(14),
  lineHeight: 1.45,
  '& dt': {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(12),
    paddingTop: 2,
  },
  '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  [NARROW]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 0,
    '& dd': { marginBottom: theme.spacing(1) },
  },
}));

/** Named values, one below the other. */
export function KeyValues(props: { children: ReactNode }) {
  return <List>{props.children}</List>;
}

/** One named value; nothing where there is no value. */
export function KeyValue(props: { name: string; children?: ReactNode }) {
  const { name, children } = props;
  if (children === undefined || children === '' || children === false) {
    return null;
  }
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
