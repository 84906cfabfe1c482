import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  AdoptionEntry,
  HeardOrStage,
  TechnologyDetail,
} from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import classNames from 'classnames';
import { useAdoption } from '../../api/queries';
import { eventRouteRef, recapRouteRef, talkRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { Dotted } from '../common/Dotted';
import { ErrorMessage } from '../common/ErrorMessage';
import { titleOfTalk } from '../common/titleOfTalk';
import { today, useDates } from '../common/useDates';
import { useLineStyles } from '../LearningLine';
import { LineSkeletons } from '../LearningList';
import { MoveStageButton } from '../MoveStage';
import { HEARD_AND_STAGES, ScopeName, StageWord } from '../Stage';
import { lanesOf, stageBefore } from './lanes';
import { LanesChart } from './LanesChart';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
  reason: { margin: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
  corrected: { textDecoration: 'line-through' },
}));

/** Recaps that the API tells of, at most. */
const MOST_HEARD = 100;

type Heard = TechnologyDetail['heard'][number];

function HeardLine(props: { heard: Heard; isFirst: boolean }) {
  const { date, recap, event, team, talks } = props.heard;
  const line = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const recapPath = useRouteRef(recapRouteRef);
  const eventPath = useRouteRef(eventRouteRef);
  const talkPath = useRouteRef(talkRouteRef);
  return (
    <li className={line.line}>
      <div className={line.words}>
        <div>
          {date && <strong>{dates.day(date)} · </strong>}
          {props.isFirst ? t('technology.firstHeard') : t('stage.heard')}
        </div>
        <div className={classNames(line.meta, line.links)}>
          <Dotted>
            {talks.length > 0
              ? talks.map((talk, at) => (
                  <span key={talk.id}>
                    {at > 0 && ', '}
                    <Link to={talkPath({ talkId: talk.id })}>
                      {titleOfTalk(talk, t)}
                    </Link>
                  </span>
                ))
              : null}
            {event && (
              <Link to={eventPath({ eventId: event.id })}>{event.name}</Link>
            )}
            <Link to={recapPath({ recapId: recap.id })}>{recap.title}</Link>
            {team && <EntityRefLink entityRef={team} hideIcon disableTooltip />}
          </Dotted>
        </div>
      </div>
    </li>
  );
}

function MoveLine(props: {
  entry: AdoptionEntry;
  /** Where its scope was before; undefined where nothing tells. */
  from: HeardOrStage | undefined;
  technology: TechnologyDetail;
}) {
  const { entry, from, technology } = props;
  const classes = useStyles();
  const line = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const recapPath = useRouteRef(recapRouteRef);
  const { evidence } = entry;
  const isCorrected = entry.correctedById !== null;
  return (
    <li className={line.line}>
      <div className={line.words}>
        <div className={line.links}>
          <strong>{dates.day(entry.effectiveOn)} · </strong>
          <ScopeName scope={entry.scope} />{' '}
          {from && (
            <>
              {t('technology.movedFrom')} <StageWord stage={from} />{' '}
            </>
          )}
          {t('technology.movedTo')} <StageWord stage={entry.stage} />
        </div>
        <p
          className={classNames(classes.reason, {
            [classes.corrected]: isCorrected,
          })}
        >
          {entry.reason}
        </p>
        <div className={classNames(line.meta, line.links)}>
          <Dotted>
            {isCorrected && t('technology.corrected')}
            {entry.correctsId && t('technology.corrects')}
            {evidence?.url && (
              <Link to={evidence.url}>{t('technology.evidence')}</Link>
            )}
            {evidence?.learning && (
              <Link to={recapPath({ recapId: evidence.learning.recapId })}>
                {evidence.learning.text}
              </Link>
            )}
            {evidence &&
              !evidence.url &&
              !evidence.learning &&
              t('technology.evidenceGone')}
            {entry.recordedBy ? (
              <>
                {t('technology.recordedBy')}{' '}
                <EntityRefLink
                  entityRef={entry.recordedBy}
                  hideIcon
                  disableTooltip
                />
              </>
            ) : (
              `${t('technology.recordedBy')} ${t('technology.somebody')}`
            )}
          </Dotted>
        </div>
      </div>
      <MoveStageButton
        technology={technology}
        corrects={entry}
        isGone={isCorrected}
        label={`${t('move.correctButton')} ${dates.day(entry.effectiveOn)}`}
      />
    </li>
  );
}

/** A technology in time: where it was heard, and who moved it where, and why. */
export function Story(props: { technology: TechnologyDetail }) {
  const { technology } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const moves = useAdoption(technology.id);
  if (moves.isLoading) return <LineSkeletons lines={4} />;
  if (moves.error && moves.items.length === 0)
    return (
      <ErrorMessage
        title={t('technology.error')}
        error={moves.error}
        onRetry={moves.retry}
      />
    );
  const until = today();
  const lanes = lanesOf(technology, moves.items, until);
  const told = [
    ...moves.items.map(entry => ({
      on: entry.effectiveOn,
      key: entry.id,
      line: (
        <MoveLine
          key={entry.id}
          entry={entry}
          from={stageBefore(lanes, entry)}
          technology={technology}
        />
      ),
    })),
    ...technology.heard.map((heard, at) => ({
      on: heard.date ?? '',
      key: heard.recap.id,
      line: <HeardLine key={heard.recap.id} heard={heard} isFirst={at === 0} />,
    })),
  ].sort((a, b) => b.on.localeCompare(a.on));
  return (
    <>
      {lanes.length > 0 && (
        <>
          <LanesChart
            lanes={lanes}
            until={until}
            label={t('technology.storyLabel', { name: technology.name })}
          />
          <div className={classes.legend} aria-hidden>
            {HEARD_AND_STAGES.map(stage => (
              <StageWord key={stage} stage={stage} />
            ))}
          </div>
        </>
      )}
      {moves.items.length === 0 && (
        <Typography>{t('technology.nothingYet')}</Typography>
      )}
      <ol className={classes.list} aria-label={t('technology.story')}>
        {told.map(({ line }) => line)}
      </ol>
      {moves.hasMore && (
        <Button
          variant="outlined"
          disabled={moves.isLoadingMore}
          onClick={() => moves.loadMore()}
        >
          {t('technology.earlierMoves')}
        </Button>
      )}
      {technology.heard.length >= MOST_HEARD && (
        <Typography color="textSecondary">
          {t('technology.firstRecaps')}
        </Typography>
      )}
    </>
  );
}
