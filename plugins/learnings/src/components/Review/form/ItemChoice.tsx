import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useLearningsTranslation } from '../../../translation';
import { FormField } from './FormField';
import type { NamedItem } from './useItemChoices';

/** Another item of the review, or none. */
export function ItemChoice<V extends FieldValues>(props: {
  control: Control<V>;
  name: FieldPath<V>;
  label: string;
  items: readonly NamedItem[];
}) {
  const { control, name, label, items } = props;
  const { t } = useLearningsTranslation();
  return (
    <FormField control={control} name={name} label={label} select>
      <option value="">{t('review.fields.none')}</option>
      {items.map(item => (
        <option key={item.key} value={item.key}>
          {item.name}
        </option>
      ))}
    </FormField>
  );
}
