import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type {
  DraftList as Drafts,
  DraftSummary,
} from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { learningsApiRef } from '../../api/learningsApiRef';
import { queryKeys } from '../../api/queries';
import { usePages } from '../../api/usePages';
import { logRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { ConfirmDialog } from '../common/ConfirmDialog';
import { ErrorMessage } from '../common/ErrorMessage';
import { Section } from '../common/Section';
import { useDates } from '../common/useDates';
import { useLineStyles } from '../LearningLine';
import { PagedList } from '../LearningList';

/** What one has begun and not published, to go on with. */
export function DraftList(props: { openId: string | null }) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const line = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const logPath = useRouteRef(logRouteRef)();
  const [asking, setAsking] = useState<DraftSummary>();
  const pages = usePages<DraftSummary, Drafts>(
    queryKeys.drafts(),
    ({ cursor, signal }) => api.listDrafts({ cursor }, { signal }),
  );
  const removal = useMutation({
    mutationFn: (draft: DraftSummary) => api.deleteDraft(draft),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.drafts() }),
  });
  const others = pages.items.filter(draft => draft.id !== props.openId);
  if (!others.length && !props.openId && !pages.error) return null;

  return (
    <Section title={t('log.drafts')}>
      {props.openId && <Link to={logPath}>{t('log.startNew')}</Link>}
      {removal.error && (
        <ErrorMessage title={t('recap.actionError')} error={removal.error} />
      )}
      <PagedList
        pages={{ ...pages, items: others, firstPage: undefined }}
        label={t('log.drafts')}
        errorTitle={t('log.draftsError')}
        endless={false}
        empty={null}
        renderItem={(draft, ref) => {
          const title = draft.title || t('log.untitled');
          return (
            <li key={draft.id} className={line.line} ref={ref} tabIndex={-1}>
              <div className={line.words}>
                <p className={line.text}>
                  <Link to={`${logPath}?draft=${draft.id}`}>{title}</Link>
                </p>
                <div className={line.meta}>
                  {t('log.draftChanged', {
                    time: dates.time(draft.updatedAt),
                  })}
                </div>
              </div>
              <Button
                size="small"
                aria-label={t('log.deleteDraftLabel', { title })}
                onClick={() => setAsking(draft)}
              >
                {t('log.deleteDraft')}
              </Button>
            </li>
          );
        }}
      />
      <ConfirmDialog
        open={asking !== undefined}
        title={t('log.deleteDraftTitle')}
        text={t('log.deleteDraftText')}
        action={t('log.deleteDraft')}
        onClose={() => setAsking(undefined)}
        onConfirm={() => {
          if (asking) removal.mutate(asking);
          setAsking(undefined);
        }}
      />
    </Section>
  );
}
