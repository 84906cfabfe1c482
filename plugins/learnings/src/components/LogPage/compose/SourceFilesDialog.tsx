import type { RecapSource } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useId } from 'react';
import { useLearningsTranslation } from '../../../translation';
import { SourceFiles } from './SourceFiles';

/** Finds a file of a configured source and takes its text. */
export function SourceFilesDialog(props: {
  open: boolean;
  onImport(source: RecapSource): void;
  onClose(): void;
}) {
  const { open, onImport, onClose } = props;
  const { t } = useLearningsTranslation();
  const id = useId();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby={id}
    >
      <DialogTitle id={id} disableTypography>
        <h2>{t('sourceFiles.title')}</h2>
      </DialogTitle>
      <DialogContent>
        <SourceFiles
          onImport={source => {
            onImport(source);
            onClose();
          }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
}
