import { useLearningsTranslation } from '../../translation';
import { PageTitle } from '../common/PageTitle';
import { DraftList } from '../LogPage/drafts';
import { MyDeleted } from './MyDeleted';
import { MyRecaps } from './MyRecaps';

/** What the reader has begun, written and deleted. */
export function Mine() {
  const { t } = useLearningsTranslation();
  return (
    <>
      <PageTitle title={t('mine.heading')} />
      <DraftList />
      <MyRecaps />
      <MyDeleted />
    </>
  );
}
