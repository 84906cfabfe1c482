import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { DraftSummary } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import classNames from 'classnames';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type Ref } from 'react';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useDrafts } from '../../api/queries';
import { useMe } from '../../api/useMe';
import { logRouteRef, recapRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { ConfirmDialog } from '../common/ConfirmDialog';
import { Dotted } from '../common/Dotted';
import { ErrorMessage } from '../common/ErrorMessage';
import { Section } from '../common/Section';
import { useDates } from '../common/useDates';
import { useLineStyles } from '../LearningLine';
import { PagedList } from '../LearningList';

const person = (entityRef: string) => (
  <EntityRefLink entityRef={entityRef} hideIcon disableTooltip />
);

function DraftLine(props: {
  draft: DraftSummary;
  lineRef: Ref<HTMLLIElement> | undefined;
  /** Who is signed in. */
  userRef: string | undefined;
  onDelete(): void;
}) {
  const { draft, lineRef, userRef, onDelete } = props;
  const line = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const logPath = useRouteRef(logRouteRef)();
  const recapPath = useRouteRef(recapRouteRef);
  const title = draft.title || t('mine.untitled');
  const query = new URLSearchParams(
    draft.recap ? { recap: draft.recap.id } : { draft: draft.id },
  );
  const time = dates.time(draft.updatedAt);
  const isMine = draft.createdBy === userRef;
  return (
    <li className={line.line} ref={lineRef} tabIndex={-1}>
      <div className={line.words}>
        <p className={line.text}>
          <Link to={`${logPath}?${query}`}>{title}</Link>
        </p>
        <div className={classNames(line.meta, line.links)}>
          <Dotted>
            {draft.updatedBy === userRef
              ? t('mine.changed', { time })
              : t('mine.changedBy', { time, person: person(draft.updatedBy) })}
            {!isMine && t('mine.sharedBy', { person: person(draft.createdBy) })}
            {draft.recap && (
              <Link to={recapPath({ recapId: draft.recap.id })}>
                {t('mine.workingCopy')}
              </Link>
            )}
          </Dotted>
        </div>
      </div>
      {isMine && (
        <Button
          size="small"
          aria-label={t('mine.deleteDraftLabel', { title })}
          onClick={onDelete}
        >
          {t('mine.deleteDraft')}
        </Button>
      )}
    </li>
  );
}

/** What the reader has begun, or shares with others. */
export function MyDrafts() {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const { t } = useLearningsTranslation();
  const me = useMe();
  const pages = useDrafts();
  const [asking, setAsking] = useState<DraftSummary>();
  const removal = useMutation({
    mutationFn: (draft: DraftSummary) => api.deleteDraft(draft),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <Section title={t('mine.drafts')}>
      {removal.error && (
        <ErrorMessage title={t('mine.deleteError')} error={removal.error} />
      )}
      <PagedList
        pages={pages}
        label={t('mine.drafts')}
        errorTitle={t('mine.draftsError')}
        endless={false}
        empty={<Typography>{t('mine.noDrafts')}</Typography>}
        renderItem={(draft, ref) => (
          <DraftLine
            key={draft.id}
            draft={draft}
            lineRef={ref}
            userRef={me.data?.userRef}
            onDelete={() => setAsking(draft)}
          />
        )}
      />
      <ConfirmDialog
        open={asking !== undefined}
        title={t('mine.deleteDraftTitle')}
        text={t('mine.deleteDraftText')}
        action={t('mine.deleteDraft')}
        onClose={() => setAsking(undefined)}
        onConfirm={() => {
          if (asking) removal.mutate(asking);
          setAsking(undefined);
        }}
      />
    </Section>
  );
}
