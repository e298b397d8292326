import { useEffect, useRef } from 'react';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { styled } from '@mui/material/styles';

const Group = styled(ToggleButtonGroup)({
  maxWidth: '100%',
  overflowX: 'auto',
  justifySelf: 'start',
});

const Choice = styled(ToggleButton)(({ theme }) => ({
  flex: 'none',
  whiteSpace: 'nowrap',
  padding: theme.spacing(0.5, 1.5),
  color: theme.palette.text.primary,
  fontFamily: 'inherit',
  fontSize: theme.typography.pxToRem(14),
  letterSpacing: 'normal',
  textTransform: 'none',
}));

/** One of a few parts of a page, beside each other; where there is no room for all they scroll, with the chosen one in sight. */
export function ScrollingChoices<T extends string>(props: {
  label: string;
  value: T;
  options: ReadonlyArray<{ value: T; text: string }>;
  onChange: (value: T) => void;
}) {
  const { label, value, options, onChange } = props;
  const group = useRef<HTMLDivElement>(null);
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (group.current && chosen.current) {
      const seen = group.current.getBoundingClientRect();
      const { left, right } = chosen.current.getBoundingClientRect();
      // Only sideways: `scrollIntoView` would move the page too.
      group.current.scrollLeft +=
        Math.max(0, right - seen.right) - Math.max(0, seen.left - left);
    }
  }, [value]);
  return (
    <Group
      ref={group}
      exclusive
      size="small"
      value={value}
      aria-label={label}
      onChange={(_event, next: T | null) => {
        if (next) onChange(next);
      }}
    >
      {options.map(option => (
        <Choice
          key={option.value}
          ref={option.value === value ? chosen : undefined}
          value={option.value}
        >
          {option.text}
        </Choice>
      ))}
    </Group>
  );
}
