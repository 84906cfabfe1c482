import { useApi } from '@backstage/core-plugin-api';
import type { Talk } from '@conference-learnings/plugin-learnings-common';
import { useForm } from 'react-hook-form';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useLearningsTranslation } from '../../translation';
import { FormField } from '../Review/form/FormField';
import { useRules } from '../Review/form/useRules';
import { namesOf, orNull } from '../Review/form/values';
import { EditDialog } from '../Subject/EditDialog';
import type { SubjectDialogProps } from '../Subject/SubjectDialog';
import { usePresentValue } from '../Subject/usePresentValue';
import { useSubjectChange } from '../Subject/useSubjectChange';

/** Fifty names of two hundred characters. */
const MAX_NAMES = 10_000;

const fieldsOf = (talk: Talk) => ({
  title: talk.title ?? '',
  speakers: talk.speakers.join(', '),
  day: talk.day ?? '',
  track: talk.track ?? '',
  videoUrl: talk.videoUrl ?? '',
  slidesUrl: talk.slidesUrl ?? '',
});

/** The particulars of a talk, for all that speak of it. */
export function EditTalk(props: SubjectDialogProps<Talk>) {
  const { subject: talk, open, onClose } = props;
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const rules = useRules();
  const present = usePresentValue(fieldsOf(talk));
  const saving = useSubjectChange(onClose);
  const { control, handleSubmit } = useForm({
    defaultValues: fieldsOf(talk),
    mode: 'onTouched',
  });
  const field = (
    name: keyof ReturnType<typeof fieldsOf>,
    label: string,
    rule: (label: string) => (text: string) => string | undefined,
    help?: string,
  ) => (
    <FormField
      control={control}
      name={name}
      label={label}
      rules={{ validate: rule(label) }}
      helperText={present(name) ?? help}
      wide={name === 'title'}
    />
  );
  const atMost = (max: number) => (label: string) => rules.atMost(label, max);
  return (
    <EditDialog
      open={open}
      title={t('subject.editTalk')}
      saving={saving}
      onClose={onClose}
      onSubmit={handleSubmit(values =>
        saving.mutate(() =>
          api.updateTalk(talk, {
            content: {
              title: orNull(values.title),
              speakers: namesOf(values.speakers),
              day: orNull(values.day),
              track: orNull(values.track),
              videoUrl: orNull(values.videoUrl),
              slidesUrl: orNull(values.slidesUrl),
            },
          }),
        ),
      )}
    >
      {field('title', t('review.fields.talkTitle'), atMost(500))}
      {field(
        'speakers',
        t('review.fields.speakers'),
        atMost(MAX_NAMES),
        t('review.fields.speakersHelp'),
      )}
      {field('day', t('review.fields.day'), atMost(100))}
      {field('track', t('review.fields.track'), atMost(200))}
      {field('videoUrl', t('review.fields.videoUrl'), rules.webUrl)}
      {field('slidesUrl', t('review.fields.slidesUrl'), rules.webUrl)}
    </EditDialog>
  );
}
