import { useFollowUps } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';
import { Section } from '../common/Section';
import { FollowUpList } from './FollowUpList';
import { useOnceThere } from './useOnceThere';

/**
 * What readers of a recap will do about it; nothing is said where nobody will.
 * What the recap itself holds is not among it.
 */
export function LoggedFollowUps(props: { recapId: string }) {
  const { t } = useLearningsTranslation();
  const pages = useFollowUps({ recap: props.recapId, logged: true });
  if (!useOnceThere(pages.items.length > 0 || pages.error !== null))
    return null;
  return (
    <Section title={t('followUps.loggedTitle')}>
      <FollowUpList
        pages={{ ...pages, firstPage: undefined }}
        label={t('followUps.loggedTitle')}
        hideRecap
        endless={false}
        empty={null}
      />
    </Section>
  );
}
