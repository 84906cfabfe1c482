import { useFollowUps } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';
import { Section } from '../common/Section';
import { FollowUpList } from './FollowUpList';

/**
 * What readers of a recap will do about it; nothing is said where nobody will.
 * What the recap itself holds is not among it.
 */
export function LoggedFollowUps(props: { recapId: string }) {
  const { t } = useLearningsTranslation();
  const pages = useFollowUps({ recap: props.recapId, logged: true });
  if (!pages.items.length && !pages.error) return null;
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
