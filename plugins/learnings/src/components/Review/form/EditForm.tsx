import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  useEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { useLearningsTranslation } from '../../../translation';

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: theme.spacing(1.5),
    '& > [data-wide]': { gridColumn: '1 / -1' },
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1.5),
  },
}));

/**
 * The fields of an item in its place. Ctrl+Enter saves, and Enter too where
 * nothing else uses it; Escape leaves everything as it was.
 */
export function EditForm(props: {
  label: string;
  onSave(): void;
  onCancel(): void;
  /** The field that gets the focus; the first one without it. */
  first?: RefObject<HTMLElement>;
  /** More buttons. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { label, onSave, onCancel, first, actions, children } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const form = useRef<HTMLFormElement>(null);
  // It was opened to type in it.
  useEffect(() => {
    const field =
      first?.current ??
      form.current?.querySelector<HTMLElement>('input, textarea');
    field?.focus();
  }, [first]);
  const onKeyDown = (event: KeyboardEvent) => {
    // A list that is open has used it already.
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      // Nor should what the pane stands in be closed by it.
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
    }
  };
  return (
    // Its fields hear the keys first, and may have a use of their own for them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      aria-label={label}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault();
        onSave();
      }}
    >
      <div className={classes.fields}>{children}</div>
      <div className={classes.buttons}>
        <Button type="submit" size="small" variant="contained" color="primary">
          {t('review.save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
        {actions}
      </div>
    </form>
  );
}
