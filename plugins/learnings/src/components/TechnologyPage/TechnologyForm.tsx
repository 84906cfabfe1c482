import type {
  TechnologyContent,
  TechnologyDetail,
} from '@conference-learnings/plugin-learnings-common';
import { useState, type ComponentProps } from 'react';
import { useForm } from 'react-hook-form';
import { useLearningsTranslation } from '../../translation';
import { useChoices } from '../filters';
import { EntityChoice } from '../Review/form/EntityChoice';
import { FormField } from '../Review/form/FormField';
import { useRules } from '../Review/form/useRules';
import { namesOf, orNull } from '../Review/form/values';
import { EditDialog } from '../Subject/EditDialog';
import { usePresentValue } from '../Subject/usePresentValue';

const MATURITIES = ['experimental', 'growing', 'mature', 'declining'] as const;
const KINDS = ['component', 'resource', 'system', 'api'];

const fieldsOf = (technology?: TechnologyDetail) => ({
  name: technology?.name ?? '',
  aliases: technology?.aliases.join(', ') ?? '',
  category: technology?.category ?? '',
  homepage: technology?.homepage ?? '',
  repository: technology?.repository ?? '',
  maturity: technology?.maturity ?? '',
});

/** What a technology is called, where it is at home, and what stands for it. */
export function TechnologyForm(
  props: Pick<
    ComponentProps<typeof EditDialog>,
    'open' | 'title' | 'saving' | 'onClose'
  > & {
    /** None where one is added. */
    technology?: TechnologyDetail;
    onSubmit(content: TechnologyContent): void;
  },
) {
  const { technology, onSubmit, ...dialog } = props;
  const { t } = useLearningsTranslation();
  const rules = useRules();
  const choices = useChoices();
  const present = usePresentValue(fieldsOf(technology));
  const [entityRef, setEntityRef] = useState(technology?.entityRef ?? null);
  const { control, handleSubmit } = useForm({
    defaultValues: fieldsOf(technology),
    mode: 'onTouched',
  });
  const label = {
    name: t('technology.name'),
    aliases: t('technology.aliases'),
    category: t('technologies.category'),
    homepage: t('technology.homepage'),
    repository: t('technology.repository'),
  };
  const text = (
    name: keyof typeof label,
    validate: (value: string) => string | undefined,
    wide = false,
  ) => (
    <FormField
      control={control}
      name={name}
      label={label[name]}
      rules={{ validate }}
      helperText={present(name)}
      wide={wide}
    />
  );
  return (
    <EditDialog
      {...dialog}
      onSubmit={handleSubmit(values =>
        onSubmit({
          name: values.name.trim(),
          aliases: namesOf(values.aliases),
          category: orNull(values.category),
          homepage: orNull(values.homepage),
          repository: orNull(values.repository),
          maturity: MATURITIES.find(known => known === values.maturity) ?? null,
          entityRef,
        }),
      )}
    >
      {text('name', rules.required(label.name, 100), true)}
      {text('aliases', rules.atMost(label.aliases, 1000), true)}
      {text('category', rules.atMost(label.category, 100))}
      <FormField
        control={control}
        name="maturity"
        select
        label={t('technology.maturityLabel')}
      >
        <option value="">{t('technology.noMaturity')}</option>
        {MATURITIES.map(known => (
          <option key={known} value={known}>
            {t(`technology.maturity.${known}`)}
          </option>
        ))}
      </FormField>
      {text('homepage', rules.webUrl(label.homepage))}
      {text('repository', rules.webUrl(label.repository))}
      <div data-wide="">
        <EntityChoice
          label={t('technology.entity')}
          searchKey="technology-entity"
          search={words => choices.ofKinds(KINDS, words)}
          entityRef={entityRef}
          onChoose={choice => setEntityRef(choice?.value ?? null)}
        />
      </div>
    </EditDialog>
  );
}
