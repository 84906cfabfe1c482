import { useForm, useWatch } from 'react-hook-form';
import { wordsOf, type ReviewedTalk } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { videoOf } from '../../Video/videoOf';
import { CheckField } from '../form/CheckField';
import { EditForm } from '../form/EditForm';
import { FormField } from '../form/FormField';
import { ItemChoice } from '../form/ItemChoice';
import { MAX_NOTE } from '../form/limits';
import { useItemChoices } from '../form/useItemChoices';
import { useRules } from '../form/useRules';
import { useSaveItem } from '../form/useSaveItem';
import { useSplit } from '../form/useSplit';
import { namesOf, orNull } from '../form/values';
import { shortly } from '../item/shortly';
import { useReviewing } from '../pane/ReviewingContext';
import { talkName } from './talkName';

/** Fifty names of two hundred characters. */
const MAX_NAMES = 10_000;

/** The fields of a talk, and of what is noted about it. */
export function TalkForm(props: {
  item: ReviewedTalk;
  /** The note is what this is about: it is to be split. */
  isSplitting: boolean;
  /** Other recaps speak of the talk too, and share what is known of it. */
  isShared: boolean;
}) {
  const { item, isSplitting, isShared } = props;
  const { talk } = item;
  const { t } = useLearningsTranslation();
  const { close } = useReviewing();
  const { contributors } = useItemChoices();
  const rules = useRules();
  const save = useSaveItem('talks', item);
  const splitting = useSplit('talks', item);
  const { control, handleSubmit } = useForm({
    defaultValues: {
      title: talk.title ?? '',
      speakers: talk.speakers.join(', '),
      day: talk.day ?? '',
      track: talk.track ?? '',
      videoUrl: talk.videoUrl ?? '',
      slidesUrl: talk.slidesUrl ?? '',
      text: item.text,
      contributorKey: item.contributorKey ?? '',
      recommended: item.recommended,
    },
    mode: 'onChange',
  });
  const videoUrl = useWatch({ control, name: 'videoUrl' }).trim();
  const isUnknownPlayer = videoUrl !== '' && !videoOf(videoUrl);

  const saving = (then?: (name: string) => void) =>
    handleSubmit(values => {
      const change = {
        talk: {
          title: orNull(values.title),
          speakers: namesOf(values.speakers),
          day: orNull(values.day),
          track: orNull(values.track),
          videoUrl: orNull(values.videoUrl),
          slidesUrl: orNull(values.slidesUrl),
        },
        text: values.text.trim(),
        contributorKey: orNull(values.contributorKey),
        recommended: values.recommended,
      };
      const name = talkName({ ...item, ...change }, t);
      save(change, name);
      then?.(name);
    });
  const split = () => {
    const at = splitting.cursor();
    saving(name => splitting.split(at, name))();
  };
  const field = (
    name: 'speakers' | 'day' | 'track' | 'videoUrl' | 'slidesUrl',
    rule: (label: string) => (text: string) => string | undefined,
    helperText?: string,
  ) => {
    const label = t(`review.fields.${name}`);
    return (
      <FormField
        control={control}
        name={name}
        label={label}
        rules={{ validate: rule(label) }}
        helperText={helperText}
      />
    );
  };
  const words = wordsOf.talks(item);
  const titleLabel = t('review.fields.talkTitle');
  const noteLabel = t('review.fields.note');
  return (
    <EditForm
      label={
        words
          ? t('review.editLabel', { name: shortly(words) })
          : t('review.new.talks')
      }
      onSave={saving()}
      onCancel={() => close(item.key)}
      first={isSplitting ? splitting.input : undefined}
      actions={splitting.button(split)}
    >
      <FormField
        control={control}
        name="title"
        label={titleLabel}
        rules={{ validate: rules.atMost(titleLabel, 500) }}
        helperText={isShared ? t('review.sharedTalk') : undefined}
        wide
      />
      {field(
        'speakers',
        label => rules.atMost(label, MAX_NAMES),
        t('review.fields.speakersHelp'),
      )}
      {field('day', label => rules.atMost(label, 100))}
      {field('track', label => rules.atMost(label, 200))}
      {field(
        'videoUrl',
        rules.webUrl,
        isUnknownPlayer ? t('review.unknownPlayer') : undefined,
      )}
      {field('slidesUrl', rules.webUrl)}
      <ItemChoice
        control={control}
        name="contributorKey"
        label={t('review.fields.notedBy')}
        items={contributors}
      />
      <FormField
        control={control}
        name="text"
        label={noteLabel}
        rules={{ validate: rules.atMost(noteLabel, MAX_NOTE) }}
        helperText={t('review.splitHelp')}
        input={splitting.input}
        wide
        multiline
        rows={3}
        rowsMax={16}
        onAltEnter={split}
      />
      <CheckField
        control={control}
        name="recommended"
        label={t('review.fields.recommended')}
      />
    </EditForm>
  );
}
