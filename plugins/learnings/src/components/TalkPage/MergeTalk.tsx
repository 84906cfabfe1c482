import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { Talk } from '@conference-learnings/plugin-learnings-common';
import { useNavigate } from 'react-router-dom';
import { learningsApiRef } from '../../api/learningsApiRef';
import { talkRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { MergeDialog } from '../Subject/MergeDialog';
import type { SubjectDialogProps } from '../Subject/SubjectDialog';
import { titleOfTalk } from '../common/titleOfTalk';

/** Talks that are offered at once. */
const LIMIT = 20;

/** Lets all notes about a talk be about another one of the same event. */
export function MergeTalk(props: SubjectDialogProps<Talk>) {
  const { subject: talk, open, onClose } = props;
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const navigate = useNavigate();
  const talkPath = useRouteRef(talkRouteRef);
  const nameOf = (one: Talk) => titleOfTalk(one, t);
  return (
    <MergeDialog
      open={open}
      id={talk.id}
      title={t('subject.mergeTalk', { name: nameOf(talk) })}
      label={t('subject.intoTalk')}
      searchKey={`into-talk-${talk.event?.id ?? ''}`}
      search={async (text, signal) => {
        const { items } = await api.listTalks(
          { event: talk.event?.id, text: text || undefined, limit: LIMIT },
          { signal },
        );
        return items.map(one => ({
          value: one.id,
          label: nameOf(one),
          hint: one.speakers.join(', '),
        }));
      }}
      consequence={({ label }) =>
        t('subject.notesMove', { count: talk.noteCount, name: label })
      }
      merge={into => api.mergeTalk(talk.id, { into })}
      onMerged={({ subjectId }) =>
        navigate(talkPath({ talkId: subjectId }), { replace: true })
      }
      onClose={onClose}
    />
  );
}
