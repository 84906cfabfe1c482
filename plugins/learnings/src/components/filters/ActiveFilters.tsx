import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import CancelIcon from '@material-ui/icons/Cancel';
import { useLearningsTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  chip: { margin: 0, maxWidth: '100%' },
}));

/** The filters that are on, each with a way out of it. */
export function ActiveFilters<N extends string>(props: {
  filters: { name: N; label: string }[];
  onRemove(name: N): void;
  onClear(): void;
}) {
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  if (!props.filters.length) return null;
  return (
    <ul className={classes.root} aria-label={t('filters.active')}>
      {props.filters.map(filter => (
        <li key={filter.name}>
          <Chip
            className={classes.chip}
            size="small"
            label={filter.label}
            // A chip that is pressed as a whole has one name for the keyboard.
            onClick={() => props.onRemove(filter.name)}
            onDelete={() => props.onRemove(filter.name)}
            deleteIcon={<CancelIcon aria-hidden />}
            aria-label={t('filters.remove', { name: filter.label })}
          />
        </li>
      ))}
      <li>
        <Button size="small" onClick={props.onClear}>
          {t('filters.clear')}
        </Button>
      </li>
    </ul>
  );
}
