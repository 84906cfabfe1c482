import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback } from 'react';
import { useEvents } from '../../api/queries';
import { eventRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { Dotted } from '../common/Dotted';
import { EmptyMessage } from '../common/EmptyMessage';
import { LogButton } from '../common/LogButton';
import { PageTitle } from '../common/PageTitle';
import { useDates } from '../common/useDates';
import { TextFilter, useUrlFilters } from '../filters';
import { useLineStyles } from '../LearningLine';
import { PagedList } from '../LearningList';

const useStyles = makeStyles(theme => ({
  filter: { maxWidth: 420, margin: theme.spacing(2, 0) },
}));

const FILTERS = ['text'] as const;

/** Every event that somebody brought something back from. */
export function Events() {
  const classes = useStyles();
  const line = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const eventPath = useRouteRef(eventRouteRef);
  const { values, set } = useUrlFilters(FILTERS);
  const events = useEvents(values.text);
  const setText = useCallback(
    (text: string) => set('text', text, { replace: true }),
    [set],
  );

  return (
    <>
      <PageTitle title={t('events.heading')} />
      <div role="search" className={classes.filter}>
        <TextFilter
          label={t('events.search')}
          value={values.text ?? ''}
          onChange={setText}
        />
      </div>
      <PagedList
        pages={events}
        label={t('events.heading')}
        errorTitle={t('events.error')}
        empty={
          values.text ? (
            <EmptyMessage
              title={t('events.noMatchTitle')}
              text={t('events.noMatchText')}
            />
          ) : (
            <EmptyMessage
              title={t('events.emptyTitle')}
              text={t('events.emptyText')}
              action={<LogButton />}
            />
          )
        }
        renderItem={(event, ref) => (
          <li key={event.id} className={line.line} ref={ref} tabIndex={-1}>
            <div className={line.words}>
              <p className={line.text}>
                <Link to={eventPath({ eventId: event.id })}>{event.name}</Link>
              </p>
              <div className={line.meta}>
                <Dotted>
                  {event.startDate &&
                    dates.range(event.startDate, event.endDate)}
                  {event.location}
                  {t('events.recaps', { count: event.recapCount })}
                  {t('line.talks', { count: event.talkCount })}
                </Dotted>
              </div>
            </div>
          </li>
        )}
      />
    </>
  );
}
