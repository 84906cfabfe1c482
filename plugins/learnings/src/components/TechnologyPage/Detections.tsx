import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { DetectionSign } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import classNames from 'classnames';
import { useDetections } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';
import { Dotted } from '../common/Dotted';
import { useDates } from '../common/useDates';
import { useLineStyles } from '../LearningLine';
import { PagedList } from '../LearningList';
import { StageWord } from '../Stage';

const useStyles = makeStyles(theme => ({
  status: { fontWeight: 700, color: theme.palette.text.primary },
}));

/** What shows it: a word of the entity itself, another entity, or what a detector found. */
function Sign({ sign: { kind, value } }: { sign: DetectionSign }) {
  const { t } = useLearningsTranslation();
  if (kind === 'annotation' || kind === 'tag')
    return <>{t(`technology.sign.${kind}`, { value })}</>;
  if (kind === 'dependency' || kind === 'component')
    return (
      <>
        {t(`technology.sign.${kind}`)}{' '}
        <EntityRefLink entityRef={value} hideIcon disableTooltip />
      </>
    );
  return (
    <>
      {kind} {value}
    </>
  );
}

/** What entities show of a technology, against what was declared. */
export function Detections(props: { technologyId: string }) {
  const classes = useStyles();
  const line = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const pages = useDetections({ technology: props.technologyId });
  const [latest] = pages.items;
  return (
    <>
      <PagedList
        pages={{
          ...pages,
          items: pages.items.map(one => ({ ...one, id: one.entityRef })),
          firstPage: undefined,
        }}
        label={t('technology.detections')}
        errorTitle={t('technology.detectionsError')}
        endless={false}
        empty={<Typography>{t('technology.noDetections')}</Typography>}
        renderItem={({ entityRef, status, signs, entry }, ref) => (
          <li key={entityRef} className={line.line} ref={ref} tabIndex={-1}>
            <div className={line.words}>
              <div className={line.links}>
                <EntityRefLink entityRef={entityRef} hideIcon disableTooltip />{' '}
                {entry && <StageWord stage={entry.stage} />}
              </div>
              <div className={classNames(line.meta, line.links)}>
                <span
                  className={classes.status}
                  title={t(`detectionMeans.${status}`)}
                >
                  {t(`detectionStatus.${status}`)}
                </span>{' '}
                <Dotted>
                  {signs.map(sign => (
                    <Sign key={`${sign.kind} ${sign.value}`} sign={sign} />
                  ))}
                </Dotted>
              </div>
            </div>
          </li>
        )}
      />
      {latest && (
        <Typography variant="body2" color="textSecondary">
          {t('technology.compared', { time: dates.time(latest.seenAt) })}
        </Typography>
      )}
    </>
  );
}
