import { ReactNode, useId } from 'react';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Field, problemId } from './Field';
import { inputText } from './inputText';

/** A line of text with its label above and its message below. */
export function TextField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string;
  inputMode?: 'numeric' | 'text';
  end?: ReactNode;
}) {
  const { label, value, onChange, problem, inputMode, end } = props;
  const id = useId();
  return (
    <Field id={id} label={label} problem={problem}>
      <OutlinedInput
        id={id}
        size="small"
        fullWidth
        value={value}
        onChange={event => onChange(event.target.value)}
        error={Boolean(problem)}
        endAdornment={end}
        inputProps={{
          inputMode,
          autoComplete: 'off',
          spellCheck: false,
          ...(problem ? { 'aria-describedby': problemId(id) } : {}),
        }}
        sx={inputText}
      />
    </Field>
  );
}
