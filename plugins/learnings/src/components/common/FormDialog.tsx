import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { useLearningsTranslation } from '../../translation';
import { ConfirmDialog } from './ConfirmDialog';

/**
 * A dialog in which something is filled in, and what is done with it. What was
 * typed does not go with a slip of the hand: only its button throws it away
 * unasked.
 */
export function FormDialog(props: {
  open: boolean;
  title: string;
  /** The word on the button that does it; none where nothing is sent. */
  action?: string;
  /** What is filled in is not enough yet, or on its way. */
  isWaiting?: boolean;
  /** Gets the focus once the dialog is there. */
  first?: RefObject<HTMLElement>;
  children: ReactNode;
  onSubmit?(): void;
  onClose(): void;
}) {
  const { open, title, action, isWaiting, first, children } = props;
  const { onSubmit, onClose } = props;
  const { t } = useLearningsTranslation();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const isTyped = useRef(false);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (!open) isTyped.current = false;
  }, [open]);
  // Where nothing is sent, nothing that was typed is waiting to be.
  const leave = () => (action && isTyped.current ? setAsking(true) : onClose());
  return (
    <Dialog
      open={open}
      onClose={leave}
      fullWidth
      maxWidth="sm"
      aria-labelledby={id}
      TransitionProps={{
        // Who is quicker than the dialog types on where they are.
        onEntered: () =>
          form.current?.contains(document.activeElement) ||
          first?.current?.focus(),
      }}
    >
      <form
        ref={form}
        noValidate
        onInput={() => {
          isTyped.current = true;
        }}
        onSubmit={event => {
          event.preventDefault();
          if (!isWaiting) onSubmit?.();
        }}
      >
        <DialogTitle id={id} disableTypography>
          <h2>{title}</h2>
        </DialogTitle>
        <DialogContent>{children}</DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{action ? t('cancel') : t('close')}</Button>
          {action && (
            <Button
              type="submit"
              variant="contained"
              color="primary"
              disabled={isWaiting}
            >
              {action}
            </Button>
          )}
        </DialogActions>
      </form>
      <ConfirmDialog
        open={isAsking && open}
        title={t('discard.title')}
        text={t('discard.text')}
        action={t('discard.action')}
        back={t('discard.back')}
        onConfirm={() => {
          setAsking(false);
          onClose();
        }}
        onClose={() => setAsking(false)}
      />
    </Dialog>
  );
}
