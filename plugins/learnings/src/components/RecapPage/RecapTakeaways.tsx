import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLearningsTranslation } from '../../translation';
import { Section } from '../common/Section';
import { LEARNING_KINDS, useLineStyles } from '../LearningLine';
import { ItemOrigin } from './ItemOrigin';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** The takeaways of a recap, those of one kind together. */
export function RecapTakeaways(props: { recap: Recap }) {
  const { recap } = props;
  const classes = useStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const sorted = [...recap.takeaways].sort(
    (one, other) =>
      LEARNING_KINDS.indexOf(one.kind) - LEARNING_KINDS.indexOf(other.kind),
  );
  return (
    <Section title={t('recap.takeaways')} count={sorted.length}>
      <ul className={classes.list}>
        {sorted.map(takeaway => (
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
          </li>
        ))}
      </ul>
    </Section>
  );
}
