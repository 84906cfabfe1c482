import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { RecapSummary } from '@conference-learnings/plugin-learnings-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { recapRouteRef } from '../../../routes';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';
import { useDates } from '../../common/useDates';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  recap: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  words: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
}));

/** Tells of recaps with the words that are just being written. */
export function SameTextNotice(props: {
  sameText: readonly RecapSummary[];
  /** Puts the text in the place of a recap's; absent where that makes no sense. */
  onReplace?(recap: RecapSummary): void;
}) {
  const { sameText, onReplace } = props;
  const classes = useStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const recapPath = useRouteRef(recapRouteRef);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const shown = sameText.filter(({ id }) => !dismissed.includes(id));

  return (
    // It is there before it has something to say, so that that is spoken.
    <div role="status">
      {shown.length > 0 && (
        <div className={classes.root}>
          {t('sameText.title')}
          <ul className={classes.list}>
            {shown.map(recap => {
              const { id, title, publishingTeam, authors } = recap;
              const names = authors.map(({ name }) => name).join(', ');
              return (
                <li key={id} className={classes.recap}>
                  <span className={classes.words}>
                    <Dotted>
                      <strong>{title}</strong>
                      {publishingTeam
                        ? t('sameText.by', {
                            who: (
                              <EntityRefLink
                                entityRef={publishingTeam}
                                hideIcon
                                disableTooltip
                              />
                            ),
                          })
                        : names && t('sameText.by', { who: names })}
                      {dates.instant(recap.publishedAt ?? recap.updatedAt)}
                    </Dotted>
                  </span>
                  <Link
                    to={recapPath({ recapId: id })}
                    aria-label={t('sameText.openLabel', { title })}
                  >
                    {t('sameText.open')}
                  </Link>
                  {onReplace && recap.editable && (
                    <Button
                      size="small"
                      variant="outlined"
                      aria-label={t('sameText.replaceLabel', { title })}
                      onClick={() => onReplace(recap)}
                    >
                      {t('sameText.replace')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    aria-label={t('sameText.dismissLabel', { title })}
                    onClick={() => setDismissed([...dismissed, id])}
                  >
                    {t('sameText.dismiss')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </div>
  );
}
