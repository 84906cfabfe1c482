import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import { talkRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { Dotted } from '../common/Dotted';
import { PersonName } from '../common/PersonName';
import { Section } from '../common/Section';
import { plainWords, useLineStyles } from '../LearningLine';
import { Markdown } from '../Markdown';
import { VideoPlaceholder } from '../Video';
import { titleOfTalk } from '../common/titleOfTalk';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  note: { marginTop: theme.spacing(1) },
  excerpt: { margin: theme.spacing(0.5, 0, 0) },
}));

/** More than the lines of an excerpt hold, at any width. */
const EXCERPT_LENGTH = 1000;

/**
 * The talks that a recap speaks of, each with what it says about it: the
 * beginning where the whole text follows on the page anyway.
 */
export function RecapTalks(props: { recap: Recap }) {
  const { recap } = props;
  const classes = useStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const talkPath = useRouteRef(talkRouteRef);
  const bodyFollows = recap.body.trim() !== '';
  return (
    <Section title={t('recap.talks')} count={recap.talks.length}>
      <ul className={classes.list}>
        {recap.talks.map(({ id, talkId, talk, text, ...note }) => {
          const person =
            note.contributor === null
              ? undefined
              : recap.contributors[note.contributor];
          return (
            <li key={id} id={id} className={line.line} tabIndex={-1}>
              <div className={line.words}>
                <h4 className={line.text}>
                  <Link to={talkPath({ talkId })}>{titleOfTalk(talk, t)}</Link>
                </h4>
                <div className={`${line.meta} ${line.links}`}>
                  <Dotted>
                    {talk.speakers.length > 0 &&
                      t('event.speakers', {
                        speakers: talk.speakers.join(', '),
                      })}
                    {person &&
                      t('recap.notedBy', {
                        person: <PersonName person={person} />,
                      })}
                    {note.recommended && t('recap.recommended')}
                    {talk.slidesUrl && (
                      <Link to={talk.slidesUrl}>{t('recap.slides')}</Link>
                    )}
                  </Dotted>
                </div>
                {text.trim() && !bodyFollows && (
                  <div className={classes.note}>
                    <Markdown content={text} top={5} videos={!talk.videoUrl} />
                  </div>
                )}
                {text.trim() && bodyFollows && (
                  <p className={classNames(classes.excerpt, line.clamped)}>
                    {plainWords(text.slice(0, EXCERPT_LENGTH))}
                  </p>
                )}
                {talk.videoUrl && (
                  <VideoPlaceholder url={talk.videoUrl} title={talk.title} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
