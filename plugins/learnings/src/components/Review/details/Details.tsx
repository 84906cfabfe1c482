import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import AddIcon from '@material-ui/icons/Add';
import { useEffect, useRef, useState } from 'react';
import { useLearningsTranslation } from '../../../translation';
import { useBuffered } from '../form/useBuffered';
import { orNull } from '../form/values';
import { usePane } from '../pane/PaneContext';
import { useReviewing } from '../pane/ReviewingContext';
import { Tags } from './Tags';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    marginTop: theme.spacing(2),
  },
  more: { justifySelf: 'start' },
}));

/** What the recap says about itself, and in whose name it is published. */
export function Details(props: { teams: readonly string[] }) {
  const { teams } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const { review } = usePane();
  const { act } = useReviewing();
  const { details, settled } = review;
  const [wantsSummary, setWantsSummary] = useState(false);

  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (wantsSummary) field.current?.focus();
  }, [wantsSummary]);

  const title = useBuffered(
    details.title,
    next => act({ do: 'set', details: { title: next } }),
    !settled.includes('title'),
  );
  const summary = useBuffered(
    details.summary ?? '',
    next => act({ do: 'set', details: { summary: orNull(next) } }),
    !settled.includes('summary'),
  );
  return (
    <div className={classes.root}>
      <TextField
        id="learnings-title"
        variant="outlined"
        size="small"
        label={t('log.title')}
        // A space keeps its place, so that nothing moves when there is one.
        helperText={title.value.trim() ? t('log.titleHelp') : ' '}
        value={title.value}
        inputProps={{ maxLength: 500 }}
        onChange={event => title.onChange(event.target.value)}
        onFocus={title.onFocus}
        onBlur={title.onBlur}
      />
      {wantsSummary || summary.value ? (
        <TextField
          id="learnings-summary"
          variant="outlined"
          size="small"
          multiline
          rowsMax={wantsSummary ? 12 : 2}
          inputRef={field}
          label={t('review.summary')}
          value={summary.value}
          inputProps={{ maxLength: 5000 }}
          onChange={event => summary.onChange(event.target.value)}
          onFocus={() => {
            setWantsSummary(true);
            summary.onFocus();
          }}
          onBlur={summary.onBlur}
        />
      ) : (
        <Button
          size="small"
          className={classes.more}
          startIcon={<AddIcon aria-hidden />}
          onClick={() => setWantsSummary(true)}
        >
          {t('review.addSummary')}
        </Button>
      )}
      {teams.length > 0 && (
        <TextField
          id="learnings-publish-as"
          select
          variant="outlined"
          size="small"
          label={t('log.team')}
          SelectProps={{ displayEmpty: true }}
          InputLabelProps={{ shrink: true }}
          value={details.publishingTeam ?? ''}
          onChange={event =>
            act({
              do: 'set',
              details: { publishingTeam: event.target.value || null },
            })
          }
        >
          {[...new Set([...teams, details.publishingTeam ?? ''])]
            .filter(Boolean)
            .map(team => (
              <MenuItem key={team} value={team}>
                <EntityDisplayName entityRef={team} hideIcon disableTooltip />
              </MenuItem>
            ))}
          <MenuItem value="">{t('log.noTeam')}</MenuItem>
        </TextField>
      )}
      <Tags
        tags={details.tags}
        onChange={tags => act({ do: 'set', details: { tags } })}
      />
    </div>
  );
}
