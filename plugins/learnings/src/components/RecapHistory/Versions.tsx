import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { RevisionSummary } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import { Link as RouterLink } from 'react-router-dom';
import type { Pages } from '../../api/usePages';
import { useLearningsTranslation } from '../../translation';
import { Dotted } from '../common/Dotted';
import { useDates } from '../common/useDates';
import { useLineStyles } from '../LearningLine';
import { PagedList } from '../LearningList';

const useStyles = makeStyles(theme => ({
  chosen: {
    paddingLeft: theme.spacing(1),
    borderLeft: `3px solid ${theme.palette.primary.main}`,
  },
}));

/** What a recap was, to choose from: when, by whom, under which title. */
export function Versions(props: {
  pages: Pages<RevisionSummary>;
  chosen: number | undefined;
  /** The address under which a version is looked at. */
  addressOf(version: number): string;
}) {
  const { pages, chosen, addressOf } = props;
  const classes = useStyles();
  const line = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const present = pages.items[0]?.version;
  const items = pages.items.map(item => ({ ...item, id: `${item.version}` }));
  return (
    <PagedList
      pages={{ ...pages, items, firstPage: undefined }}
      label={t('history.revisions')}
      errorTitle={t('history.error')}
      endless={false}
      empty={null}
      renderItem={({ version, title, savedAt, savedBy }, ref) => (
        <li
          key={version}
          className={classNames(
            line.line,
            version === chosen && classes.chosen,
          )}
          ref={ref}
          tabIndex={-1}
        >
          <div className={line.words}>
            <p className={line.text}>
              <RouterLink
                to={addressOf(version)}
                aria-current={version === chosen ? 'true' : undefined}
              >
                {dates.time(savedAt)}
              </RouterLink>
            </p>
            <div className={classNames(line.meta, line.links)}>
              <Dotted>
                {title}
                {savedBy
                  ? t('history.by', {
                      person: (
                        <EntityRefLink
                          entityRef={savedBy}
                          hideIcon
                          disableTooltip
                        />
                      ),
                    })
                  : t('history.fromSource')}
                {version === present && t('history.present')}
              </Dotted>
            </div>
          </div>
        </li>
      )}
    />
  );
}
