import { makeStyles } from '@material-ui/core/styles';
import { newItem } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { SearchSelect } from '../../filters';
import { ItemList } from '../item/ItemList';
import { useListStyles } from '../item/useListStyles';
import { countOf } from '../pane/counts';
import { usePane } from '../pane/PaneContext';
import { ReviewGroup } from '../pane/ReviewGroup';
import { useReviewing } from '../pane/ReviewingContext';
import { TechnologyChip } from './TechnologyChip';
import { useTechnologyNames } from './useTechnologyNames';

const useStyles = makeStyles(theme => ({
  add: { marginTop: theme.spacing(1), maxWidth: 320 },
}));

/** The technologies that the recap mentions. */
export function Technologies() {
  const classes = useStyles();
  const lists = useListStyles();
  const { t } = useLearningsTranslation();
  const { review } = usePane();
  const { act } = useReviewing();
  const names = useTechnologyNames();
  const title = t('log.technologies');

  const add = (name: string, category: string | null) => {
    const said = t('review.said.added', { name });
    const same = review.technologies.find(
      one =>
        one.name.toLocaleLowerCase('en-US') === name.toLocaleLowerCase('en-US'),
    );
    if (same) act({ do: 'judge', keys: [same.key], verdict: 'accepted' }, said);
    else
      act(
        {
          do: 'add',
          list: 'technologies',
          item: newItem.technology(name, category),
        },
        said,
      );
  };
  return (
    <ReviewGroup title={title} count={countOf(review.technologies)}>
      <ItemList list="technologies" label={title} className={lists.chips}>
        {line => <TechnologyChip key={line.item.key} {...line} />}
      </ItemList>
      <div className={classes.add}>
        <SearchSelect
          label={t('review.add.technologies')}
          searchKey="technology-names"
          search={names}
          chosen={null}
          collecting
          onChoose={choice => choice && add(choice.value, choice.category)}
        />
      </div>
    </ReviewGroup>
  );
}
