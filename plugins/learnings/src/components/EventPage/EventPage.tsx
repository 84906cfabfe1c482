import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { lazy, useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { queryKeys, useEvent, useLearnings, useTalks } from '../../api/queries';
import { eventRouteRef, talkRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { Columns } from '../common/Columns';
import { Dotted } from '../common/Dotted';
import { ErrorMessage } from '../common/ErrorMessage';
import { PageTitle } from '../common/PageTitle';
import { Section } from '../common/Section';
import { useDates } from '../common/useDates';
import { LearningLine, useLineStyles } from '../LearningLine';
import { LineSkeletons, PagedList } from '../LearningList';
import { Changes, SubjectActions, useIdLeft } from '../Subject';
import { titleOfTalk } from '../common/titleOfTalk';

const EditEvent = lazy(() =>
  import('./EditEvent').then(m => ({ default: m.EditEvent })),
);
const MergeEvent = lazy(() =>
  import('./MergeEvent').then(m => ({ default: m.MergeEvent })),
);
const SplitEvent = lazy(() =>
  import('./SplitEvent').then(m => ({ default: m.SplitEvent })),
);
const DIALOGS = { edit: EditEvent, merge: MergeEvent, split: SplitEvent };

const HERE = { event: true };

function EventTalks(props: { eventId: string }) {
  const { t } = useLearningsTranslation();
  const line = useLineStyles();
  const talkPath = useRouteRef(talkRouteRef);
  return (
    <PagedList
      pages={useTalks(props.eventId)}
      label={t('event.talks')}
      errorTitle={t('event.error')}
      endless={false}
      empty={<Typography>{t('event.noTalks')}</Typography>}
      renderItem={(talk, ref) => (
        <li key={talk.id} className={line.line} ref={ref} tabIndex={-1}>
          <div className={line.words}>
            <p className={line.text}>
              <Link to={talkPath({ talkId: talk.id })}>
                {titleOfTalk(talk, t)}
              </Link>
            </p>
            <div className={line.meta}>
              <Dotted>
                {talk.speakers.length > 0 &&
                  t('event.speakers', { speakers: talk.speakers.join(', ') })}
                {t('event.notes', { count: talk.noteCount })}
                {talk.videoUrl && t('video.link')}
              </Dotted>
            </div>
          </div>
        </li>
      )}
    />
  );
}

function EventLearnings(props: {
  eventId: string;
  kind: 'recap' | 'takeaway';
  label: string;
  empty: string;
}) {
  const { eventId, kind, label, empty } = props;
  const { t } = useLearningsTranslation();
  return (
    <PagedList
      pages={useLearnings({ event: eventId, kind })}
      label={label}
      errorTitle={t('feed.error')}
      endless={false}
      empty={<Typography>{empty}</Typography>}
      renderItem={(learning, ref) => (
        <LearningLine
          key={learning.id}
          learning={learning}
          hide={HERE}
          lineRef={ref}
        />
      )}
    />
  );
}

/** One edition of a conference: what was brought back from it. */
export function EventPage() {
  const { eventId = '' } = useParams();
  const { t } = useLearningsTranslation();
  const dates = useDates();
  const query = useEvent(eventId);
  const event = query.data;
  const eventPath = useRouteRef(eventRouteRef);
  const pathOf = useCallback(
    (id: string) => eventPath({ eventId: id }),
    [eventPath],
  );
  useIdLeft(eventId, event, queryKeys.event, pathOf);

  if (query.isPending) return <LineSkeletons lines={5} />;
  if (!event)
    return (
      <ErrorMessage
        title={t('event.error')}
        error={query.error}
        onRetry={query.refetch}
      />
    );
  return (
    <>
      <PageTitle
        title={event.name}
        actions={<SubjectActions subject={event} dialogs={DIALOGS} />}
      >
        <Dotted>
          {event.startDate && dates.range(event.startDate, event.endDate)}
          {event.location}
          {event.url && <Link to={event.url}>{t('event.website')}</Link>}
          {t('events.recaps', { count: event.recapCount })}
          {t('line.talks', { count: event.talkCount })}
        </Dotted>
      </PageTitle>
      <Columns
        main={
          <>
            <Section title={t('event.takeaways')}>
              <EventLearnings
                eventId={eventId}
                kind="takeaway"
                label={t('event.takeaways')}
                empty={t('event.noTakeaways')}
              />
            </Section>
            <Section title={t('event.talks')}>
              <EventTalks eventId={eventId} />
            </Section>
          </>
        }
        aside={
          <>
            <Section title={t('event.recaps')}>
              <EventLearnings
                eventId={eventId}
                kind="recap"
                label={t('event.recaps')}
                empty={t('event.noRecaps')}
              />
            </Section>
            <Changes subjectId={event.id} />
          </>
        }
      />
    </>
  );
}
