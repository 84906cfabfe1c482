import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useFollowUps } from '../../api/queries';
import { followUpsRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { Section } from '../common/Section';
import { FollowUpList } from './FollowUpList';
import { useOnceThere } from './useOnceThere';

/** Of a list that goes on elsewhere. */
const SHOWN = 5;

/**
 * What is still to be done by an entity, or about it; nothing is said where
 * nothing is.
 */
export function EntityFollowUps(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useLearningsTranslation();
  const all = `${useRouteRef(followUpsRouteRef)()}?${new URLSearchParams({
    entity: entityRef,
  })}`;
  const pages = useFollowUps({ entity: entityRef, state: 'open' });
  if (!useOnceThere(pages.items.length > 0 || pages.error !== null))
    return null;
  return (
    <Section title={t('followUps.entityTitle')}>
      <FollowUpList
        pages={{
          ...pages,
          items: pages.items.slice(0, SHOWN),
          firstPage: undefined,
          hasMore: false,
        }}
        label={t('followUps.entityTitle')}
        endless={false}
        empty={null}
      />
      <Link to={all}>
        {t('followUps.allOfEntity')} <span aria-hidden>→</span>
      </Link>
    </Section>
  );
}
