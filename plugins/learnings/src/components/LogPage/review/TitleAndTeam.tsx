import { parseEntityRef } from '@backstage/catalog-model';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useLearningsTranslation } from '../../../translation';
import type { Log } from '../useLog';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    marginTop: theme.spacing(1),
  },
}));

/** What it will be called, and in whose name it will be published. */
export function TitleAndTeam(props: { log: Log; teams: readonly string[] }) {
  const { log, teams } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  return (
    <div className={classes.root}>
      <TextField
        id="learnings-title"
        variant="outlined"
        size="small"
        label={t('log.title')}
        helperText={t('log.titleHelp')}
        value={log.title}
        inputProps={{ maxLength: 500 }}
        onChange={event =>
          log.dispatch({ do: 'title', title: event.target.value })
        }
      />
      {teams.length > 0 && (
        <TextField
          id="learnings-publish-as"
          select
          variant="outlined"
          size="small"
          label={t('log.team')}
          SelectProps={{ displayEmpty: true }}
          InputLabelProps={{ shrink: true }}
          value={log.decisions.team ?? ''}
          onChange={event =>
            log.dispatch({ do: 'team', team: event.target.value || null })
          }
        >
          {teams.map(team => (
            <MenuItem key={team} value={team}>
              {parseEntityRef(team).name}
            </MenuItem>
          ))}
          <MenuItem value="">{t('log.noTeam')}</MenuItem>
        </TextField>
      )}
    </div>
  );
}
