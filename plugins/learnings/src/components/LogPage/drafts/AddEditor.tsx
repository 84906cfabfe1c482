import Typography from '@material-ui/core/Typography';
import { useLearningsTranslation } from '../../../translation';
import { ErrorMessage } from '../../common/ErrorMessage';
import { SearchSelect, useChoices } from '../../filters';
import type { DraftPeopleControls } from './useDraftPeople';

/** Lets somebody else write the draft too. */
export function AddEditor(props: { people: DraftPeopleControls }) {
  const { present, change, errorOf } = props.people;
  const choices = useChoices();
  const { t } = useLearningsTranslation();
  const error = errorOf('add');
  return (
    <>
      <SearchSelect
        label={t('share.add')}
        searchKey="co-editors"
        search={choices.users}
        chosen={null}
        collecting
        onChoose={choice => {
          const userRef = choice?.value;
          const isNew =
            userRef &&
            userRef !== present.createdBy &&
            !present.editors.includes(userRef);
          if (isNew) change({ do: 'add', userRef });
        }}
      />
      <Typography variant="body2" color="textSecondary">
        {t('share.addHelp')}
      </Typography>
      {error && <ErrorMessage title={t('share.addError')} error={error} />}
    </>
  );
}
