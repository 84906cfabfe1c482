import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useLearningsTranslation } from '../../translation';
import { LEARNING_KINDS } from '../LearningLine';

/** What stands for "every kind" in the menu. */
export const EVERY_KIND = 'all';

/** One kind of learning, or every kind. */
export function KindFilter(props: {
  value: string;
  onChange(kind: string): void;
}) {
  const { t } = useLearningsTranslation();
  return (
    <TextField
      id="learnings-kind"
      select
      size="small"
      variant="outlined"
      fullWidth
      label={t('filters.kind')}
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
    >
      <MenuItem value={EVERY_KIND}>{t('filters.everyKind')}</MenuItem>
      {LEARNING_KINDS.map(kind => (
        <MenuItem key={kind} value={kind}>
          {t(`kind.${kind}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
