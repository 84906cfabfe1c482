import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import { useRecap, useRevision, useRevisions } from '../../api/queries';
import { recapRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { ConfirmDialog } from '../common/ConfirmDialog';
import { ErrorMessage } from '../common/ErrorMessage';
import { PageTitle } from '../common/PageTitle';
import { Section } from '../common/Section';
import { useDates } from '../common/useDates';
import { useUrlFilters } from '../filters';
import { LineSkeletons } from '../LearningList';
import { Difference } from './Difference';
import { useRestore } from './useRestore';
import { Versions } from './Versions';

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: theme.spacing(4),
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 3fr)',
    },
  },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
  compare: { minWidth: 200 },
  error: { marginBottom: theme.spacing(2) },
}));

const NAMES = ['version', 'with'] as const;

/** The version that the URL names, and what it is compared with. */
function useChosen(recapId: string) {
  const { values, set } = useUrlFilters(NAMES);
  const pages = useRevisions(recapId);
  const { items, hasMore, isLoadingMore, error, loadMore } = pages;
  const at = values.version
    ? items.findIndex(({ version }) => `${version}` === values.version)
    : 0;
  // It, or the one before it, may be further down than the list was read.
  const needsMore = (at < 0 || at === items.length - 1) && hasMore;
  const shown = items.length;
  useEffect(() => {
    if (shown && needsMore && !isLoadingMore && !error) loadMore();
  }, [shown, needsMore, isLoadingMore, error, loadMore]);
  const withNow = values.with === 'now';
  return {
    pages,
    revision: at < 0 ? undefined : items[at],
    former: at < 0 ? undefined : items[at + 1],
    isPresent: at === 0,
    needsMore,
    withNow,
    compareWith: (what: string) =>
      set('with', what === 'now' ? 'now' : undefined),
    addressOf: (version: number) =>
      `?${new URLSearchParams({
        version: `${version}`,
        ...(withNow && { with: 'now' }),
      })}`,
  };
}

function History(props: { recap: Recap }) {
  const { recap } = props;
  const classes = useStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const chosen = useChosen(recap.id);
  const { pages, revision, former, withNow } = chosen;
  const present = pages.items[0]?.version;
  const other = withNow ? present : former?.version;
  const one = useRevision(recap.id, revision?.version);
  const second = useRevision(recap.id, other);
  const restore = useRestore(recap, present);
  const [asking, setAsking] = useState(false);
  const time = revision ? dates.time(revision.savedAt) : '';

  const difference = () => {
    const failed = one.error ?? second.error;
    if (failed)
      return (
        <ErrorMessage
          title={t('history.error')}
          error={failed}
          onRetry={() => (one.error ? one.refetch() : second.refetch())}
        />
      );
    if (!revision && !pages.isLoading && !chosen.needsMore)
      return <Typography>{t('notFound')}</Typography>;
    if (!one.data || chosen.needsMore || (other !== undefined && !second.data))
      return <LineSkeletons lines={4} />;
    const was = second.data?.content ?? null;
    return (
      <>
        {was === null && (
          <Typography paragraph>{t('history.first')}</Typography>
        )}
        {withNow && was !== null ? (
          <Difference was={one.data.content} is={was} />
        ) : (
          <Difference was={was} is={one.data.content} />
        )}
      </>
    );
  };
  return (
    <div className={classes.columns}>
      <Section title={t('history.revisions')}>
        <Versions
          pages={pages}
          chosen={revision?.version}
          addressOf={chosen.addressOf}
        />
      </Section>
      <Section title={t('history.whatChanged')}>
        <div className={classes.tools}>
          <TextField
            id="learnings-compare"
            className={classes.compare}
            select
            size="small"
            variant="outlined"
            label={t('history.compare')}
            value={withNow ? 'now' : 'former'}
            onChange={event => chosen.compareWith(event.target.value)}
          >
            <MenuItem value="former">{t('history.former')}</MenuItem>
            <MenuItem value="now">{t('history.now')}</MenuItem>
          </TextField>
          {recap.editable && revision && !chosen.isPresent && (
            <Button variant="outlined" onClick={() => setAsking(true)}>
              {t('history.restore')}
            </Button>
          )}
        </div>
        {restore.error && (
          <div className={classes.error}>
            <ErrorMessage
              title={t('history.restoreError')}
              error={restore.error}
            />
          </div>
        )}
        {difference()}
      </Section>
      <ConfirmDialog
        open={asking}
        title={t('history.restoreTitle')}
        text={t('history.restoreText', { time })}
        action={t('history.restore')}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          if (revision) restore.mutate(revision);
        }}
      />
    </div>
  );
}

/** What a recap was, what changed when, and the way back to it. */
export function RecapHistory() {
  const { recapId = '' } = useParams();
  const { t } = useLearningsTranslation();
  const recapPath = useRouteRef(recapRouteRef);
  const query = useRecap(recapId);
  const recap = query.data;
  if (query.isPending) return <LineSkeletons lines={6} />;
  if (!recap)
    return (
      <ErrorMessage
        title={t('recap.error')}
        error={query.error}
        onRetry={query.refetch}
      />
    );
  return (
    <>
      <PageTitle title={t('history.heading', { title: recap.title })}>
        <Link to={recapPath({ recapId })}>{t('history.back')}</Link>
      </PageTitle>
      <History recap={recap} />
    </>
  );
}
