import { useRouteRef } from '@backstage/core-plugin-api';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from 'react-router-dom';
import { feedRouteRef, technologyRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { Section } from '../common/Section';

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
}));

/** The technologies of a recap; each leads to what else is known of it. */
export function RecapTechnologies(props: { recap: Recap }) {
  const { technologies } = props.recap;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const feedPath = useRouteRef(feedRouteRef)();
  const technologyPath = useRouteRef(technologyRouteRef);
  if (!technologies.length) return null;
  return (
    <Section title={t('recap.technologies')}>
      <ul className={classes.list}>
        {technologies.map(({ name, technologyId }) => (
          <li key={name}>
            <Chip
              className={classes.chip}
              size="small"
              variant="outlined"
              clickable
              component={Link}
              to={
                technologyId
                  ? technologyPath({ technologyId })
                  : `${feedPath}?${new URLSearchParams({
                      kind: 'all',
                      technology: name,
                    })}`
              }
              label={name}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
