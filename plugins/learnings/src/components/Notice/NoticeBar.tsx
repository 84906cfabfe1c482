import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import Snackbar from '@material-ui/core/Snackbar';
import CloseIcon from '@material-ui/icons/Close';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { messageOf } from '../../api/messageOf';
import { useLearningsTranslation } from '../../translation';
import type { Notice } from './NoticeContext';

/** Milliseconds; long enough to think twice and to get there by keyboard. */
const SHOWN_FOR = 30_000;

/** A notice at the edge of the window, with the way back. */
export function NoticeBar(props: { notice: Notice }) {
  const { message, link, undo, offer } = props.notice;
  const { t } = useLearningsTranslation();
  const [open, setOpen] = useState(true);
  const [taken, setTaken] = useState({ open: false, ever: false });
  const close = useRef<HTMLButtonElement>(null);
  const undoing = useMutation({ mutationFn: async () => undo?.() });
  const { isSuccess, isPending, error } = undoing;
  // The button that was pressed is gone; the focus stays beside it.
  useEffect(() => {
    if (isSuccess) close.current?.focus();
  }, [isSuccess]);

  const words = () => {
    if (isSuccess) return t('notice.undone');
    if (isPending) return t('notice.undoing');
    if (error) return t('notice.undoError', { message: messageOf(error, t) });
    return message;
  };
  const bar = (
    <Snackbar
      open={open}
      // A way back that failed stays until it is read.
      autoHideDuration={error ? null : SHOWN_FOR}
      onClose={(_, reason) => reason !== 'clickaway' && setOpen(false)}
      ContentProps={{ role: 'status' }}
      message={words()}
      action={
        <>
          {link && !isSuccess && (
            <Button
              color="inherit"
              size="small"
              component={RouterLink}
              to={link.to}
            >
              {link.text}
            </Button>
          )}
          {offer && !isSuccess && (
            <Button
              color="inherit"
              size="small"
              onClick={() => setTaken({ open: true, ever: true })}
            >
              {offer.text}
            </Button>
          )}
          {undo && !isSuccess && (
            <Button
              color="inherit"
              size="small"
              aria-disabled={isPending}
              onClick={() => !isPending && undoing.mutate()}
            >
              {t('undo')}
            </Button>
          )}
          <IconButton
            ref={close}
            color="inherit"
            size="small"
            aria-label={t('close')}
            onClick={() => setOpen(false)}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        </>
      }
    />
  );
  return (
    <>
      {bar}
      {taken.ever &&
        offer?.dialog({
          open: taken.open,
          onClose: () => setTaken({ open: false, ever: true }),
        })}
    </>
  );
}
