import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useController, useForm } from 'react-hook-form';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useMe } from '../../api/useMe';
import { followUpsRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { FormDialog } from '../common/FormDialog';
import { useChoices } from '../filters';
import { useNotice } from '../Notice';
import { EntityChoice } from '../Review/form/EntityChoice';
import { FormField } from '../Review/form/FormField';
import { MAX_STATEMENT } from '../Review/form/limits';
import { useRules } from '../Review/form/useRules';
import { changesOf, fieldsOf, writeOf, type Fields } from './fields';
import { presentFollowUp } from './presentFollowUp';

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    gap: theme.spacing(2),
    '& > [data-wide]': { gridColumn: '1 / -1' },
  },
}));

/** What a new follow-up comes from, and whom that suggests to do it. */
export interface Origin {
  takeawayId?: string;
  recapId: string;
  text: string;
  owner: string | null;
}

interface DialogProps {
  open: boolean;
  /** The one that is changed; without it, one is logged. */
  followUp?: FollowUp;
  from?: Origin;
  onClose(): void;
}

/** The fields of a follow-up, a new one or one that is there. */
export function FollowUpDialog(props: DialogProps) {
  const me = useMe();
  // A new one is the reader's own, unless they say otherwise.
  const isUnknown = me.isPending && me.failureCount === 0;
  return isUnknown ? null : (
    <OpenedDialog {...props} userRef={me.data?.userRef ?? null} />
  );
}

function OpenedDialog(props: DialogProps & { userRef: string | null }) {
  const { open, followUp, from, userRef, onClose } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notify = useNotice();
  const listPath = useRouteRef(followUpsRouteRef)();
  const choices = useChoices();
  const rules = useRules();
  const [opened] = useState<Fields>(
    followUp
      ? fieldsOf(followUp)
      : {
          text: from?.text ?? '',
          owner: from ? from.owner : userRef,
          dueDate: '',
          ticketUrl: '',
        },
  );
  const [seen, setSeen] = useState(followUp);
  const { control, handleSubmit } = useForm({
    defaultValues: opened,
    mode: 'onTouched',
  });
  const label = {
    text: t('followUps.text'),
    owner: t('followUps.ownerField'),
    dueDate: t('followUps.dueDate'),
    ticketUrl: t('followUps.ticketUrl'),
  };
  const owner = useController({
    control,
    name: 'owner',
    rules: {
      validate: value =>
        value === null && !(followUp && opened.owner === null)
          ? t('followUps.needOwner')
          : undefined,
    },
  });
  const saving = useMutation({
    mutationFn: (fields: Fields) =>
      seen
        ? api.updateFollowUp(seen, changesOf(opened, fields))
        : api.createFollowUp({
            ...writeOf(fields),
            // The form lets none go without one.
            owner: fields.owner ?? '',
            takeawayId: from?.takeawayId,
            recapId: from?.recapId,
          }),
    onSuccess: () => {
      notify(
        followUp
          ? { message: t('followUps.saved') }
          : {
              message: t('followUps.logged'),
              link: { to: `${listPath}?scope=all`, text: t('followUps.show') },
            },
      );
      onClose();
    },
    onError: error => setSeen(presentFollowUp(error) ?? seen),
    onSettled: () => client.invalidateQueries(),
  });
  const { error } = saving;
  /** What stands there now, where that is not what was opened. */
  const present = (name: keyof Fields) => {
    const value = seen && fieldsOf(seen)[name];
    if (!seen || value === opened[name]) return undefined;
    return value ? t('followUps.now', { value }) : t('followUps.nowNothing');
  };
  const ownerHelp =
    followUp?.ownerMissing && owner.field.value === followUp.owner
      ? t('followUps.ownerLeft')
      : t('followUps.ownerHelp');
  return (
    <FormDialog
      open={open}
      title={followUp ? t('followUps.editTitle') : t('followUps.logTitle')}
      action={followUp ? t('followUps.save') : t('followUps.log')}
      isWaiting={saving.isPending}
      onSubmit={handleSubmit(fields => saving.mutate(fields))}
      onClose={onClose}
    >
      <div className={classes.fields}>
        {from && (
          <Typography data-wide="" variant="body2" color="textSecondary">
            {t('followUps.about', { text: from.text })}
          </Typography>
        )}
        <FormField
          control={control}
          name="text"
          label={label.text}
          rules={{ validate: rules.required(label.text, MAX_STATEMENT) }}
          helperText={present('text')}
          wide
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog begins with it
          autoFocus
          multiline
          rowsMax={6}
        />
        <div data-wide="">
          <EntityChoice
            label={label.owner}
            searchKey="owners"
            search={choices.owners}
            entityRef={owner.field.value}
            error={owner.fieldState.error?.message}
            helperText={present('owner') ?? ownerHelp}
            onChoose={choice => owner.field.onChange(choice?.value ?? null)}
          />
        </div>
        <FormField
          control={control}
          name="dueDate"
          type="date"
          label={label.dueDate}
          rules={{ validate: rules.day(label.dueDate) }}
          helperText={present('dueDate')}
        />
        <FormField
          control={control}
          name="ticketUrl"
          label={label.ticketUrl}
          rules={{ validate: rules.webUrl(label.ticketUrl) }}
          helperText={present('ticketUrl')}
        />
        {error && (
          <div data-wide="">
            <ErrorMessage
              title={t('followUps.saveError')}
              error={
                presentFollowUp(error) ? new Error(t('followUps.clash')) : error
              }
            />
          </div>
        )}
      </div>
    </FormDialog>
  );
}
