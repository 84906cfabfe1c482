import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import DialogContentText from '@material-ui/core/DialogContentText';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { FormDialog } from '../common/FormDialog';
import { OneOrAll } from '../common/OneOrAll';
import { SearchSelect, useChoices, type Choice } from '../filters';
import { useNotice } from '../Notice';

/** Lets what points to an entity that is gone lead to one that is there. */
export function LinkAgain(props: { recapId: string; entityRef: string }) {
  const { recapId, entityRef } = props;
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notify = useNotice();
  const choices = useChoices();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<Choice | null>(null);
  const [everywhere, setEverywhere] = useState(false);
  const { name } = parseEntityRef(entityRef);
  const linking = useMutation({
    mutationFn: (choice: Choice) =>
      api.relink({
        from: entityRef,
        to: choice.value,
        recapId: everywhere ? null : recapId,
      }),
    onSuccess: ({ recaps }) => {
      notify({ message: t('relink.done', { count: recaps }) });
      setOpen(false);
      return client.invalidateQueries();
    },
  });
  return (
    <>
      <Button
        size="small"
        aria-label={t('recap.linkAgainLabel', { name })}
        onClick={() => setOpen(true)}
      >
        {t('recap.linkAgain')}
      </Button>
      <FormDialog
        open={open}
        title={t('relink.title')}
        action={t('relink.action')}
        isWaiting={!to || linking.isPending}
        onSubmit={() => to && linking.mutate(to)}
        onClose={() => setOpen(false)}
      >
        <DialogContentText color="textPrimary">
          {t('relink.text', { name })}
        </DialogContentText>
        <SearchSelect
          label={t('relink.to')}
          searchKey="linkable"
          search={choices.entities}
          chosen={to}
          onChoose={setTo}
        />
        <OneOrAll
          label={t('relink.title')}
          one={t('relink.here')}
          all={t('relink.everywhere')}
          isAll={everywhere}
          onChange={setEverywhere}
        />
        {linking.error && (
          <ErrorMessage title={t('relink.error')} error={linking.error} />
        )}
      </FormDialog>
    </>
  );
}
