import { useController, useForm } from 'react-hook-form';
import type { ReviewedFollowUp } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { useChoices } from '../../filters';
import { EditForm } from '../form/EditForm';
import { EntityChoice } from '../form/EntityChoice';
import { FormField } from '../form/FormField';
import { ItemChoice } from '../form/ItemChoice';
import { MAX_STATEMENT } from '../form/limits';
import { useItemChoices } from '../form/useItemChoices';
import { useRules } from '../form/useRules';
import { useSaveItem } from '../form/useSaveItem';
import { useSplit } from '../form/useSplit';
import { orNull } from '../form/values';
import { shortly } from '../item/shortly';
import { useReviewing } from '../pane/ReviewingContext';

/** The fields of a follow-up. */
export function FollowUpForm(props: { item: ReviewedFollowUp }) {
  const { item } = props;
  const { t } = useLearningsTranslation();
  const { close } = useReviewing();
  const { talks } = useItemChoices();
  const choices = useChoices();
  const rules = useRules();
  const save = useSaveItem('followUps', item);
  const splitting = useSplit('followUps', item);
  const { control, handleSubmit } = useForm({
    defaultValues: {
      text: item.text,
      owner: item.owner,
      dueDate: item.dueDate ?? '',
      talkKey: item.talkKey ?? '',
    },
    mode: 'onChange',
  });
  const owner = useController({ control, name: 'owner' }).field;
  const saving = (then?: (text: string) => void) =>
    handleSubmit(values => {
      const change = {
        text: values.text.trim(),
        owner: values.owner,
        dueDate: orNull(values.dueDate),
        talkKey: orNull(values.talkKey),
      };
      save(change, change.text);
      then?.(change.text);
    });
  const split = () => {
    const at = splitting.cursor();
    saving(text => splitting.split(at, text))();
  };
  const field = t('review.fields.text');
  return (
    <EditForm
      label={
        item.text
          ? t('review.editLabel', { name: shortly(item.text) })
          : t('review.new.followUps')
      }
      onSave={saving()}
      onCancel={() => close(item.key)}
      actions={splitting.button(split)}
    >
      <FormField
        control={control}
        name="text"
        label={field}
        rules={{ validate: rules.required(field, MAX_STATEMENT) }}
        helperText={t('review.splitHelp')}
        input={splitting.input}
        wide
        multiline
        rowsMax={8}
        onEnter={saving()}
        onAltEnter={split}
      />
      <EntityChoice
        label={t('review.fields.owner')}
        searchKey="owners"
        search={choices.owners}
        entityRef={owner.value}
        onChoose={choice => owner.onChange(choice?.value ?? null)}
      />
      <FormField
        control={control}
        name="dueDate"
        type="date"
        label={t('review.fields.dueDate')}
        rules={{ validate: rules.day(t('review.fields.dueDate')) }}
      />
      <ItemChoice
        control={control}
        name="talkKey"
        label={t('review.fields.talk')}
        items={talks}
      />
    </EditForm>
  );
}
