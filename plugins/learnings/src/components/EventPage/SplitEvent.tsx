import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { Event } from '@conference-learnings/plugin-learnings-common';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useLearnings } from '../../api/queries';
import { eventRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { SplitDialog } from '../Subject/SplitDialog';
import type { SubjectDialogProps } from '../Subject/SubjectDialog';

/** Lets some recaps of an event be about one of their own. */
export function SplitEvent(props: SubjectDialogProps<Event>) {
  const { subject: event, open, onClose } = props;
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const eventPath = useRouteRef(eventRouteRef);
  const pages = useLearnings({ event: event.id, kind: 'recap' });
  return (
    <SplitDialog
      open={open}
      title={t('subject.splitEvent', { name: event.name })}
      label={t('subject.splitRecaps')}
      pages={pages}
      nameLabel={t('subject.newName')}
      maxLength={300}
      split={(recapIds, name) =>
        api.splitEvent(event.id, {
          recapIds,
          content: {
            name,
            series: null,
            edition: null,
            location: null,
            startDate: null,
            endDate: null,
            url: null,
          },
        })
      }
      linkOf={({ otherId }) =>
        otherId
          ? { to: eventPath({ eventId: otherId }), text: t('quick.show') }
          : undefined
      }
      onClose={onClose}
    />
  );
}
