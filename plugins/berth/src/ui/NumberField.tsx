import IconButton from '@mui/material/IconButton';
import { RiAddLine, RiSubtractLine } from '@remixicon/react';
import { TextField } from './TextField';

/** A whole number that is typed, or stepped with − and +. */
export function NumberField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  min: number;
  problem?: string;
  lessText: string;
  moreText: string;
}) {
  const { label, value, onChange, min, problem, lessText, moreText } = props;
  const number = /^\d+$/.test(value.trim()) ? Number(value) : undefined;
  const step = (by: number) => onChange(String((number ?? min) + by));
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      problem={problem}
      inputMode="numeric"
      end={
        <>
          <IconButton
            size="small"
            aria-label={lessText}
            disabled={number === undefined || number <= min}
            onClick={() => step(-1)}
          >
            <RiSubtractLine size={16} />
          </IconButton>
          <IconButton
            size="small"
            edge="end"
            aria-label={moreText}
            onClick={() => step(1)}
          >
            <RiAddLine size={16} />
          </IconButton>
        </>
      }
    />
  );
}
