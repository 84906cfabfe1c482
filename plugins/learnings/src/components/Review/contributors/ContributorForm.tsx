import { useController, useForm } from 'react-hook-form';
import type { ReviewedContributor } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { EditForm } from '../form/EditForm';
import { EntityChoice } from '../form/EntityChoice';
import { FormField } from '../form/FormField';
import { useRules } from '../form/useRules';
import { useSaveItem } from '../form/useSaveItem';
import { useChoices } from '../../filters';
import { useReviewing } from '../pane/ReviewingContext';

const ROLES = ['author', 'contributor'] as const;

/** The fields of a person; who they are in the catalog is for people to say. */
export function ContributorForm(props: { item: ReviewedContributor }) {
  const { item } = props;
  const { t } = useLearningsTranslation();
  const { close } = useReviewing();
  const rules = useRules();
  const choices = useChoices();
  const save = useSaveItem('contributors', item);
  const { control, handleSubmit, getValues, setValue } = useForm({
    defaultValues: {
      name: item.name,
      role: item.role,
      userRef: item.userRef,
    },
    mode: 'onChange',
  });
  const userRef = useController({ control, name: 'userRef' }).field;
  const name = t('review.fields.name');
  return (
    <EditForm
      label={
        item.name
          ? t('review.editLabel', { name: item.name })
          : t('review.new.contributors')
      }
      onSave={handleSubmit(values =>
        save({ ...values, name: values.name.trim() }, values.name.trim()),
      )}
      onCancel={() => close(item.key)}
    >
      <FormField
        control={control}
        name="name"
        label={name}
        rules={{ validate: rules.required(name, 200) }}
      />
      <FormField
        control={control}
        name="role"
        label={t('review.fields.role')}
        select
      >
        {ROLES.map(role => (
          <option key={role} value={role}>
            {t(`review.role.${role}`)}
          </option>
        ))}
      </FormField>
      <EntityChoice
        label={t('review.fields.user')}
        searchKey="users"
        search={choices.users}
        entityRef={userRef.value}
        onChoose={choice => {
          userRef.onChange(choice?.value ?? null);
          if (choice && !getValues('name').trim())
            setValue('name', choice.label);
        }}
      />
    </EditForm>
  );
}
