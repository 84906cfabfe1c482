import Button from '@material-ui/core/Button';
import { useLearningsTranslation } from '../../translation';
import { EmptyMessage } from '../common/EmptyMessage';
import { PageTitle } from '../common/PageTitle';
import { FollowUpFilters } from './FollowUpFilters';
import { FollowUpList } from './FollowUpList';
import { LogFollowUp } from './LogFollowUp';
import { useFollowUpList } from './useFollowUpList';

/** What people said they would do about what they heard. */
export function FollowUps() {
  const { t } = useLearningsTranslation();
  const list = useFollowUpList();
  const { scope, state, active, set, clear } = list;
  const title =
    state === 'open'
      ? t(`followUps.emptyOpen.${scope}`)
      : t(`followUps.emptyClosed.${state}`);
  const way = () => {
    if (active.length)
      return (
        <Button variant="outlined" onClick={clear}>
          {t('filters.clear')}
        </Button>
      );
    return (
      scope !== 'all' && (
        <Button variant="outlined" onClick={() => set('scope', 'all')}>
          {t('followUps.seeAll')}
        </Button>
      )
    );
  };
  return (
    <>
      <PageTitle title={t('followUps.heading')} actions={<LogFollowUp />} />
      <FollowUpFilters list={list} />
      <FollowUpList
        pages={list.pages}
        label={t('followUps.heading')}
        group={list.group}
        empty={
          <EmptyMessage
            title={title}
            text={t('followUps.emptyText')}
            action={way()}
          />
        }
      />
    </>
  );
}
