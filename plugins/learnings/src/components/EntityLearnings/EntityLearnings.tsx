import { parseEntityRef } from '@backstage/catalog-model';
import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { LearningsFrame } from '../common/LearningsFrame';
import { useLearningsTranslation } from '../../translation';
import { EmptyMessage } from '../common/EmptyMessage';
import { LogButton } from '../common/LogButton';
import { PageTitle } from '../common/PageTitle';
import { Section } from '../common/Section';
import { useEntityRef } from '../common/useEntityRef';
import { ActiveFilters, KindFilter } from '../filters';
import { EntityFollowUps } from '../FollowUps';
import { kindName } from '../LearningLine';
import { PagedList } from '../LearningList';
import { useQuickLogOpening } from '../QuickLog';
import { ADOPTING_KINDS } from '../Stage';
import { Standings } from '../Standings';
import { EntityLine } from './EntityLine';
import { useEntityTab } from './useEntityTab';

const useStyles = makeStyles(theme => ({
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))',
    gap: theme.spacing(1.5),
    margin: theme.spacing(2, 0),
  },
}));

function Tab() {
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const entityRef = useEntityRef();
  const tab = useEntityTab(entityRef);
  const quickLog = useQuickLogOpening(entityRef, {});
  const { filters, options, active, set, clear, pages, standings } = tab;

  const select = (
    name: 'event' | 'technology' | 'reach',
    any: string,
    choices: { value: string; label: string }[],
  ) => (
    <TextField
      id={`learnings-${name}`}
      select
      size="small"
      variant="outlined"
      fullWidth
      label={t(`filters.${name}`)}
      // The empty choice has words, so the label stands above it.
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
      value={filters[name]}
      onChange={event => set(name, event.target.value)}
    >
      <MenuItem value="">{any}</MenuItem>
      {choices.map(({ value, label }) => (
        <MenuItem key={value} value={value}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );

  return (
    <>
      <PageTitle
        title={t('title')}
        actions={
          <div className={classes.actions}>
            {quickLog.button}
            <LogButton entityRef={entityRef} variant="outlined" />
          </div>
        }
      />
      {standings.length > 0 && (
        <Section title={t('standings.title')}>
          <Standings
            entityRef={entityRef}
            standings={standings}
            movable={ADOPTING_KINDS.includes(parseEntityRef(entityRef).kind)}
          />
        </Section>
      )}
      <EntityFollowUps entityRef={entityRef} />
      <div role="search" aria-label={t('filters.label')}>
        <div className={classes.filters}>
          <KindFilter value={filters.kind} onChange={tab.setKind} />
          {select('technology', t('filters.any'), options.technologies)}
          {select('event', t('filters.any'), options.events)}
          {select('reach', t('filters.reachAll'), [
            { value: 'own', label: t('filters.reachOwn') },
          ])}
        </div>
        <ActiveFilters
          filters={active}
          onRemove={name => set(name, undefined)}
          onClear={clear}
        />
      </div>
      <PagedList
        pages={pages}
        label={t('list.label')}
        errorTitle={t('card.error')}
        empty={
          active.length ? (
            <EmptyMessage
              title={t('feed.noMatchTitle')}
              text={t('feed.noMatchText')}
              action={
                <Button variant="outlined" onClick={clear}>
                  {t('filters.clear')}
                </Button>
              }
            />
          ) : (
            <EmptyMessage
              title={t('card.emptyTitle')}
              text={t('card.emptyText', { kind: kindName(entityRef, t) })}
              action={quickLog.other}
            />
          )
        }
        renderItem={(learning, ref) => (
          <EntityLine
            key={learning.id}
            learning={learning}
            entityRef={entityRef}
            lineRef={ref}
          />
        )}
      />
      {quickLog.dialog}
    </>
  );
}

/** Everything that concerns the entity whose page this is, and why. */
export function EntityLearnings() {
  return (
    <LearningsFrame>
      <Tab />
    </LearningsFrame>
  );
}
