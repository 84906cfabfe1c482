import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import DoneIcon from '@material-ui/icons/CheckCircleOutline';
import { useLocation } from 'react-router-dom';
import { useLearningsTranslation } from '../../translation';
import { concernsOf } from '../LinkDecision';
import type { RecapPageState } from './pageState';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 2),
    marginBottom: theme.spacing(2),
    border: `1px solid ${theme.palette.success.main}`,
    borderRadius: theme.shape.borderRadius,
    '& a': { textDecoration: 'underline' },
  },
  icon: { color: theme.palette.success.main },
  pages: { display: 'inline', margin: 0, padding: 0 },
  page: {
    display: 'inline',
    '& + &::before': { content: '", "' },
  },
}));

/** Tells who has just published where the recap now stands. */
export function PublishedMessage(props: { recap: Recap }) {
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const state: RecapPageState | null = useLocation().state;
  const { status } = props.recap;
  if (!state?.justPublished || status !== 'published') return null;

  const { publishingTeam } = props.recap;
  const pages = new Set(
    concernsOf(props.recap)
      .filter(
        concern => concern.state !== 'dismissed' && !concern.links[0].missing,
      )
      .map(concern => concern.entityRef),
  );
  if (publishingTeam) pages.add(publishingTeam);
  return (
    <div role="status" className={classes.root}>
      <DoneIcon className={classes.icon} aria-hidden />
      <div>
        <strong>{t('recap.publishedTitle')}</strong>{' '}
        {pages.size === 0 ? (
          t('recap.publishedNowhere')
        ) : (
          <>
            {t('recap.publishedOn')}{' '}
            <ul className={classes.pages}>
              {[...pages].map(entityRef => (
                <li key={entityRef} className={classes.page}>
                  <EntityRefLink
                    entityRef={entityRef}
                    hideIcon
                    disableTooltip
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
