import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useRef } from 'react';
import { useLearningsTranslation } from '../../../translation';
import { ErrorMessage } from '../../common/ErrorMessage';
import { usePlaces } from './usePlaces';

const useStyles = makeStyles(theme => ({
  list: { display: 'inline', margin: 0, padding: 0 },
  entity: { display: 'inline', '& + &::before': { content: '", "' } },
  team: { marginTop: theme.spacing(1) },
}));

/** The most entities of one sort that are named. */
const SHOWN = 20;

/** Where it will appear and whom it concerns, before it does. */
export function PublishDialog(props: {
  open: boolean;
  /** As it is now; what is still being read may add to it. */
  content: RecapContent;
  /** Items that nobody has accepted or dismissed. */
  proposed: number;
  /** It changes what is published already. */
  again: boolean;
  isPublishing: boolean;
  error: Error | null;
  onPublish(): void;
  onClose(): void;
}) {
  const { open, content, proposed, again, isPublishing, error } = props;
  const { onPublish, onClose } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const places = usePlaces(open ? content : null);

  const entities = (title: string, refs: readonly string[]) =>
    refs.length > 0 && (
      <div className={classes.team}>
        <Typography variant="body2" component="span">
          {title}{' '}
        </Typography>
        <ul className={classes.list} aria-label={title}>
          {refs.slice(0, SHOWN).map(entityRef => (
            <li key={entityRef} className={classes.entity}>
              <EntityRefLink
                entityRef={entityRef}
                hideIcon
                disableTooltip
                target="_blank"
              />
            </li>
          ))}
        </ul>
        {refs.length > SHOWN && (
          <Typography variant="body2" component="span">
            {' '}
            {t('publish.more', { count: refs.length - SHOWN })}
          </Typography>
        )}
      </div>
    );
  return (
    <Dialog
      open={open}
      // What is on its way cannot be called back.
      onClose={isPublishing ? undefined : onClose}
      TransitionProps={{ onEntered: () => button.current?.focus() }}
      fullWidth
      maxWidth="sm"
      aria-labelledby="learnings-publish-title"
    >
      <DialogTitle id="learnings-publish-title" disableTypography>
        <Typography variant="h2" style={{ fontSize: '1.25rem', margin: 0 }}>
          {again
            ? t('publish.againTitle', { title: content.title })
            : t('publish.title', { title: content.title })}
        </Typography>
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2">
          {t('publish.holds', {
            talks: String(content.talks.length),
            takeaways: String(content.takeaways.length),
            followUps: String(content.followUps.length),
          })}
        </Typography>
        {proposed > 0 && (
          <Typography variant="body2">
            {t('publish.proposed', { count: proposed })}
          </Typography>
        )}
        <Typography variant="body2" className={classes.team}>
          {content.publishingTeam ? (
            <>
              {t('publish.team')}{' '}
              <EntityRefLink
                entityRef={content.publishingTeam}
                hideIcon
                disableTooltip
                target="_blank"
              />
            </>
          ) : (
            t('publish.noTeam')
          )}
        </Typography>
        {places.data && (
          <>
            {places.data.linked.length === 0 && (
              <Typography variant="body2" className={classes.team}>
                {t('publish.nowhere')}
              </Typography>
            )}
            {entities(t('publish.linked'), places.data.linked)}
            {entities(t('publish.reached'), places.data.reached)}
            {entities(t('publish.owners'), places.data.owners)}
          </>
        )}
        {places.error && (
          <ErrorMessage
            title={t('publish.placesError')}
            error={places.error}
            onRetry={() => places.refetch()}
          />
        )}
        {error && (
          <ErrorMessage
            title={t('log.publishError')}
            error={error}
            onRetry={onPublish}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={isPublishing}>
          {t('cancel')}
        </Button>
        <Button
          color="primary"
          variant="contained"
          ref={button}
          aria-disabled={isPublishing}
          onClick={() => !isPublishing && onPublish()}
        >
          {isPublishing ? t('log.publishing') : t('publish.now')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
