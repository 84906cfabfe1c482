import Typography from '@material-ui/core/Typography';
import { useParams } from 'react-router-dom';
import { useRecap } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';
import { Columns } from '../common/Columns';
import { ErrorMessage } from '../common/ErrorMessage';
import { Section } from '../common/Section';
import { useHashTarget } from '../common/useHashTarget';
import { LoggedFollowUps } from '../FollowUps';
import { LineSkeletons } from '../LearningList';
import { Markdown } from '../Markdown';
import { Concerns } from './Concerns';
import { Contributors } from './Contributors';
import { PublishedMessage } from './PublishedMessage';
import { RecapFollowUps } from './RecapFollowUps';
import { RecapHeader } from './RecapHeader';
import { RecapTakeaways } from './RecapTakeaways';
import { RecapTalks } from './RecapTalks';
import { RecapTechnologies } from './RecapTechnologies';
import { WorkingCopyMessage } from './WorkingCopyMessage';

/** One recap: first what was learned, then the text that it came from. */
export function RecapPage() {
  const { recapId = '' } = useParams();
  const { t } = useLearningsTranslation();
  const query = useRecap(recapId);
  const recap = query.data;
  useHashTarget(Boolean(recap));

  if (query.isPending) return <LineSkeletons lines={6} />;
  if (!recap)
    return (
      <ErrorMessage
        title={t('recap.error')}
        error={query.error}
        onRetry={query.refetch}
      />
    );
  const { takeaways, talks, followUps } = recap;
  const nothing = !takeaways.length && !talks.length && !followUps.length;
  return (
    <>
      <PublishedMessage recap={recap} />
      <RecapHeader recap={recap} />
      <WorkingCopyMessage recap={recap} />
      <Columns
        main={
          <>
            {nothing && <Typography paragraph>{t('recap.nothing')}</Typography>}
            {takeaways.length > 0 && <RecapTakeaways recap={recap} />}
            {followUps.length > 0 && <RecapFollowUps recap={recap} />}
            {recap.status === 'published' && (
              <LoggedFollowUps recapId={recap.id} />
            )}
            {talks.length > 0 && <RecapTalks recap={recap} />}
          </>
        }
        aside={
          <>
            <Contributors recap={recap} />
            <Concerns recap={recap} />
            <RecapTechnologies recap={recap} />
          </>
        }
      />
      <Section title={t('recap.body')}>
        {recap.body.trim() ? (
          <Markdown content={recap.body} top={4} />
        ) : (
          <Typography>{t('recap.bodyEmpty')}</Typography>
        )}
      </Section>
    </>
  );
}
