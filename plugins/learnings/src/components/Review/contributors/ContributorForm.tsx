import { useId } from 'react';
import { useController, useForm } from 'react-hook-form';
import type { ReviewedContributor } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { NameField, type Named } from '../../common/NameField';
import { EditForm } from '../form/EditForm';
import { EntityChoice } from '../form/EntityChoice';
import { FormField } from '../form/FormField';
import { useRules } from '../form/useRules';
import { useSaveItem } from '../form/useSaveItem';
import { useChoices } from '../../filters';
import { useReviewing } from '../pane/ReviewingContext';

/** A person of the catalog, as they are found by their name. */
interface KnownPerson {
  /** Their entity ref. */
  id: string;
  name: string;
}

const ROLES = ['author', 'contributor'] as const;

/** The fields of a person; who they are in the catalog is for people to say. */
export function ContributorForm(props: { item: ReviewedContributor }) {
  const { item } = props;
  const { t } = useLearningsTranslation();
  const { close } = useReviewing();
  const rules = useRules();
  const choices = useChoices();
  const save = useSaveItem('contributors', item);
  const id = useId();
  const typed: Named<KnownPerson> = { text: item.name, known: null };
  const { control, handleSubmit, getValues, setValue } = useForm({
    defaultValues: {
      name: typed,
      role: item.role,
      userRef: item.userRef,
    },
    mode: 'onChange',
  });
  const userRef = useController({ control, name: 'userRef' }).field;
  const nameLabel = t('review.fields.name');
  const checkName = rules.required(nameLabel, 200);
  const name = useController({
    control,
    name: 'name',
    rules: { validate: ({ text }) => checkName(text) },
  });
  return (
    <EditForm
      label={
        item.name
          ? t('review.editLabel', { name: item.name })
          : t('review.new.contributors')
      }
      onSave={handleSubmit(values => {
        const text = values.name.text.trim();
        save({ ...values, name: text }, text);
      })}
      onCancel={() => close(item.key)}
    >
      <NameField<KnownPerson>
        id={id}
        label={nameLabel}
        value={name.field.value}
        maxLength={200}
        searchKey={['users']}
        search={async text =>
          (await choices.users(text)).map(({ value, label }) => ({
            id: value,
            name: label,
          }))
        }
        nameOf={person => person.name}
        onChange={value => {
          name.field.onChange(value);
          if (value.known) userRef.onChange(value.known.id);
        }}
        error={name.fieldState.error?.message}
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
          if (choice && !getValues('name').text.trim())
            setValue('name', { text: choice.label, known: null });
        }}
      />
    </EditForm>
  );
}
