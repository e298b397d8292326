import { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { NARROW } from '../../ui/narrow';

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '256px minmax(0, 1fr)',
  gap: theme.spacing(3.5),
  alignItems: 'start',
  [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
}));

/** Inputs left, answer right; one above the other where it is narrow. */
export function PreviewLayout(props: { inputs: ReactNode; answer: ReactNode }) {
  return (
    <Columns>
      <div>{props.inputs}</div>
      <div>{props.answer}</div>
    </Columns>
  );
}
