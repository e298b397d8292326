import { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { toneColor } from './toneColor';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(0.5),
  minWidth: 0,
}));

const Label = styled('label')(({ theme }) => ({
  color: theme.palette.text.secondary,
  fontSize: theme.typography.pxToRem(12),
  lineHeight: 1.5,
}));

const Problem = styled('span')(({ theme }) => ({
  color: toneColor(theme, 'bad'),
  fontSize: theme.typography.pxToRem(12),
  lineHeight: 1.5,
}));

/** The id of the message under a field, for `aria-describedby`. */
export function problemId(id: string): string {
  return `${id}-problem`;
}

/** A labelled input with its message under it. */
export function Field(props: {
  id: string;
  label: string;
  problem?: string;
  children: ReactNode;
}) {
  const { id, label, problem, children } = props;
  return (
    <Root>
      <Label htmlFor={id}>{label}</Label>
      {children}
      {problem && <Problem id={problemId(id)}>{problem}</Problem>}
    </Root>
  );
}
