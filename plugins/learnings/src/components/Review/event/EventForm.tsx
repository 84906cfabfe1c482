import { useApi } from '@backstage/core-plugin-api';
import type {
  Event,
  EventContent,
} from '@conference-learnings/plugin-learnings-common';
import { useId } from 'react';
import { useController, useForm } from 'react-hook-form';
import { learningsApiRef } from '../../../api/learningsApiRef';
import { useLearningsTranslation } from '../../../translation';
import { NameField, type Named } from '../../common/NameField';
import { EditForm } from '../form/EditForm';
import { FormField } from '../form/FormField';
import { useRules } from '../form/useRules';
import { orNull } from '../form/values';

const LIMIT = 20;

/** An event as it is put into a recap. */
export const contentOf = (event: EventContent): EventContent => ({
  name: event.name,
  series: event.series,
  edition: event.edition,
  location: event.location,
  startDate: event.startDate,
  endDate: event.endDate,
  url: event.url,
});

const fieldsOf = (event: EventContent | null) => ({
  series: event?.series ?? '',
  edition: event?.edition ?? '',
  location: event?.location ?? '',
  startDate: event?.startDate ?? '',
  endDate: event?.endDate ?? '',
  url: event?.url ?? '',
});

/** The fields of the event; one that is known fills them all. */
export function EventForm(props: {
  event: EventContent | null;
  onSave(event: EventContent): void;
  onCancel(): void;
}) {
  const { event, onSave, onCancel } = props;
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const rules = useRules();
  const id = useId();
  const typed: Named<Event> = { text: event?.name ?? '', known: null };
  const { control, handleSubmit, reset } = useForm({
    defaultValues: { name: typed, ...fieldsOf(event) },
    mode: 'onChange',
  });
  const nameLabel = t('review.fields.eventName');
  const checkName = rules.required(nameLabel, 300);
  const name = useController({
    control,
    name: 'name',
    rules: { validate: ({ text }) => checkName(text) },
  });
  const text = (field: 'series' | 'edition' | 'location', max: number) => {
    const label = t(`review.fields.${field}`);
    return (
      <FormField
        control={control}
        name={field}
        label={label}
        rules={{ validate: rules.atMost(label, max) }}
      />
    );
  };
  const startLabel = t('review.fields.startDate');
  const endLabel = t('review.fields.endDate');
  const urlLabel = t('review.fields.url');
  return (
    <EditForm
      label={
        event
          ? t('review.editLabel', { name: event.name })
          : t('review.new.event')
      }
      onSave={handleSubmit(values =>
        onSave({
          name: values.name.text.trim(),
          series: orNull(values.series),
          edition: orNull(values.edition),
          location: orNull(values.location),
          startDate: orNull(values.startDate),
          endDate: orNull(values.endDate),
          url: orNull(values.url),
        }),
      )}
      onCancel={onCancel}
    >
      <div data-wide="">
        <NameField<Event>
          id={id}
          label={nameLabel}
          value={name.field.value}
          maxLength={300}
          searchKey={['events']}
          search={async (words, signal) =>
            (
              await api.listEvents(
                { text: words || undefined, limit: LIMIT },
                { signal },
              )
            ).items
          }
          nameOf={one => one.name}
          onChange={value => {
            if (value.known) reset({ name: value, ...fieldsOf(value.known) });
            else name.field.onChange(value);
          }}
          error={name.fieldState.error?.message}
        />
      </div>
      {text('series', 300)}
      {text('edition', 100)}
      <FormField
        control={control}
        name="startDate"
        type="date"
        label={startLabel}
        rules={{
          validate: rules.day(startLabel),
          // What is wrong between both is told at the other one.
          deps: ['endDate'],
        }}
      />
      <FormField
        control={control}
        name="endDate"
        type="date"
        label={endLabel}
        rules={{
          validate: (day, { startDate }) =>
            startDate && day && day < startDate
              ? t('review.endsBeforeStart')
              : rules.day(endLabel)(day),
        }}
      />
      {text('location', 300)}
      <FormField
        control={control}
        name="url"
        label={urlLabel}
        rules={{ validate: rules.webUrl(urlLabel) }}
      />
    </EditForm>
  );
}
