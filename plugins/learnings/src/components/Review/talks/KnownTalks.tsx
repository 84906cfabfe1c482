import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { newItem, wordsOf } from '../../../review';
import { plainly } from '../../../review/sameWords';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';
import { useLineStyles } from '../../LearningLine';
import { useListStyles } from '../item/useListStyles';
import { usePane } from '../pane/PaneContext';
import { useReviewing } from '../pane/ReviewingContext';
import { AlsoNotedBy, type KnownTalk } from './AlsoNotedBy';
import { titleOfTalk } from '../../common/titleOfTalk';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1) },
  summary: { cursor: 'pointer', padding: theme.spacing(0.5, 0) },
  talk: { alignItems: 'flex-start', flexWrap: 'nowrap' },
}));

/** Talks of the event that other recaps noted, to be noted here too. */
export function KnownTalks() {
  const classes = useStyles();
  const lists = useListStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const { review, known } = usePane();
  const { act, focus } = useReviewing();
  // What was added since it was asked for is offered no more.
  const here = new Set(review.talks.map(one => plainly(wordsOf.talks(one))));
  const talks = (known?.otherTalks ?? []).filter(
    ({ title }) => title === null || !here.has(plainly(title)),
  );
  if (!talks.length) return null;

  const add = ({ title, speakers, day, track, ...urls }: KnownTalk) => {
    const { videoUrl, slidesUrl } = urls;
    const item = newItem.talk({
      title,
      speakers,
      day,
      track,
      videoUrl,
      slidesUrl,
    });
    act(
      { do: 'add', list: 'talks', item },
      t('review.said.added', { name: wordsOf.talks(item) }),
    );
    focus(item.key);
  };
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>
        {t('review.knownTalks', { count: talks.length })}
      </summary>
      <ul className={lists.list}>
        {talks.map(talk => {
          const name = titleOfTalk(talk, t);
          return (
            <li key={talk.id} className={`${line.line} ${classes.talk}`}>
              <div className={line.words}>
                {name}
                <div className={`${line.meta} ${line.links}`}>
                  <Dotted>
                    {talk.speakers.join(', ') || null}
                    <AlsoNotedBy talk={talk} />
                  </Dotted>
                </div>
              </div>
              <Button
                size="small"
                aria-label={t('review.addKnownLabel', { name })}
                onClick={() => add(talk)}
              >
                {t('review.addKnown')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
