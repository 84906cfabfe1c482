import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { useLearningsTranslation } from '../../../translation';
import { keyOf } from '../decisions';
import type { Log } from '../useLog';
import { ReviewSection } from './ReviewSection';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.75),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  chip: { margin: 0 },
  removed: { textDecoration: 'line-through' },
}));

/** The technologies that were recognised; pressing one takes it out or back. */
export function TechnologyReview(props: {
  log: Log;
  understood: RecapContent;
}) {
  const { log, understood } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const { technologies } = understood;
  if (!technologies.length) return null;
  return (
    <ReviewSection title={t('log.technologies')} count={technologies.length}>
      <ul className={classes.list} aria-label={t('log.technologies')}>
        {technologies.map(technology => {
          const { name } = technology;
          const key = keyOf.technology(technology);
          const removed = log.decisions.removed.includes(key);
          return (
            <li key={key}>
              <Chip
                className={classes.chip}
                size="small"
                variant="outlined"
                label={
                  removed ? (
                    <span className={classes.removed}>{name}</span>
                  ) : (
                    `${name} ✓`
                  )
                }
                aria-label={
                  removed
                    ? t('log.putBackLabel', { name })
                    : t('log.removeLabel', { name })
                }
                onClick={() => log.dispatch({ do: 'toggle', key })}
              />
            </li>
          );
        })}
      </ul>
    </ReviewSection>
  );
}
