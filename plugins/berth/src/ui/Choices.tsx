import { ReactNode, useId } from 'react';
import { styled } from '@mui/material/styles';
import { ChoiceGroup } from './ChoiceGroup';
import { accentColor } from './toneColor';

const Group = styled(ChoiceGroup)({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
});

const Choice = styled('label')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: theme.spacing(1),
  padding: theme.spacing(0.75, 1),
  borderTop: `1px solid ${theme.palette.divider}`,
  cursor: 'pointer',
  fontSize: theme.typography.pxToRem(14),
  lineHeight: 1.45,
  '&:last-of-type': { borderBottom: `1px solid ${theme.palette.divider}` },
  '&:has(:checked)': { background: theme.palette.action.hover },
  '&:has(:focus-visible)': {
    outline: `2px solid ${accentColor(theme)}`,
    outlineOffset: -2,
  },
  '& input': { flex: 'none', margin: 0, accentColor: accentColor(theme) },
}));

const Lines = styled('span')({
  display: 'grid',
  minWidth: 0,
  overflowWrap: 'anywhere',
});

/** One of several that need more than a word each; the platform's radio buttons, so that arrow keys choose. */
export function Choices(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: ReadonlyArray<{ value: string; text: ReactNode; note?: ReactNode }>;
}) {
  const { label, value, onChange, options } = props;
  const name = useId();
  return (
    <Group>
      <legend>{label}</legend>
      {options.map(option => (
        <Choice key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <Lines>
            <span>{option.text}</span>
            {option.note}
          </Lines>
        </Choice>
      ))}
    </Group>
  );
}
