import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import SearchIcon from '@material-ui/icons/Search';
import { useEffect, useState } from 'react';
import { useDebounced } from '../common/useDebounced';

/** Words to search for; tells of them once the typing has paused. */
export function TextFilter(props: {
  label: string;
  value: string;
  onChange(text: string): void;
}) {
  const { label, value, onChange } = props;
  const [typed, setTyped] = useState({ text: value, from: value });
  if (value !== typed.from)
    setTyped(
      value === typed.text.trim()
        ? // What was typed has arrived in the URL.
          { ...typed, from: value }
        : // It has changed by other means: back, clear, a chip.
          { text: value, from: value },
    );

  const settled = useDebounced(typed, 300);
  useEffect(() => {
    const text = settled.text.trim();
    // Not what stood there before the URL changed under it.
    if (settled === typed && text !== value) onChange(text);
  }, [settled, typed, value, onChange]);

  return (
    <TextField
      id="learnings-text"
      size="small"
      variant="outlined"
      fullWidth
      type="search"
      label={label}
      value={typed.text}
      inputProps={{ maxLength: 200 }}
      onChange={event => setTyped({ text: event.target.value, from: value })}
      InputProps={{
        endAdornment: (
          <InputAdornment position="end">
            <SearchIcon aria-hidden />
          </InputAdornment>
        ),
      }}
    />
  );
}
