import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { Talk } from '@conference-learnings/plugin-learnings-common';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useLearnings } from '../../api/queries';
import { talkRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { SplitDialog } from '../Subject/SplitDialog';
import type { SubjectDialogProps } from '../Subject/SubjectDialog';
import { titleOfTalk } from '../common/titleOfTalk';

/** Lets some notes about a talk be about one of their own. */
export function SplitTalk(props: SubjectDialogProps<Talk>) {
  const { subject: talk, open, onClose } = props;
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const talkPath = useRouteRef(talkRouteRef);
  const pages = useLearnings({ talk: talk.id, kind: 'talkNote' });
  return (
    <SplitDialog
      open={open}
      title={t('subject.splitTalk', {
        name: titleOfTalk(talk, t),
      })}
      label={t('subject.splitNotes')}
      pages={pages}
      nameLabel={t('subject.newTitle')}
      maxLength={500}
      split={(noteIds, title) =>
        api.splitTalk(talk.id, {
          noteIds,
          content: {
            title,
            speakers: [],
            day: null,
            track: null,
            videoUrl: null,
            slidesUrl: null,
          },
        })
      }
      linkOf={({ otherId }) =>
        otherId
          ? { to: talkPath({ talkId: otherId }), text: t('quick.show') }
          : undefined
      }
      onClose={onClose}
    />
  );
}
