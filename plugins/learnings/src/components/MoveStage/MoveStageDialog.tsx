import type {
  AdoptionEntry,
  AdoptionStage,
} from '@conference-learnings/plugin-learnings-common';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { reasonOf } from '../../api/reasonOf';
import { useMe } from '../../api/useMe';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { FormDialog } from '../common/FormDialog';
import { isPast, today } from '../common/useDates';
import { useChoices } from '../filters';
import { EntityChoice } from '../Review/form/EntityChoice';
import { FormField } from '../Review/form/FormField';
import { useRules } from '../Review/form/useRules';
import { ADOPTING_KINDS, ScopeName, StageWord, STAGES } from '../Stage';
import { useMove } from './useMove';

/** Kinds that adopt something. */
const MAX_REASON = 2000;

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
  stages: { display: 'flex', flexDirection: 'row', flexWrap: 'wrap' },
}));

export interface MoveStageProps {
  technology: { id: string; name: string };
  /** Who moves; the reader's own team unless it is said, null is everybody. */
  scope?: string | null;
  reason?: string;
  /** A learning that the move rests on. */
  evidenceId?: string;
  /** The entry that was wrong. */
  corrects?: AdoptionEntry;
  open: boolean;
  onClose(): void;
}

/** Moves a technology to another stage: who, where to, and why in a sentence. */
export function MoveStageDialog(props: MoveStageProps) {
  const me = useMe();
  return me.isPending && me.failureCount === 0 ? null : (
    <OpenedDialog {...props} ownTeam={me.data?.teams[0] ?? null} />
  );
}

function OpenedDialog(props: MoveStageProps & { ownTeam: string | null }) {
  const { technology, evidenceId, corrects, open, onClose } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const rules = useRules();
  const choices = useChoices();
  // Null is said on purpose: everybody.
  const { scope: said = props.ownTeam } = corrects ?? props;
  const [scope, setScope] = useState(said);
  const [stage, setStage] = useState<AdoptionStage | null>(
    corrects?.stage ?? null,
  );
  const [isTold, setTold] = useState(false);
  const { present, moving } = useMove(technology, scope, onClose);
  const { control, handleSubmit } = useForm({
    defaultValues: {
      reason: corrects?.reason ?? props.reason ?? '',
      effectiveOn: corrects?.effectiveOn ?? today(),
      url: corrects?.evidence?.url ?? '',
    },
    mode: 'onTouched',
  });
  const label = {
    reason: t('move.reason'),
    effectiveOn: t('move.since'),
    url: t('move.url'),
  };
  const { error } = moving;
  const evidenceOf = (url: string) => {
    if (url.trim()) return { url: url.trim() };
    return evidenceId ? { learningId: evidenceId } : null;
  };
  return (
    <FormDialog
      open={open}
      title={t(corrects ? 'move.correct' : 'move.title', {
        name: technology.name,
      })}
      action={t(corrects ? 'move.correctAction' : 'move.action')}
      isWaiting={moving.isPending || present.isPending}
      onSubmit={handleSubmit(
        ({ reason, effectiveOn, url }) => {
          if (stage)
            moving.mutate({
              scope,
              stage,
              effectiveOn,
              reason: reason.trim(),
              evidence: evidenceOf(url),
              correctsId: corrects?.id ?? null,
            });
          else setTold(true);
        },
        () => setTold(stage === null),
      )}
      onClose={onClose}
    >
      <div className={classes.fields}>
        {!corrects && (
          <EntityChoice
            label={t('move.scope')}
            searchKey="move-scope"
            search={text => choices.ofKinds(ADOPTING_KINDS, text)}
            entityRef={scope}
            helperText={scope === null ? t('move.everybody') : undefined}
            onChoose={choice => setScope(choice?.value ?? null)}
          />
        )}
        <Typography variant="body2" color="textSecondary" role="status">
          {present.data ? (
            <>
              <ScopeName scope={scope} /> {t('move.isAt')}{' '}
              <StageWord stage={present.data.stage} />
            </>
          ) : (
            t('move.noStage')
          )}
        </Typography>
        <FormControl component="fieldset" error={isTold && stage === null}>
          <FormLabel component="legend">{t('move.stage')}</FormLabel>
          <RadioGroup
            className={classes.stages}
            value={stage ?? ''}
            onChange={(_, value) =>
              setStage(STAGES.find(known => known === value) ?? null)
            }
          >
            {STAGES.map(known => (
              <FormControlLabel
                key={known}
                value={known}
                control={<Radio color="primary" size="small" />}
                label={t(`stage.${known}`)}
              />
            ))}
          </RadioGroup>
          <FormHelperText>
            {isTold && stage === null
              ? t('move.chooseStage')
              : stage && t(`stageMeans.${stage}`)}
          </FormHelperText>
        </FormControl>
        <FormField
          control={control}
          name="reason"
          label={label.reason}
          helperText={t('move.reasonHelp')}
          multiline
          rows={2}
          rules={{ validate: rules.required(label.reason, MAX_REASON) }}
        />
        <FormField
          control={control}
          name="effectiveOn"
          type="date"
          label={label.effectiveOn}
          rules={{
            validate: day =>
              rules.day(label.effectiveOn)(day) ??
              (day && (isPast(day) || day === today())
                ? undefined
                : t('move.future')),
          }}
        />
        <FormField
          control={control}
          name="url"
          label={label.url}
          helperText={evidenceId ? t('move.restsOnLearning') : undefined}
          rules={{ validate: rules.webUrl(label.url) }}
        />
        {error && (
          <ErrorMessage
            title={t('move.error')}
            error={
              reasonOf(error).name === 'ConflictError'
                ? new Error(t('move.conflict'))
                : error
            }
          />
        )}
      </div>
    </FormDialog>
  );
}
