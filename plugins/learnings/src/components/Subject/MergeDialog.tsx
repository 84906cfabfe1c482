import type { Change } from '@conference-learnings/plugin-learnings-common';
import DialogContentText from '@material-ui/core/DialogContentText';
import { useState } from 'react';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { FormDialog } from '../common/FormDialog';
import { SearchSelect, type Choice } from '../filters';
import { useSubjectChange } from './useSubjectChange';

/** Lets what is about one event, talk or technology be about another. */
export function MergeDialog(props: {
  open: boolean;
  /** Of the one that goes. */
  id: string;
  title: string;
  label: string;
  searchKey: string;
  search(text: string, signal: AbortSignal): Promise<Choice[]>;
  /** What will happen. */
  consequence(into: Choice): string;
  merge(into: string): Promise<Change>;
  /** Leads to the one that stays. */
  onMerged(change: Change): void;
  onClose(): void;
}) {
  const { open, id, title, label, searchKey, search } = props;
  const { t } = useLearningsTranslation();
  const [into, setInto] = useState<Choice | null>(null);
  const merging = useSubjectChange(change => {
    props.onClose();
    props.onMerged(change);
  });
  return (
    <FormDialog
      open={open}
      title={title}
      action={t('subject.mergeAction')}
      isWaiting={!into || merging.isPending}
      onSubmit={() => into && merging.mutate(() => props.merge(into.value))}
      onClose={props.onClose}
    >
      <SearchSelect
        isFirst
        label={label}
        searchKey={searchKey}
        search={async (text, signal) =>
          (await search(text, signal)).filter(({ value }) => value !== id)
        }
        chosen={into}
        onChoose={setInto}
      />
      {into && (
        <DialogContentText color="textPrimary" role="status">
          {props.consequence(into)}
        </DialogContentText>
      )}
      {merging.error && (
        <ErrorMessage title={t('subject.mergeError')} error={merging.error} />
      )}
    </FormDialog>
  );
}
