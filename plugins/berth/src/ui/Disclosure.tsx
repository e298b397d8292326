import { ReactNode } from 'react';
import { styled } from '@mui/material/styles';

const Root = styled('details')(({ theme }) => ({
  fontSize: theme.typography.pxToRem(14),
  lineHeight: 1.45,
  '& > summary': {
    width: 'fit-content',
    cursor: 'pointer',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(12),
  },
  '& > summary + *': { marginTop: theme.spacing(1) },
}));

/** What few readers ask for: its title, and the rest on demand. */
export function Disclosure(props: { title: string; children: ReactNode }) {
  return (
    <Root>
      <summary>{props.title}</summary>
      {props.children}
    </Root>
  );
}
