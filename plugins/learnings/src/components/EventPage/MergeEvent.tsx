import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { Event } from '@conference-learnings/plugin-learnings-common';
import { useNavigate } from 'react-router-dom';
import { learningsApiRef } from '../../api/learningsApiRef';
import { eventRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { useChoices } from '../filters';
import { MergeDialog } from '../Subject/MergeDialog';
import type { SubjectDialogProps } from '../Subject/SubjectDialog';

/** Lets all that is about an event be about another one. */
export function MergeEvent(props: SubjectDialogProps<Event>) {
  const { subject: event, open, onClose } = props;
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const choices = useChoices();
  const navigate = useNavigate();
  const eventPath = useRouteRef(eventRouteRef);
  return (
    <MergeDialog
      open={open}
      id={event.id}
      title={t('subject.mergeEvent', { name: event.name })}
      label={t('subject.intoEvent')}
      searchKey="into-event"
      search={choices.events}
      consequence={({ label }) =>
        t('subject.eventMoves', {
          recaps: t('events.recaps', { count: event.recapCount }),
          talks: t('line.talks', { count: event.talkCount }),
          name: label,
        })
      }
      merge={into => api.mergeEvent(event.id, { into })}
      onMerged={({ subjectId }) =>
        navigate(eventPath({ eventId: subjectId }), { replace: true })
      }
      onClose={onClose}
    />
  );
}
