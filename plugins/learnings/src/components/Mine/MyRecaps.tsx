import type { RecapStatus } from '@conference-learnings/plugin-learnings-common';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useRecaps } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';
import { EmptyMessage } from '../common/EmptyMessage';
import { LogButton } from '../common/LogButton';
import { Section } from '../common/Section';
import { useUrlFilters } from '../filters';
import { PagedList } from '../LearningList';
import { RecapLine } from './RecapLine';

const useStyles = makeStyles(theme => ({
  status: { minWidth: 176, marginBottom: theme.spacing(1) },
}));

const NAMES = ['status'] as const;
const STATUSES: readonly RecapStatus[] = ['published', 'draft', 'archived'];

/** What the reader created or edits, published or not. */
export function MyRecaps() {
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const { values, set } = useUrlFilters(NAMES);
  const status = STATUSES.find(one => one === values.status);
  const pages = useRecaps({ mine: true, status });
  return (
    <Section title={t('mine.recaps')}>
      <TextField
        id="learnings-status"
        className={classes.status}
        select
        size="small"
        variant="outlined"
        label={t('mine.status')}
        SelectProps={{ displayEmpty: true }}
        InputLabelProps={{ shrink: true }}
        value={status ?? ''}
        onChange={event => set('status', event.target.value)}
      >
        <MenuItem value="">{t('mine.anyStatus')}</MenuItem>
        {STATUSES.map(one => (
          <MenuItem key={one} value={one}>
            {t(`mine.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <PagedList
        pages={pages}
        label={t('mine.recaps')}
        errorTitle={t('mine.recapsError')}
        endless={false}
        empty={
          status ? (
            <Typography>{t('mine.noneOfStatus')}</Typography>
          ) : (
            <EmptyMessage
              title={t('mine.noRecaps')}
              text={t('feed.emptyText')}
              action={<LogButton />}
            />
          )
        }
        renderItem={(recap, ref) => (
          <RecapLine key={recap.id} recap={recap} lineRef={ref} />
        )}
      />
    </Section>
  );
}
