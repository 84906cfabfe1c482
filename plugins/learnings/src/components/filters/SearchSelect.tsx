import CircularProgress from '@material-ui/core/CircularProgress';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../../api/messageOf';
import { useLearningsTranslation } from '../../translation';
import { useDebounced } from '../common/useDebounced';

/** Something that can be chosen: what is stored, and what is read. */
export interface Choice {
  value: string;
  label: string;
  /** Tells apart choices of the same label. */
  hint?: string;
}

/**
 * A field in which a person types to find one of many things that the server
 * knows; never loads them all.
 */
export function SearchSelect<C extends Choice = Choice>(props: {
  /** Where several search the same thing on one page. */
  id?: string;
  label: string;
  /** What is chosen now. */
  chosen: C | null;
  /** Names the search in the cache. */
  searchKey: string;
  search(text: string, signal: AbortSignal): Promise<C[]>;
  /** Empties itself after a choice, for the next one. */
  collecting?: boolean;
  /** What is wrong with it. */
  error?: string;
  helperText?: string;
  /** A dialog begins with it, and so does the focus. */
  isFirst?: boolean;
  onChoose(choice: C | null): void;
}) {
  const { id, label, chosen, searchKey, search, collecting, onChoose } = props;
  const { t } = useLearningsTranslation();
  const [open, setOpen] = useState(false);
  const [input, setInput] = useState('');
  const [shown, setShown] = useState(chosen?.label ?? '');
  const text = useDebounced(input.trim(), 200);
  const choices = useQuery({
    queryKey: ['choices', searchKey, text],
    queryFn: ({ signal }) => search(text, signal),
    enabled: open,
    placeholderData: keepPreviousData,
  });

  return (
    <Autocomplete
      // Its own id comes a moment late, and with it the label.
      id={id ?? `learnings-${searchKey}`}
      size="small"
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      value={chosen}
      onChange={(_, choice) => {
        onChoose(choice);
        if (collecting) setShown('');
      }}
      inputValue={shown}
      onInputChange={(_, value, reason) => {
        setShown(value);
        // What is written there after a choice is its label, not a search.
        setInput(reason === 'input' ? value : '');
      }}
      options={choices.data ?? []}
      // The server has searched already.
      filterOptions={all => all}
      getOptionLabel={choice => choice.label}
      getOptionSelected={(one, other) => one.value === other.value}
      renderOption={choice => (
        <span>
          {choice.label} {choice.hint && <small>{choice.hint}</small>}
        </span>
      )}
      loading={choices.isFetching}
      loadingText={t('filters.searching')}
      noOptionsText={
        choices.error ? messageOf(choices.error, t) : t('filters.noOptions')
      }
      openText={label}
      closeText={t('close')}
      clearText={t('clear', { name: label })}
      renderInput={params => (
        <TextField
          {...params}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- only in a dialog, which begins with it
          autoFocus={props.isFirst}
          label={label}
          variant="outlined"
          error={Boolean(props.error)}
          helperText={props.error ?? props.helperText}
          InputProps={{
            ...params.InputProps,
            endAdornment: (
              <>
                {choices.isFetching && open && (
                  <CircularProgress color="inherit" size={16} aria-hidden />
                )}
                {params.InputProps.endAdornment}
              </>
            ),
          }}
        />
      )}
    />
  );
}
