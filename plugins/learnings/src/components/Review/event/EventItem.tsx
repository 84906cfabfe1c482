import type { EventContent } from '@conference-learnings/plugin-learnings-common';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { EVENT_KEY, type Verdict } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';
import { useDates } from '../../common/useDates';
import { useLineStyles } from '../../LearningLine';
import type { ItemCommands } from '../item/ItemCommands';
import { ReviewItem } from '../item/ReviewItem';
import { useListStyles } from '../item/useListStyles';
import { usePane } from '../pane/PaneContext';
import { ReviewGroup } from '../pane/ReviewGroup';
import { useReviewing } from '../pane/ReviewingContext';
import { contentOf, EventForm } from './EventForm';
import { SimilarEvents } from './SimilarEvents';

/** The event that the recap is about, or that there is none yet. */
export function EventItem() {
  const { t } = useLearningsTranslation();
  const dates = useDates();
  const line = useLineStyles();
  const lists = useListStyles();
  const { review, known, activeKey, currentKey } = usePane();
  const { act, focus } = useReviewing();
  const { event } = review.details;
  const [isEditing, setEditing] = useState(false);
  const [dismissed, setDismissed] = useState<EventContent | null>(null);

  const set = (next: EventContent | null, said: string) =>
    act({ do: 'set', details: { event: next } }, said);
  const shown = event ?? dismissed;
  const name = shown?.name ?? t('review.new.event');
  const settled = review.settled.includes('event') ? 'accepted' : 'proposed';
  const verdict: Verdict = event ? settled : 'dismissed';

  const commands: ItemCommands = {};
  if (event) {
    if (verdict === 'proposed')
      commands.accept = () => set(event, t('review.said.accepted', { name }));
    commands.edit = () => setEditing(true);
    commands.dismiss = () => {
      setDismissed(event);
      set(null, t('review.said.dismissed', { name }));
    };
  } else if (dismissed)
    commands.dismiss = () => set(dismissed, t('review.said.putBack', { name }));

  const title = t('log.event');
  const form = isEditing && (
    <EventForm
      event={event}
      onSave={next => {
        set(next, t('review.said.saved', { name: next.name }));
        setEditing(false);
        focus(EVENT_KEY);
      }}
      onCancel={() => {
        setEditing(false);
        focus(EVENT_KEY);
      }}
    />
  );
  return (
    <ReviewGroup
      title={title}
      add={
        event || isEditing
          ? undefined
          : { label: t('review.add.event'), run: () => setEditing(true) }
      }
    >
      {!shown && !form && (
        <Typography variant="body2">{t('log.noEvent')}</Typography>
      )}
      {(shown || form) && (
        <ul className={lists.list} aria-label={title}>
          <ReviewItem
            itemKey={EVENT_KEY}
            words={name}
            verdict={verdict}
            isActive={activeKey === EVENT_KEY}
            isCurrent={currentKey === EVENT_KEY}
            commands={commands}
            form={form}
          >
            <strong>{name}</strong>
            {event && (
              <div className={line.meta}>
                <Dotted>
                  {event.location}
                  {event.startDate &&
                    dates.range(event.startDate, event.endDate)}
                  {known?.event &&
                    known.event.recapCount > 0 &&
                    t('review.knownEvent', {
                      count: known.event.recapCount,
                    })}
                </Dotted>
              </div>
            )}
          </ReviewItem>
        </ul>
      )}
      {event && !form && (
        <SimilarEvents
          events={known?.similarEvents ?? []}
          onUse={one => {
            set(contentOf(one), t('review.said.saved', { name: one.name }));
            focus(EVENT_KEY);
          }}
        />
      )}
    </ReviewGroup>
  );
}
