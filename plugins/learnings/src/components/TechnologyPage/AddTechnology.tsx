import { useApi } from '@backstage/core-plugin-api';
import type {
  TechnologyContent,
  TechnologyDetail,
} from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useLearningsTranslation } from '../../translation';
import { useNotice } from '../Notice';
import { TechnologyForm } from './TechnologyForm';

/** Adds a technology that no recap tells of yet. */
export function AddTechnology(props: {
  open: boolean;
  onClose(): void;
  onAdded(added: TechnologyDetail): void;
}) {
  const { open, onClose, onAdded } = props;
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notify = useNotice();
  const saving = useMutation({
    mutationFn: (content: TechnologyContent) => api.createTechnology(content),
    onSuccess: async added => {
      notify({ message: t('technology.added', { name: added.name }) });
      onClose();
      onAdded(added);
      await client.invalidateQueries();
    },
  });
  return (
    <TechnologyForm
      open={open}
      title={t('technology.addTitle')}
      saving={saving}
      onSubmit={content => saving.mutate(content)}
      onClose={onClose}
    />
  );
}
