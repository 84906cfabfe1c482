import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';
import { useDates } from '../../common/useDates';
import { useLineStyles } from '../../LearningLine';
import { keyOf } from '../decisions';
import type { Log } from '../useLog';
import { ReviewItem } from './ReviewItem';
import { ReviewSection } from './ReviewSection';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  kind: { paddingRight: 8 },
});

interface Item {
  key: string;
  name: string;
  shown: ReactNode;
}

/** The event, people, talks, takeaways and follow-ups that were understood. */
export function ItemReview(props: { log: Log; understood: RecapContent }) {
  const { log, understood } = props;
  const classes = useStyles();
  const line = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const { event } = understood;

  const section = (title: string, items: Item[], empty?: string) => {
    if (!items.length && !empty) return null;
    return (
      <ReviewSection
        title={title}
        // A recap is about one event; of the others there may be many.
        count={empty ? undefined : items.length}
      >
        {!items.length && <Typography variant="body2">{empty}</Typography>}
        <ul className={classes.list} aria-label={title}>
          {items.map(({ key, name, shown }, at) => (
            <ReviewItem
              // What is said twice is removed twice at once.
              key={`${key}-${at}`}
              name={name}
              removed={log.decisions.removed.includes(key)}
              onToggle={() => log.dispatch({ do: 'toggle', key })}
            >
              {shown}
            </ReviewItem>
          ))}
        </ul>
      </ReviewSection>
    );
  };

  return (
    <>
      {section(
        t('log.event'),
        event
          ? [
              {
                key: keyOf.event(),
                name: event.name,
                shown: (
                  <>
                    <strong>{event.name}</strong>
                    <div className={line.meta}>
                      <Dotted>
                        {event.startDate &&
                          dates.range(event.startDate, event.endDate)}
                        {event.location}
                      </Dotted>
                    </div>
                  </>
                ),
              },
            ]
          : [],
        t('log.noEvent'),
      )}
      {section(
        t('log.contributors'),
        understood.contributors.map(person => ({
          key: keyOf.contributor(person),
          name: person.name,
          shown: (
            <>
              {person.name}{' '}
              <span className={line.meta}>{t(`recap.${person.role}`)}</span>
            </>
          ),
        })),
      )}
      {section(
        t('log.talks'),
        understood.talks.map(note => {
          const title = note.talk.title ?? t('recap.untitledTalk');
          return {
            key: keyOf.talk(note),
            name: title,
            shown: (
              <>
                <strong>{title}</strong>
                <div className={line.meta}>
                  <Dotted>
                    {note.talk.speakers.join(', ') || null}
                    {note.talk.videoUrl && t('video.link')}
                    {note.talk.slidesUrl && t('recap.slides')}
                    {note.recommended && t('recap.recommended')}
                  </Dotted>
                </div>
              </>
            ),
          };
        }),
      )}
      {section(
        t('log.takeaways'),
        understood.takeaways.map(takeaway => ({
          key: keyOf.takeaway(takeaway),
          name: takeaway.text,
          shown: (
            <>
              <span className={`${line.kind} ${classes.kind}`}>
                {t(`kind.${takeaway.kind}`)}
              </span>
              {takeaway.text}
            </>
          ),
        })),
      )}
      {section(
        t('log.followUps'),
        understood.followUps.map(followUp => ({
          key: keyOf.followUp(followUp),
          name: followUp.text,
          shown: (
            <>
              {followUp.text}
              {followUp.dueDate && (
                <span className={line.meta}>
                  {' '}
                  {t('followUp.due', { date: dates.day(followUp.dueDate) })}
                </span>
              )}
            </>
          ),
        })),
      )}
    </>
  );
}
