import type { Standing } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useLearningsTranslation } from '../../translation';
import { Standings } from '../Standings';

const useStyles = makeStyles(theme => ({
  heading: {
    marginTop: theme.spacing(2),
    fontSize: theme.typography.body1.fontSize,
    fontWeight: 700,
  },
}));

/** Technologies that fit on a card. */
const MOST = 5;

/** What wants to be looked at, then what somebody decided. */
const weightOf = ({ stage, status }: Standing) => {
  if (status === 'contradicted') return 0;
  return stage === null ? 2 : 1;
};

/** How far the entity is with technologies; nothing is said where nothing is. */
export function CardStandings(props: {
  entityRef: string;
  standings: Standing[];
}) {
  const { entityRef, standings } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  if (standings.length === 0) return null;
  return (
    <>
      <Typography variant="h6" component="h3" className={classes.heading}>
        {t('standings.title')}
      </Typography>
      <Standings
        entityRef={entityRef}
        standings={[...standings]
          .sort((a, b) => weightOf(a) - weightOf(b))
          .slice(0, MOST)}
      />
    </>
  );
}
