import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { EntityLearningList } from '@conference-learnings/plugin-learnings-common';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { ENTITY_TAB_PATH } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { LearningLine, LearningReason } from '../LearningLine';
import { CardStandings } from './CardStandings';

const useStyles = makeStyles(theme => ({
  lines: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& > li:first-child': { borderTop: 'none', paddingTop: 0 },
  },
  heading: {
    marginTop: theme.spacing(2),
    fontSize: theme.typography.body1.fontSize,
    fontWeight: 700,
  },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.75),
    margin: theme.spacing(0.75, 0, 0),
    padding: 0,
    listStyle: 'none',
  },
  chip: { margin: 0 },
  last: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
  },
}));

/** Technologies that fit on a card. */
const MAX_CHIPS = 8;

/** The lines of a card that has some, and what stands below them. */
export function CardContents(props: {
  entityRef: string;
  page: EntityLearningList;
}) {
  const { entityRef, page } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const tab = `${useEntityRefLink()(entityRef)}${ENTITY_TAB_PATH}`;
  const technologies = page.facets?.technologies.slice(0, MAX_CHIPS) ?? [];
  const open = page.facets?.openFollowUps ?? 0;
  const ofTechnology = (name: string) =>
    `${tab}?${new URLSearchParams({ technology: name })}`;

  return (
    <>
      {page.items.length > 0 && (
        <ul className={classes.lines} aria-label={t('list.label')}>
          {page.items.map(learning => (
            <LearningLine
              key={learning.id}
              learning={learning}
              clamp
              reason={
                <LearningReason learning={learning} entityRef={entityRef} />
              }
            />
          ))}
        </ul>
      )}
      <CardStandings
        entityRef={entityRef}
        standings={page.facets?.standings ?? []}
      />
      {technologies.length > 0 && (
        <>
          <Typography variant="h6" component="h3" className={classes.heading}>
            {t('card.technologies')}
          </Typography>
          <ul className={classes.chips} aria-label={t('card.technologies')}>
            {technologies.map(({ name, count }) => (
              <li key={name}>
                <Chip
                  className={classes.chip}
                  size="small"
                  variant="outlined"
                  component={RouterLink}
                  clickable
                  to={ofTechnology(name)}
                  label={`${name} ${count}`}
                  aria-label={t('card.technologyCount', { name, count })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.last}>
        <Link to={tab}>
          {page.totalItems
            ? t('card.all', { count: page.totalItems })
            : t('card.allUncounted')}{' '}
          <span aria-hidden>→</span>
        </Link>
        {open > 0 && (
          <Link to={`${tab}?kind=followUp`}>
            {t('card.openFollowUps', { count: open })}
          </Link>
        )}
      </div>
    </>
  );
}
