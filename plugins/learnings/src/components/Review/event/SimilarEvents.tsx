import type { Event } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { useLearningsTranslation } from '../../../translation';
import { useLineStyles } from '../../LearningLine';
import { useListStyles } from '../item/useListStyles';

/** The likeliest ones only: who means another finds it by its name. */
const MOST = 3;

/** Events that may be the same under another name. */
export function SimilarEvents(props: {
  events: readonly Event[];
  onUse(event: Event): void;
}) {
  const { events, onUse } = props;
  const line = useLineStyles();
  const lists = useListStyles();
  const { t } = useLearningsTranslation();
  if (!events.length) return null;
  return (
    <ul className={lists.list}>
      {events.slice(0, MOST).map(event => (
        <li key={event.id} className={line.meta}>
          {t('review.similarEvent', { name: event.name })}{' '}
          <Button
            size="small"
            aria-label={t('review.useEventLabel', { name: event.name })}
            onClick={() => onUse(event)}
          >
            {t('review.useEvent')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
