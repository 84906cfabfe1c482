import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMemo } from 'react';
import { useLearningsTranslation } from '../../../translation';
import { SearchSelect, useChoices } from '../../filters';
import { useLineStyles } from '../../LearningLine';
import { useListStyles } from '../item/useListStyles';
import { usePane } from '../pane/PaneContext';
import { ReviewGroup } from '../pane/ReviewGroup';
import { useReviewing } from '../pane/ReviewingContext';
import { concernsIn } from './concernsIn';
import { EntityLine } from './EntityLine';
import { isSure } from './sureness';

const useStyles = makeStyles(theme => ({
  list: { marginBottom: theme.spacing(2) },
  sure: { marginBottom: theme.spacing(1) },
}));

/** The entities on whose pages the recap will stand, why, and how sure. */
export function Entities() {
  const classes = useStyles();
  const lists = useListStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const { review, activeKey, currentKey } = usePane();
  const { act, focus } = useReviewing();
  const choices = useChoices();
  const concerns = useMemo(() => concernsIn(review), [review]);
  const kept = concerns.filter(({ state }) => state !== 'dismissed');
  const sure = kept.filter(
    ({ state, links: [link] }) =>
      state === 'suggested' && isSure(link.confidence),
  );
  const title = t('log.concerns');

  return (
    <ReviewGroup title={title} count={kept.length}>
      {concerns.length === 0 && (
        <Typography variant="body2">{t('log.noConcerns')}</Typography>
      )}
      {sure.length > 0 && (
        <Button
          size="small"
          variant="outlined"
          className={classes.sure}
          onClick={() => {
            act(
              {
                do: 'judgeLinks',
                entityRefs: sure.map(({ entityRef }) => entityRef),
                state: 'confirmed',
              },
              t('review.said.acceptedAll', { count: sure.length }),
            );
            // The button goes; what it was about is behind it.
            focus(sure[0].entityRef);
          }}
        >
          {t('review.acceptSure', { count: sure.length })}
        </Button>
      )}
      {concerns.length > 0 && (
        <ul className={`${lists.list} ${classes.list}`} aria-label={title}>
          {concerns.map(({ entityRef, state, links: [link] }) => (
            <EntityLine
              key={entityRef}
              item={link}
              state={state}
              isMine={review.linked.includes(entityRef)}
              isActive={entityRef === activeKey}
              isCurrent={entityRef === currentKey}
            />
          ))}
        </ul>
      )}
      <SearchSelect
        label={t('log.addEntity')}
        searchKey="entities"
        search={choices.entities}
        chosen={null}
        collecting
        onChoose={choice =>
          choice &&
          act(
            { do: 'link', entityRef: choice.value },
            t('review.said.added', { name: choice.label }),
          )
        }
      />
      {kept.length > 0 && (
        <p className={line.meta}>{t('review.pages', { count: kept.length })}</p>
      )}
    </ReviewGroup>
  );
}
