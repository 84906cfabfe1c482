import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Standing } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import { lazy, Suspense } from 'react';
import { technologyRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { StageWord } from '../Stage';

const MoveStageButton = lazy(() =>
  import('../MoveStage').then(m => ({ default: m.MoveStageButton })),
);

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    padding: theme.spacing(0.5, 0),
    '& a': { padding: theme.spacing(0.5, 0), textDecoration: 'underline' },
  },
  status: { color: theme.palette.text.secondary },
}));

/** How far an entity is with technologies, and what it shows of them. */
export function Standings(props: {
  entityRef: string;
  standings: Standing[];
  /** On a page of their own they can be moved on. */
  movable?: boolean;
}) {
  const { entityRef, standings, movable } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const technologyPath = useRouteRef(technologyRouteRef);
  return (
    <ul className={classes.list} aria-label={t('standings.title')}>
      {standings.map(({ technology, stage, status }) => (
        <li key={technology.id} className={classes.line}>
          <Link to={technologyPath({ technologyId: technology.id })}>
            {technology.name}
          </Link>
          {stage && <StageWord stage={stage} />}
          {status && (
            <span
              className={classes.status}
              title={t(`detectionMeans.${status}`)}
            >
              {t(`detectionStatus.${status}`)}
            </span>
          )}
          {movable && (
            <Suspense fallback={null}>
              <MoveStageButton
                technology={technology}
                scope={entityRef}
                label={t('move.label', { name: technology.name })}
              />
            </Suspense>
          )}
        </li>
      ))}
    </ul>
  );
}
