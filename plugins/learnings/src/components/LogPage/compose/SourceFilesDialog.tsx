import type { RecapSource } from '@conference-learnings/plugin-learnings-common';
import { useLearningsTranslation } from '../../../translation';
import { FormDialog } from '../../common/FormDialog';
import { SourceFiles } from './SourceFiles';

/** Finds a file of a configured source and takes its text. */
export function SourceFilesDialog(props: {
  open: boolean;
  onImport(source: RecapSource): void;
  onClose(): void;
}) {
  const { open, onImport, onClose } = props;
  const { t } = useLearningsTranslation();
  return (
    <FormDialog open={open} title={t('sourceFiles.title')} onClose={onClose}>
      <SourceFiles
        onImport={source => {
          onImport(source);
          onClose();
        }}
      />
    </FormDialog>
  );
}
