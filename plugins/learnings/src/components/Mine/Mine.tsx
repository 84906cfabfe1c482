import { useLearningsTranslation } from '../../translation';
import { PageTitle } from '../common/PageTitle';
import { MyDeleted } from './MyDeleted';
import { MyDrafts } from './MyDrafts';
import { MyRecaps } from './MyRecaps';

/** What the reader has begun, written and deleted. */
export function Mine() {
  const { t } = useLearningsTranslation();
  return (
    <>
      <PageTitle title={t('mine.heading')} />
      <MyDrafts />
      <MyRecaps />
      <MyDeleted />
    </>
  );
}
