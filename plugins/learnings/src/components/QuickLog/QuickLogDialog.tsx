import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useMe } from '../../api/useMe';
import { logRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { NameField } from '../common/NameField';
import { TAKEAWAY_KINDS } from '../LearningLine';
import { useQuickLog } from './useQuickLog';

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: theme.spacing(2),
  },
  wide: { gridColumn: '1 / -1' },
  actions: { flexWrap: 'wrap', padding: theme.spacing(1, 3, 2) },
  more: {
    marginRight: 'auto',
    '& a': {
      display: 'inline-block',
      padding: theme.spacing(0.5, 0),
      textDecoration: 'underline',
    },
  },
}));

/** Known names that are offered at once. */
const LIMIT = 20;

interface DialogProps {
  entityRef: string;
  open: boolean;
  onClose(): void;
  /** It has left the page. */
  onExited(): void;
}

/** One takeaway about an entity, in one line; Enter publishes it. */
export function QuickLogDialog(props: DialogProps) {
  const me = useMe();
  // What was typed before is shown to nobody but who typed it.
  const isUnknown = me.isPending && me.failureCount === 0;
  return isUnknown ? null : (
    <OpenedDialog {...props} userRef={me.data?.userRef ?? null} />
  );
}

function OpenedDialog(props: DialogProps & { userRef: string | null }) {
  const { entityRef, open, onClose, onExited } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const logPath = useRouteRef(logRouteRef)();
  const titleId = useId();
  // Who it was that opened it.
  const [keeping] = useState({ userRef: props.userRef, entityRef });
  const log = useQuickLog(keeping, onClose);
  const { fields, change } = log;
  const [begun] = useState(fields.text);
  const hint =
    begun && fields.text === begun ? t('quick.begun') : t('quick.textHelp');
  const help = log.isKept ? hint : t('quick.notKept');
  const eventId = fields.event.known?.id;

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    log.publish();
  };
  const onTextKey = (event: KeyboardEvent) => {
    // Enter also ends the composing of one character out of several.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    log.publish();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
      // The button that opened it may be gone by then.
      disableRestoreFocus
      TransitionProps={{ onExited }}
    >
      <form onSubmit={onSubmit} noValidate>
        <DialogTitle id={titleId} disableTypography>
          <h2>
            {t('quick.title', {
              name: (
                <EntityDisplayName
                  entityRef={entityRef}
                  hideIcon
                  disableTooltip
                />
              ),
            })}
          </h2>
        </DialogTitle>
        <DialogContent>
          <div className={classes.fields}>
            <TextField
              id="learnings-takeaway"
              className={classes.wide}
              // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog is for this one field
              autoFocus
              multiline
              rowsMax={5}
              variant="outlined"
              label={t('quick.text')}
              helperText={log.needsText ? t('quick.needText') : help}
              error={log.needsText}
              value={fields.text}
              inputProps={{ maxLength: 2000 }}
              onChange={event => change({ text: event.target.value })}
              onKeyDown={onTextKey}
            />
            <NameField
              id="learnings-takeaway-event"
              label={t('quick.event')}
              value={fields.event}
              maxLength={300}
              searchKey={['events']}
              search={async (text, signal) =>
                (
                  await api.listEvents(
                    { text: text || undefined, limit: LIMIT },
                    { signal },
                  )
                ).items
              }
              nameOf={event => event.name}
              onChange={event =>
                // A talk belongs to its event; a title that was typed stays.
                change({
                  event,
                  talk: { text: fields.talk.text, known: null },
                })
              }
            />
            <NameField
              id="learnings-takeaway-talk"
              label={t('quick.talk')}
              value={fields.talk}
              maxLength={500}
              searchKey={['talks', eventId ?? '']}
              search={async (text, signal) =>
                eventId === undefined
                  ? []
                  : (
                      await api.listTalks(
                        {
                          event: eventId,
                          text: text || undefined,
                          limit: LIMIT,
                        },
                        { signal },
                      )
                    ).items.filter(talk => talk.title !== null)
              }
              nameOf={talk => talk.title ?? ''}
              onChange={talk => change({ talk })}
            />
            <TextField
              id="learnings-takeaway-kind"
              select
              size="small"
              variant="outlined"
              label={t('quick.kind')}
              value={fields.kind}
              onChange={event => {
                const kind = TAKEAWAY_KINDS.find(
                  one => one === event.target.value,
                );
                if (kind) change({ kind });
              }}
            >
              {TAKEAWAY_KINDS.map(kind => (
                <MenuItem key={kind} value={kind}>
                  {t(`kind.${kind}`)}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              id="learnings-takeaway-team"
              select
              size="small"
              variant="outlined"
              label={t('quick.team')}
              SelectProps={{ displayEmpty: true }}
              InputLabelProps={{ shrink: true }}
              value={log.team ?? ''}
              onChange={event => change({ team: event.target.value || null })}
            >
              {log.teams.map(team => (
                <MenuItem key={team} value={team}>
                  <EntityDisplayName entityRef={team} hideIcon disableTooltip />
                </MenuItem>
              ))}
              <MenuItem value="">{t('quick.myself')}</MenuItem>
            </TextField>
            {log.error && (
              <div className={classes.wide}>
                <ErrorMessage title={t('quick.error')} error={log.error} />
              </div>
            )}
          </div>
        </DialogContent>
        <DialogActions className={classes.actions}>
          <span className={classes.more}>
            <Link
              to={`${logPath}?${new URLSearchParams({ entity: entityRef })}`}
            >
              {t('quick.more')}
            </Link>
          </span>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            aria-disabled={log.isPublishing}
          >
            {log.isPublishing ? t('quick.publishing') : t('quick.publish')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
