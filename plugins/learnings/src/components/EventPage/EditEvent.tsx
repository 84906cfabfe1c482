import { useApi } from '@backstage/core-plugin-api';
import type { Event } from '@conference-learnings/plugin-learnings-common';
import { useForm } from 'react-hook-form';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useLearningsTranslation } from '../../translation';
import { FormField } from '../Review/form/FormField';
import { useRules } from '../Review/form/useRules';
import { orNull } from '../Review/form/values';
import { EditDialog } from '../Subject/EditDialog';
import type { SubjectDialogProps } from '../Subject/SubjectDialog';
import { usePresentValue } from '../Subject/usePresentValue';
import { useSubjectChange } from '../Subject/useSubjectChange';

const fieldsOf = (event: Event) => ({
  name: event.name,
  series: event.series ?? '',
  edition: event.edition ?? '',
  location: event.location ?? '',
  startDate: event.startDate ?? '',
  endDate: event.endDate ?? '',
  url: event.url ?? '',
});

/** The particulars of an event, for all that speak of it. */
export function EditEvent(props: SubjectDialogProps<Event>) {
  const { subject: event, open, onClose } = props;
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const rules = useRules();
  const present = usePresentValue(fieldsOf(event));
  const saving = useSubjectChange(onClose);
  const { control, handleSubmit } = useForm({
    defaultValues: fieldsOf(event),
    mode: 'onTouched',
  });
  const label = {
    name: t('review.fields.eventName'),
    series: t('review.fields.series'),
    edition: t('review.fields.edition'),
    location: t('review.fields.location'),
    startDate: t('review.fields.startDate'),
    endDate: t('review.fields.endDate'),
    url: t('review.fields.url'),
  };
  const text = (
    name: 'name' | 'series' | 'edition' | 'location' | 'url',
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
      open={open}
      title={t('subject.editEvent')}
      saving={saving}
      onClose={onClose}
      onSubmit={handleSubmit(values =>
        saving.mutate(() =>
          api.updateEvent(event, {
            content: {
              name: values.name.trim(),
              series: orNull(values.series),
              edition: orNull(values.edition),
              location: orNull(values.location),
              startDate: orNull(values.startDate),
              endDate: orNull(values.endDate),
              url: orNull(values.url),
            },
          }),
        ),
      )}
    >
      {text('name', rules.required(label.name, 300), true)}
      {text('series', rules.atMost(label.series, 300))}
      {text('edition', rules.atMost(label.edition, 100))}
      <FormField
        control={control}
        name="startDate"
        type="date"
        label={label.startDate}
        helperText={present('startDate')}
        rules={{
          validate: rules.day(label.startDate),
          // What is wrong between both is told at the other one.
          deps: ['endDate'],
        }}
      />
      <FormField
        control={control}
        name="endDate"
        type="date"
        label={label.endDate}
        helperText={present('endDate')}
        rules={{
          validate: (day, { startDate }) =>
            startDate && day && day < startDate
              ? t('review.endsBeforeStart')
              : rules.day(label.endDate)(day),
        }}
      />
      {text('location', rules.atMost(label.location, 300))}
      {text('url', rules.webUrl(label.url))}
    </EditDialog>
  );
}
