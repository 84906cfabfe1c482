import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { lazy, useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { queryKeys, useLearnings, useTalk } from '../../api/queries';
import { eventRouteRef, talkRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { Dotted } from '../common/Dotted';
import { ErrorMessage } from '../common/ErrorMessage';
import { PageTitle } from '../common/PageTitle';
import { Section } from '../common/Section';
import { FollowUpButton } from '../FollowUps';
import { LearningLine } from '../LearningLine';
import { LineSkeletons, PagedList } from '../LearningList';
import { Changes, SubjectActions, useIdLeft } from '../Subject';
import { VideoPlaceholder } from '../Video';
import { titleOfTalk } from '../common/titleOfTalk';

const EditTalk = lazy(() =>
  import('./EditTalk').then(m => ({ default: m.EditTalk })),
);
const MergeTalk = lazy(() =>
  import('./MergeTalk').then(m => ({ default: m.MergeTalk })),
);
const SplitTalk = lazy(() =>
  import('./SplitTalk').then(m => ({ default: m.SplitTalk })),
);
const DIALOGS = { edit: EditTalk, merge: MergeTalk, split: SplitTalk };

const HERE = { talk: true, event: true };

function TalkNotes(props: { talkId: string }) {
  const { t } = useLearningsTranslation();
  return (
    <PagedList
      pages={useLearnings({ talk: props.talkId })}
      label={t('talk.notes')}
      errorTitle={t('feed.error')}
      empty={<Typography>{t('talk.noNotes')}</Typography>}
      renderItem={(learning, ref) => (
        <LearningLine
          key={learning.id}
          learning={learning}
          hide={HERE}
          showRecap
          lineRef={ref}
          actions={
            learning.type === 'takeaway' && (
              <FollowUpButton
                from={{
                  takeawayId: learning.id,
                  recapId: learning.recap.id,
                  text: learning.text,
                  owner: learning.contributor?.userRef ?? null,
                }}
              />
            )
          }
        />
      )}
    />
  );
}

/** One session, and what every team noted about it. */
export function TalkPage() {
  const { talkId = '' } = useParams();
  const { t } = useLearningsTranslation();
  const eventPath = useRouteRef(eventRouteRef);
  const query = useTalk(talkId);
  const talk = query.data;
  const talkPath = useRouteRef(talkRouteRef);
  const pathOf = useCallback(
    (id: string) => talkPath({ talkId: id }),
    [talkPath],
  );
  useIdLeft(talkId, talk, queryKeys.talk, pathOf);

  if (query.isPending) return <LineSkeletons lines={5} />;
  if (!talk)
    return (
      <ErrorMessage
        title={t('talk.error')}
        error={query.error}
        onRetry={query.refetch}
      />
    );
  return (
    <>
      <PageTitle
        title={titleOfTalk(talk, t)}
        actions={<SubjectActions subject={talk} dialogs={DIALOGS} />}
      >
        <Dotted>
          {talk.speakers.length > 0 &&
            t('event.speakers', { speakers: talk.speakers.join(', ') })}
          {talk.event && (
            <Link to={eventPath({ eventId: talk.event.id })}>
              {talk.event.name}
            </Link>
          )}
          {talk.day}
          {talk.track}
          {talk.slidesUrl && (
            <Link to={talk.slidesUrl}>{t('recap.slides')}</Link>
          )}
        </Dotted>
      </PageTitle>
      {talk.videoUrl && (
        <VideoPlaceholder url={talk.videoUrl} title={talk.title} />
      )}
      <Section title={t('talk.notes')}>
        <TalkNotes talkId={talkId} />
      </Section>
      <Changes subjectId={talk.id} />
    </>
  );
}
