import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { TechnologyDetail } from '@conference-learnings/plugin-learnings-common';
import DialogContentText from '@material-ui/core/DialogContentText';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { learningsApiRef } from '../../api/learningsApiRef';
import { technologyRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { FormDialog } from '../common/FormDialog';
import { SearchSelect, type Choice } from '../filters';
import { useNotice } from '../Notice';

const LIMIT = 20;

/** Makes one technology of two. */
export function MergeTechnology(props: {
  technology: TechnologyDetail;
  open: boolean;
  onClose(): void;
}) {
  const { technology, open, onClose } = props;
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notify = useNotice();
  const navigate = useNavigate();
  const technologyPath = useRouteRef(technologyRouteRef);
  const [into, setInto] = useState<Choice | null>(null);
  const merging = useMutation({
    mutationFn: (id: string) =>
      api.mergeTechnology(technology.id, { into: id }),
    onSuccess: async kept => {
      notify({
        message: t('technology.merged', {
          name: technology.name,
          into: kept.name,
        }),
      });
      onClose();
      navigate(technologyPath({ technologyId: kept.id }), { replace: true });
      await client.invalidateQueries();
    },
  });
  return (
    <FormDialog
      open={open}
      title={t('technology.mergeTitle', { name: technology.name })}
      action={t('subject.mergeAction')}
      isWaiting={!into || merging.isPending}
      onSubmit={() => into && merging.mutate(into.value)}
      onClose={onClose}
    >
      <SearchSelect
        isFirst
        label={t('technology.into')}
        searchKey="into-technology"
        search={async (text, signal) => {
          const { items } = await api.listTechnologies(
            { text: text || undefined, limit: LIMIT },
            { signal },
          );
          return items
            .filter(({ id }) => id !== technology.id)
            .map(({ id, name }): Choice => ({ value: id, label: name }));
        }}
        chosen={into}
        onChoose={setInto}
      />
      {into && (
        <DialogContentText color="textPrimary" role="status">
          {t('technology.mergeText', { name: into.label })}
        </DialogContentText>
      )}
      {merging.error && (
        <ErrorMessage
          title={t('technology.mergeError')}
          error={merging.error}
        />
      )}
    </FormDialog>
  );
}
