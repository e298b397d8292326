import { styled } from '@mui/material/styles';

/** Several things to choose from, under the `legend` that names them. */
export const ChoiceGroup = styled('fieldset')(({ theme }) => ({
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': {
    padding: theme.spacing(0, 0, 0.5),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(12),
    lineHeight: 1.5,
  },
}));
