import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../ui/TextField';

const TYPING_MS = 200;

/** A search that asks when the typing pauses, and takes over what a link or a reset puts in its place. */
export function SearchField(props: {
  label: string;
  text: string | undefined;
  onChange: (text: string | undefined) => void;
}) {
  const { label, text = '', onChange } = props;
  const [typed, setTyped] = useState(text);
  const asked = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const ask = useRef(onChange);
  useEffect(() => {
    ask.current = onChange;
  }, [onChange]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // The echo of what was asked for must not undo what was typed since.
    if (text === asked.current) return;
    clearTimeout(timer.current);
    asked.current = text;
    setTyped(text);
  }, [text]);

  const type = (value: string) => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current = value;
      ask.current(value || undefined);
    }, TYPING_MS);
  };
  return <TextField label={label} value={typed} onChange={type} />;
}
