import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLearningsTranslation } from '../../translation';
import { Section } from '../common/Section';
import { FollowUpButton } from '../FollowUps';
import { useLineStyles } from '../LearningLine';
import { MoveFromTakeaway } from './MoveFromTakeaway';
import { ItemOrigin } from './ItemOrigin';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** The takeaways of a recap, in the order that its authors gave them. */
export function RecapTakeaways(props: { recap: Recap }) {
  const { recap } = props;
  const classes = useStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const { takeaways } = recap;
  const contributorOf = (at: number | null) =>
    at === null ? null : recap.contributors[at]?.userRef ?? null;
  return (
    <Section title={t('recap.takeaways')} count={takeaways.length}>
      <ul className={classes.list}>
        {takeaways.map(takeaway => (
          <li
            key={takeaway.id}
            id={takeaway.id}
            className={line.line}
            tabIndex={-1}
          >
            <div className={line.kind}>{t(`kind.${takeaway.kind}`)}</div>
            <div className={line.words}>
              <p className={line.text}>{takeaway.text}</p>
              <ItemOrigin recap={recap} item={takeaway} />
            </div>
            {recap.status === 'published' && (
              <>
                <MoveFromTakeaway recap={recap} takeaway={takeaway} />
                <FollowUpButton
                  from={{
                    takeawayId: takeaway.id,
                    recapId: recap.id,
                    text: takeaway.text,
                    owner: contributorOf(takeaway.contributor),
                  }}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
