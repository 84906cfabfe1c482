import { useApi } from '@backstage/core-plugin-api';
import type {
  TechnologyContent,
  TechnologyDetail,
} from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { learningsApiRef } from '../../api/learningsApiRef';
import { presentOf } from '../../api/reasonOf';
import { useLearningsTranslation } from '../../translation';
import { useChoices } from '../filters';
import { useNotice } from '../Notice';
import { EntityChoice } from '../Review/form/EntityChoice';
import { FormField } from '../Review/form/FormField';
import { useRules } from '../Review/form/useRules';
import { namesOf, orNull } from '../Review/form/values';
import { EditDialog } from '../Subject/EditDialog';

const MATURITIES = ['experimental', 'growing', 'mature', 'declining'] as const;
const KINDS = ['component', 'resource', 'system', 'api'];

/** What a technology is called, where it is at home, and what stands for it. */
export function EditTechnology(props: {
  /** None where one is added. */
  technology?: TechnologyDetail;
  open: boolean;
  onClose(): void;
  onSaved?(saved: TechnologyDetail): void;
}) {
  const { technology, open, onClose, onSaved } = props;
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notify = useNotice();
  const rules = useRules();
  const choices = useChoices();
  const [entityRef, setEntityRef] = useState(technology?.entityRef ?? null);
  const [version, setVersion] = useState(technology?.version);
  const { control, handleSubmit } = useForm({
    defaultValues: {
      name: technology?.name ?? '',
      aliases: technology?.aliases.join(', ') ?? '',
      category: technology?.category ?? '',
      homepage: technology?.homepage ?? '',
      repository: technology?.repository ?? '',
      maturity: technology?.maturity ?? '',
    },
    mode: 'onTouched',
  });
  const saving = useMutation({
    mutationFn: (content: TechnologyContent) =>
      technology && version !== undefined
        ? api.updateTechnology({ id: technology.id, version }, content)
        : api.createTechnology(content),
    onSuccess: async saved => {
      notify({
        message: t(technology ? 'technology.saved' : 'technology.added', {
          name: saved.name,
        }),
      });
      onClose();
      onSaved?.(saved);
      await client.invalidateQueries();
    },
    onError: error => {
      // Saved again, it overwrites what the other one did.
      const present = presentOf(error);
      if (present?.id === technology?.id) setVersion(present?.version);
    },
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
      wide={wide}
    />
  );
  return (
    <EditDialog
      open={open}
      title={
        technology
          ? t('technology.editTitle', { name: technology.name })
          : t('technology.addTitle')
      }
      saving={saving}
      onClose={onClose}
      onSubmit={handleSubmit(values =>
        saving.mutate({
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
