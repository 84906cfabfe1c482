import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLearningsTranslation } from '../../translation';
import { useDebounced } from './useDebounced';

/** What was typed, and the known record that it names, where one was chosen. */
export interface Named<T> {
  text: string;
  known: T | null;
}

/** A name that may be one of those that are known, or a new one. */
export function NameField<T extends { id: string }>(props: {
  id: string;
  label: string;
  value: Named<T>;
  maxLength: number;
  /** Names what is searched, in the cache. */
  searchKey: readonly string[];
  search(text: string, signal: AbortSignal): Promise<T[]>;
  nameOf(known: T): string;
  onChange(value: Named<T>): void;
  /** What is wrong with it. */
  error?: string;
}) {
  const { id, label, value, maxLength, searchKey, search, nameOf, onChange } =
    props;
  const { t } = useLearningsTranslation();
  const [open, setOpen] = useState(false);
  const text = useDebounced(value.text.trim(), 200);
  const known = useQuery({
    queryKey: ['names', ...searchKey, text],
    queryFn: ({ signal }) => search(text, signal),
    enabled: open,
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete<T, false, false, true>
      id={id}
      freeSolo
      size="small"
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={known.data ?? []}
      // The server has searched already.
      filterOptions={all => all}
      getOptionLabel={nameOf}
      value={value.known}
      inputValue={value.text}
      onInputChange={(_, typed, reason) => {
        if (reason !== 'reset') onChange({ text: typed, known: null });
      }}
      onChange={(_, chosen) => {
        if (chosen && typeof chosen !== 'string')
          onChange({ text: nameOf(chosen), known: chosen });
      }}
      closeText={t('close')}
      clearText={t('clear', { name: label })}
      renderInput={params => (
        <TextField
          {...params}
          label={label}
          variant="outlined"
          error={Boolean(props.error)}
          helperText={props.error}
          inputProps={{ ...params.inputProps, maxLength }}
        />
      )}
    />
  );
}
