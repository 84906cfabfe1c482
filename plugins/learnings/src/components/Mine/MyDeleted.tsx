import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { RecapSummary } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useRecaps } from '../../api/queries';
import { recapRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { Section } from '../common/Section';
import { PagedList } from '../LearningList';
import { useNotice } from '../Notice';
import { RecapLine } from './RecapLine';

/** What the reader can still bring back; nothing is said where there is none. */
export function MyDeleted() {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notify = useNotice();
  const recapPath = useRouteRef(recapRouteRef);
  const { t } = useLearningsTranslation();
  const pages = useRecaps({ deleted: true });
  const returning = useMutation({
    mutationFn: ({ id }: RecapSummary) => api.undeleteRecap(id),
    onSuccess: ({ id, title }) => {
      notify({
        message: t('mine.isBack', { title }),
        link: { to: recapPath({ recapId: id }), text: t('quick.show') },
      });
      return client.invalidateQueries();
    },
  });
  if (!pages.items.length && !pages.error) return null;
  return (
    <Section title={t('mine.deleted')}>
      {returning.error && (
        <ErrorMessage
          title={t('mine.bringBackError')}
          error={returning.error}
        />
      )}
      <PagedList
        pages={pages}
        label={t('mine.deleted')}
        errorTitle={t('mine.deletedError')}
        endless={false}
        empty={null}
        renderItem={(recap, ref) => (
          <RecapLine
            key={recap.id}
            recap={recap}
            lineRef={ref}
            action={
              <Button
                size="small"
                aria-label={t('mine.bringBackLabel', { title: recap.title })}
                onClick={() => returning.mutate(recap)}
              >
                {t('mine.bringBack')}
              </Button>
            }
          />
        )}
      />
    </Section>
  );
}
