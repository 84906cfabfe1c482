import { Link } from '@backstage/core-components';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLearningsTranslation } from '../../translation';
import { Section } from '../common/Section';
import { FollowUpFacts, useLineStyles } from '../LearningLine';
import { ItemOrigin } from './ItemOrigin';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** What somebody said they would do, and what became of it. */
export function RecapFollowUps(props: { recap: Recap }) {
  const { recap } = props;
  const classes = useStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  return (
    <Section title={t('recap.followUps')} count={recap.followUps.length}>
      <ul className={classes.list}>
        {recap.followUps.map(followUp => (
          <li
            key={followUp.id}
            id={followUp.id}
            className={line.line}
            tabIndex={-1}
          >
            <div className={line.words}>
              <p className={line.text}>{followUp.text}</p>
              <FollowUpFacts followUp={followUp} />
              {followUp.outcome && (
                <div className={line.meta}>
                  {t('followUp.outcome', { outcome: followUp.outcome })}
                </div>
              )}
              {followUp.ticketUrl && (
                <Link to={followUp.ticketUrl}>{t('followUp.ticket')}</Link>
              )}
              <ItemOrigin recap={recap} item={followUp} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
