import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useLearningsTranslation } from '../../../translation';

const MAX_TAGS = 100;
const MAX_LENGTH = 100;

const NO_OPTIONS: string[] = [];

/** Words under which the recap is found; Enter ends each. */
export function Tags(props: {
  tags: readonly string[];
  onChange(tags: string[]): void;
}) {
  const { tags, onChange } = props;
  const { t } = useLearningsTranslation();
  return (
    <Autocomplete<string, true, false, true>
      id="learnings-tags"
      multiple
      freeSolo
      autoSelect
      size="small"
      options={NO_OPTIONS}
      value={[...tags]}
      onChange={(_, next) =>
        onChange(
          [...new Set(next.map(tag => tag.trim()).filter(Boolean))].slice(
            0,
            MAX_TAGS,
          ),
        )
      }
      clearText={t('clear', { name: t('review.tags') })}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={t('review.tags')}
          helperText={t('review.tagsHelp')}
          inputProps={{ ...params.inputProps, maxLength: MAX_LENGTH }}
        />
      )}
    />
  );
}
