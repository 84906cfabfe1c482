import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type {
  DraftList as Drafts,
  DraftSummary,
} from '@conference-learnings/plugin-learnings-common';
import Typography from '@material-ui/core/Typography';
import { memo, useRef, useState } from 'react';
import { learningsApiRef } from '../../../api/learningsApiRef';
import { queryKeys } from '../../../api/queries';
import { useMe } from '../../../api/useMe';
import { usePages } from '../../../api/usePages';
import { logRouteRef } from '../../../routes';
import { useLearningsTranslation } from '../../../translation';
import { ConfirmDialog } from '../../common/ConfirmDialog';
import { ErrorMessage } from '../../common/ErrorMessage';
import { Section } from '../../common/Section';
import { PagedList } from '../../LearningList';
import { DraftLine } from './DraftLine';
import { useDraftRemoval } from './useDraftRemoval';

function Mine(props: {
  /** The draft that is open: it is left out. */
  openId?: string | null;
}) {
  const { openId = null } = props;
  const api = useApi(learningsApiRef);
  const { t } = useLearningsTranslation();
  const logPath = useRouteRef(logRouteRef)();
  const me = useMe();
  const list = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<DraftSummary>();
  const pages = usePages<DraftSummary, Drafts>(
    queryKeys.drafts(),
    ({ cursor, signal }) => api.listDrafts({ cursor }, { signal }),
    // Others write in them too.
    { refetchOnMount: 'always' },
  );
  const removal = useDraftRemoval();
  const items = pages.items.filter(({ id }) => id !== openId);
  return (
    <Section title={t('drafts.title')}>
      {openId && <Link to={logPath}>{t('drafts.startNew')}</Link>}
      {removal.error && (
        <ErrorMessage title={t('drafts.deleteError')} error={removal.error} />
      )}
      <div ref={list} tabIndex={-1}>
        <PagedList
          // How many there are counts the open one too.
          pages={{ ...pages, items, firstPage: undefined }}
          label={t('drafts.title')}
          errorTitle={t('drafts.error')}
          endless={false}
          empty={
            <Typography variant="body2" color="textSecondary">
              {t('drafts.empty')}
            </Typography>
          }
          renderItem={(draft, ref) => (
            <DraftLine
              key={draft.id}
              draft={draft}
              userRef={me.data?.userRef}
              lineRef={ref}
              onDelete={() => setAsking(draft)}
            />
          )}
        />
      </div>
      {asking && (
        <ConfirmDialog
          open
          title={t('drafts.deleteTitle', {
            title: asking.title || t('drafts.untitled'),
          })}
          text={t(asking.recap ? 'drafts.deleteChanges' : 'drafts.deleteText')}
          action={t('drafts.delete')}
          onClose={() => setAsking(undefined)}
          onConfirm={() => {
            setAsking(undefined);
            // The line with its button goes; the focus stays in the list.
            removal.mutate(asking, {
              onSuccess: () => list.current?.focus(),
            });
          }}
        />
      )}
    </Section>
  );
}

/** Drafts of one's own and those that are shared with one, to go on with. */
export const DraftList = memo(Mine);
