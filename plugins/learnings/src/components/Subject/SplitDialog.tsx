import type {
  Change,
  Learning,
} from '@conference-learnings/plugin-learnings-common';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Pages } from '../../api/usePages';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { FormDialog } from '../common/FormDialog';
import { Section } from '../common/Section';
import { shortName } from '../LearningLine';
import { PagedList } from '../LearningList';
import type { Notice } from '../Notice';
import { FormField } from '../Review/form/FormField';
import { useRules } from '../Review/form/useRules';
import { useSubjectChange } from './useSubjectChange';

/** Lets some of what is about an event or a talk be about one of its own. */
export function SplitDialog(props: {
  open: boolean;
  title: string;
  /** What is chosen from. */
  label: string;
  pages: Pages<Learning>;
  nameLabel: string;
  maxLength: number;
  split(ids: string[], name: string): Promise<Change>;
  /** Where the one that was split off is. */
  linkOf(change: Change): Notice['link'];
  onClose(): void;
}) {
  const { open, title, label, pages, nameLabel, maxLength, onClose } = props;
  const { t } = useLearningsTranslation();
  const rules = useRules();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isTold, setTold] = useState(false);
  const { control, handleSubmit } = useForm({ defaultValues: { name: '' } });
  const splitting = useSubjectChange(change => {
    onClose();
    return props.linkOf(change);
  });
  return (
    <FormDialog
      open={open}
      title={title}
      action={t('subject.splitAction')}
      isWaiting={splitting.isPending}
      onSubmit={handleSubmit(
        ({ name }) => {
          if (chosen.length)
            splitting.mutate(() => props.split([...chosen], name.trim()));
          else setTold(true);
        },
        () => setTold(!chosen.length),
      )}
      onClose={onClose}
    >
      <Section title={label}>
        {isTold && !chosen.length && (
          <Typography color="error" role="alert">
            {t('subject.chooseSome')}
          </Typography>
        )}
        <PagedList
          pages={{ ...pages, firstPage: undefined }}
          label={label}
          errorTitle={t('feed.error')}
          endless={false}
          empty={<Typography>{t('subject.nothingToSplit')}</Typography>}
          renderItem={(learning, ref) => (
            <li key={learning.id} ref={ref} tabIndex={-1}>
              <FormControlLabel
                label={
                  learning.type === 'recap'
                    ? shortName(learning)
                    : `${learning.recap.title}: ${learning.text}`
                }
                control={
                  <Checkbox
                    color="primary"
                    checked={chosen.includes(learning.id)}
                    onChange={(_, isChosen) =>
                      setChosen(
                        isChosen
                          ? [...chosen, learning.id]
                          : chosen.filter(id => id !== learning.id),
                      )
                    }
                  />
                }
              />
            </li>
          )}
        />
      </Section>
      <FormField
        control={control}
        name="name"
        label={nameLabel}
        rules={{ validate: rules.required(nameLabel, maxLength) }}
      />
      {splitting.error && (
        <ErrorMessage title={t('subject.splitError')} error={splitting.error} />
      )}
    </FormDialog>
  );
}
