import { useForm } from 'react-hook-form';
import type { ReviewedTakeaway } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { TAKEAWAY_KINDS } from '../../LearningLine';
import { EditForm } from '../form/EditForm';
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

/** The fields of a takeaway. */
export function TakeawayForm(props: { item: ReviewedTakeaway }) {
  const { item } = props;
  const { t } = useLearningsTranslation();
  const { close } = useReviewing();
  const choices = useItemChoices();
  const rules = useRules();
  const save = useSaveItem('takeaways', item);
  const splitting = useSplit('takeaways', item);
  const { control, handleSubmit } = useForm({
    defaultValues: {
      text: item.text,
      kind: item.kind,
      talkKey: item.talkKey ?? '',
      contributorKey: item.contributorKey ?? '',
    },
    mode: 'onChange',
  });
  const saving = (then?: (text: string) => void) =>
    handleSubmit(({ text, kind, talkKey, contributorKey }) => {
      const change = {
        text: text.trim(),
        kind,
        talkKey: orNull(talkKey),
        contributorKey: orNull(contributorKey),
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
          : t('review.new.takeaways')
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
      <FormField
        control={control}
        name="kind"
        label={t('review.fields.kind')}
        select
      >
        {TAKEAWAY_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </FormField>
      <ItemChoice
        control={control}
        name="talkKey"
        label={t('review.fields.talk')}
        items={choices.talks}
      />
      <ItemChoice
        control={control}
        name="contributorKey"
        label={t('review.fields.notedBy')}
        items={choices.contributors}
      />
    </EditForm>
  );
}
