import { InfoCard } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { LearningsFrame } from '../common/LearningsFrame';
import { useEntityCard } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';
import { EmptyMessage } from '../common/EmptyMessage';
import { ErrorMessage } from '../common/ErrorMessage';
import { useEntityRef } from '../common/useEntityRef';
import { kindName } from '../LearningLine';
import { LineSkeletons } from '../LearningList/LineSkeletons';
import { useQuickLogOpening } from '../QuickLog';
import { CardContents } from './CardContents';
import { CardStandings } from './CardStandings';

const useStyles = makeStyles(theme => ({
  // Loading, empty and failed, it takes the room that a few lines will.
  body: { minHeight: 288 },
  centred: {
    minHeight: 288,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
  },
  action: { padding: theme.spacing(1, 1, 0, 0) },
}));

function Card() {
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const entityRef = useEntityRef();
  const kind = kindName(entityRef, t);
  const query = useEntityCard(entityRef);
  const quickLog = useQuickLogOpening(entityRef, { size: 'small' });

  const body = () => {
    if (query.isPending) return <LineSkeletons lines={3} />;
    if (query.error && !query.data)
      return (
        <div className={classes.centred}>
          <ErrorMessage
            title={t('card.error')}
            error={query.error}
            onRetry={query.refetch}
          />
        </div>
      );
    const { items = [], facets } = query.data ?? {};
    if (!query.data || !(items.length || facets?.openFollowUps))
      return (
        <>
          <div className={classes.centred}>
            <EmptyMessage
              title={t('card.emptyTitle')}
              text={t('card.emptyText', { kind })}
              action={quickLog.other}
            />
          </div>
          <CardStandings
            entityRef={entityRef}
            standings={facets?.standings ?? []}
          />
        </>
      );
    return <CardContents entityRef={entityRef} page={query.data} />;
  };

  return (
    <InfoCard
      title={t('title')}
      variant="gridItem"
      action={<div className={classes.action}>{quickLog.button}</div>}
    >
      <div className={classes.body}>{body()}</div>
      {quickLog.dialog}
    </InfoCard>
  );
}

/** What colleagues learned that concerns the entity whose page this is. */
export function LearningsCard() {
  return (
    <LearningsFrame>
      <Card />
    </LearningsFrame>
  );
}
