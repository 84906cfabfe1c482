import { useApi } from '@backstage/core-plugin-api';
import type { TechnologyDetail } from '@conference-learnings/plugin-learnings-common';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useLearningsTranslation } from '../../translation';
import type { SubjectDialogProps } from '../Subject/SubjectDialog';
import { useSubjectChange } from '../Subject/useSubjectChange';
import { TechnologyForm } from './TechnologyForm';

/** Says what a technology is. */
export function EditTechnology(props: SubjectDialogProps<TechnologyDetail>) {
  const { subject: technology, open, onClose } = props;
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const saving = useSubjectChange(onClose);
  return (
    <TechnologyForm
      technology={technology}
      open={open}
      title={t('technology.editTitle', { name: technology.name })}
      saving={saving}
      onSubmit={content =>
        saving.mutate(() => api.updateTechnology(technology, { content }))
      }
      onClose={onClose}
    />
  );
}
