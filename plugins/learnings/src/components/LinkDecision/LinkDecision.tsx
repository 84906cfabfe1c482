import type { LinkState } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import { messageOf } from '../../api/messageOf';
import { useLearningsTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    alignSelf: 'flex-start',
    gap: theme.spacing(0.5),
  },
  button: {
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  state: { color: theme.palette.text.secondary },
  error: { flexBasis: '100%', color: theme.palette.error.main },
}));

/** Confirm or dismiss a suggestion, or take either back in the same place. */
export function LinkDecision(props: {
  /** What is decided on, for those who only hear the buttons. */
  about: string;
  state: LinkState;
  /** Whether it was decided here, by somebody whose focus is on it. */
  decided: boolean;
  error: Error | null;
  onDecide(state: LinkState): void;
}) {
  const { about, state, decided, error, onDecide } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const root = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; the focus stays where it was.
  useEffect(() => {
    if (decided) root.current?.querySelector('button')?.focus();
  }, [decided, state]);

  const button = (text: string, name: string, next: LinkState) => (
    <Button
      size="small"
      className={classes.button}
      // The ripple is not there yet when the focus comes with the button.
      disableFocusRipple
      aria-label={name}
      onClick={() => onDecide(next)}
    >
      {text}
    </Button>
  );
  return (
    <div className={classes.root} ref={root}>
      {state === 'suggested' ? (
        <>
          {button(
            t('link.confirm'),
            t('link.confirmLabel', { text: about }),
            'confirmed',
          )}
          {button(
            t('link.dismiss'),
            t('link.dismissLabel', { text: about }),
            'dismissed',
          )}
        </>
      ) : (
        <>
          <span className={classes.state} role="status">
            {t(`link.${state}`)}
          </span>
          {button(t('undo'), t('link.undoLabel', { text: about }), 'suggested')}
        </>
      )}
      {error && (
        <div role="alert" className={classes.error}>
          {t('link.error', { message: messageOf(error, t) })}
        </div>
      )}
    </div>
  );
}
