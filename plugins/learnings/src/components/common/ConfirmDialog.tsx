import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useId } from 'react';
import { useLearningsTranslation } from '../../translation';

/** Asks before something is done that others will notice. */
export function ConfirmDialog(props: {
  open: boolean;
  title: string;
  text: string;
  /** The word on the button that does it. */
  action: string;
  /** The word on the button that does nothing. */
  back?: string;
  onConfirm(): void;
  onClose(): void;
}) {
  const { open, title, text, action, back, onConfirm, onClose } = props;
  const { t } = useLearningsTranslation();
  const id = useId();
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id} disableTypography>
        <h2>{title}</h2>
      </DialogTitle>
      <DialogContent>
        <DialogContentText color="textPrimary">{text}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{back ?? t('cancel')}</Button>
        <Button variant="contained" color="primary" onClick={onConfirm}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
