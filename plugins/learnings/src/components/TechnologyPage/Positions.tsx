import type { TechnologyDetail } from '@conference-learnings/plugin-learnings-common';
import Typography from '@material-ui/core/Typography';
import classNames from 'classnames';
import { useLearningsTranslation } from '../../translation';
import { useDates } from '../common/useDates';
import { useLineStyles } from '../LearningLine';
import { MoveStageButton } from '../MoveStage';
import { ScopeName, StageWord } from '../Stage';

/** How far each team, system and component is, and a way on from there. */
export function Positions(props: { technology: TechnologyDetail }) {
  const { technology } = props;
  const line = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  if (technology.positions.length === 0)
    return <Typography>{t('technology.noPositions')}</Typography>;
  return (
    <ul
      style={{ listStyle: 'none', margin: 0, padding: 0 }}
      aria-label={t('technology.positions')}
    >
      {technology.positions.map(({ scope, stage, since }) => (
        // By whom it is, so that a dialog outlives what somebody else does.
        <li key={scope ?? ''} className={line.line}>
          <div className={line.words}>
            <div className={line.links}>
              <ScopeName scope={scope} />
            </div>
            <div className={classNames(line.meta)}>
              <StageWord stage={stage} />{' '}
              {t('technology.since', { day: dates.day(since) })}
            </div>
          </div>
          <MoveStageButton
            technology={technology}
            scope={scope}
            label={t('move.label', {
              name: `${technology.name} ${scope ?? ''}`.trim(),
            })}
          />
        </li>
      ))}
    </ul>
  );
}
