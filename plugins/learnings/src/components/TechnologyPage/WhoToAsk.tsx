import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { TechnologyDetail } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useAdoption, useLearnings } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    // Each can be hit by a finger.
    lineHeight: 2,
  },
}));

/** People who know more than a page. */
const MOST = 8;

/** Those who moved it, and those who wrote about it. */
export function WhoToAsk(props: { technology: TechnologyDetail }) {
  const { id, name } = props.technology;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const moves = useAdoption(id);
  const learnings = useLearnings({ technology: name });
  const people = new Set([
    ...moves.items.flatMap(({ recordedBy }) => recordedBy ?? []),
    ...learnings.items.flatMap(({ recap, contributor }) => [
      ...(contributor?.userRef ? [contributor.userRef] : []),
      ...recap.authors.flatMap(({ userRef }) => userRef ?? []),
    ]),
  ]);
  if (people.size === 0)
    return <Typography>{t('technology.nobody')}</Typography>;
  return (
    <ul aria-label={t('technology.ask')} className={classes.list}>
      {[...people].slice(0, MOST).map(ref => (
        <li key={ref}>
          <EntityRefLink entityRef={ref} hideIcon disableTooltip />
        </li>
      ))}
    </ul>
  );
}
