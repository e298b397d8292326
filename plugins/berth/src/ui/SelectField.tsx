import { useId } from 'react';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Field, problemId } from './Field';
import { inputText } from './inputText';

/** One of a few; the platform's own list, so that keyboards and screen readers know it. */
export function SelectField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: ReadonlyArray<{ value: string; text: string }>;
  problem?: string;
}) {
  const { label, value, onChange, options, problem } = props;
  const id = useId();
  return (
    <Field id={id} label={label} problem={problem}>
      <NativeSelect
        value={value}
        onChange={event => onChange(event.target.value)}
        error={Boolean(problem)}
        input={<OutlinedInput size="small" fullWidth sx={inputText} />}
        inputProps={{
          id,
          ...(problem ? { 'aria-describedby': problemId(id) } : {}),
        }}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}
