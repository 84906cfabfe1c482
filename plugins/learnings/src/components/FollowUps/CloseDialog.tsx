import { useApi } from '@backstage/core-plugin-api';
import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useLearningsTranslation, type Translate } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { FormDialog } from '../common/FormDialog';
import { useNotice } from '../Notice';
import { FormField } from '../Review/form/FormField';
import { useRules } from '../Review/form/useRules';
import { MoveTechnology } from './MoveTechnology';
import { presentFollowUp } from './presentFollowUp';

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
}));

type Ending = 'done' | 'dropped';

/** Characters of one line. */
const MAX_OUTCOME = 300;

/** Says how a follow-up ended, in one line; it can be taken back. */
export function CloseDialog(props: {
  followUp: FollowUp;
  open: boolean;
  onClose(): void;
  /** It is closed now; what it was about may move on. */
  afterClose(closed: FollowUp): void;
}) {
  const { followUp, open, onClose, afterClose } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notify = useNotice();
  const rules = useRules();
  const labelId = useId();
  const first = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<Ending>('done');
  // What somebody else made of it is seen before it is written over.
  const [seen, setSeen] = useState(followUp);
  const { control, handleSubmit } = useForm({ defaultValues: { outcome: '' } });
  const closing = useMutation({
    mutationFn: (outcome: string) =>
      api.updateFollowUp(seen, { state, outcome }),
    onSuccess: closed => {
      notify({
        message: t(`followUps.closed.${state}`),
        offer:
          state === 'done' && closed.technologies.length > 0
            ? {
                text: t('followUps.moveStage'),
                dialog: shown => (
                  <MoveTechnology followUp={closed} {...shown} />
                ),
              }
            : undefined,
        undo: async () => {
          const { outcome } = seen;
          await api.updateFollowUp(closed, { state: seen.state, outcome });
          await client.invalidateQueries();
        },
      });
      onClose();
      afterClose(closed);
    },
    onError: error => setSeen(presentFollowUp(error) ?? seen),
    onSettled: () => client.invalidateQueries(),
  });
  const { error } = closing;
  const field = t('followUps.outcomeField');
  const submit = handleSubmit(({ outcome }) => closing.mutate(outcome.trim()));
  return (
    <FormDialog
      open={open}
      title={t('followUps.closeTitle')}
      action={t('followUps.closeAction')}
      isWaiting={closing.isPending}
      first={first}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <Typography>{followUp.text}</Typography>
        <FormControl component="fieldset">
          <FormLabel component="legend" id={labelId}>
            {t('followUps.how')}
          </FormLabel>
          <RadioGroup
            aria-labelledby={labelId}
            value={state}
            onChange={({ target }) =>
              setState(target.value === 'dropped' ? 'dropped' : 'done')
            }
          >
            {(['done', 'dropped'] as const).map(ending => (
              <FormControlLabel
                key={ending}
                value={ending}
                control={
                  <Radio
                    color="primary"
                    inputRef={ending === 'done' ? first : undefined}
                  />
                }
                label={t(`followUps.${ending}`)}
              />
            ))}
          </RadioGroup>
        </FormControl>
        <FormField
          control={control}
          name="outcome"
          label={field}
          helperText={t('followUps.outcomeHelp')}
          rules={{ validate: rules.required(field, MAX_OUTCOME) }}
        />
        {error && (
          <ErrorMessage
            title={t('followUps.closeError')}
            error={presentFollowUp(error) ? new Error(clashOf(seen, t)) : error}
          />
        )}
      </div>
    </FormDialog>
  );
}

/** What somebody else made of it. */
function clashOf({ state, outcome }: FollowUp, t: Translate): string {
  if (state === 'open') return t('followUps.changedByOther');
  const name = t(`followUps.isState.${state}`);
  return outcome
    ? t('followUps.closedByOther', { state: name, outcome })
    : t('followUps.closedByOtherUnsaid', { state: name });
}
