import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { styled } from '@mui/material/styles';

const Choice = styled(FormControlLabel)(({ theme }) => ({
  margin: 0,
  gap: theme.spacing(0.5),
  '& > span': {
    fontFamily: 'inherit',
    fontSize: theme.typography.pxToRem(14),
  },
}));

/** Yes or no, with its label beside it. */
export function SwitchField(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const { label, checked, onChange } = props;
  return (
    <Choice
      label={label}
      control={
        <Switch
          size="small"
          checked={checked}
          onChange={event => onChange(event.target.checked)}
        />
      }
    />
  );
}
