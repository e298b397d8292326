import Button, { ButtonProps } from '@mui/material/Button';
import { styled } from '@mui/material/styles';

const Plain = styled(Button)(({ theme }) => ({
  minWidth: 0,
  fontFamily: 'inherit',
  flex: 'none',
  fontSize: theme.typography.pxToRem(12),
  fontWeight: 600,
  lineHeight: 1.5,
  letterSpacing: 'normal',
  textTransform: 'none',
}));

/** A small button among text: no capitals, no shadow. */
export function QuietButton(props: ButtonProps) {
  return <Plain size="small" disableElevation {...props} />;
}
