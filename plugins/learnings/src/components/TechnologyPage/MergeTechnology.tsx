import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { TechnologyDetail } from '@conference-learnings/plugin-learnings-common';
import { useNavigate } from 'react-router-dom';
import { learningsApiRef } from '../../api/learningsApiRef';
import { technologyRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { MergeDialog } from '../Subject/MergeDialog';
import type { SubjectDialogProps } from '../Subject/SubjectDialog';

/** Technologies that are offered at once. */
const LIMIT = 20;

/** Makes one technology of two. */
export function MergeTechnology(props: SubjectDialogProps<TechnologyDetail>) {
  const { subject: technology, open, onClose } = props;
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const navigate = useNavigate();
  const technologyPath = useRouteRef(technologyRouteRef);
  return (
    <MergeDialog
      open={open}
      id={technology.id}
      title={t('technology.mergeTitle', { name: technology.name })}
      label={t('technology.into')}
      searchKey="into-technology"
      search={async (text, signal) => {
        const { items } = await api.listTechnologies(
          { text: text || undefined, limit: LIMIT },
          { signal },
        );
        return items.map(({ id, name }) => ({ value: id, label: name }));
      }}
      consequence={({ label }) => t('technology.mergeText', { name: label })}
      merge={into => api.mergeTechnology(technology.id, { into })}
      onMerged={({ subjectId }) =>
        navigate(technologyPath({ technologyId: subjectId }), {
          replace: true,
        })
      }
      onClose={onClose}
    />
  );
}
