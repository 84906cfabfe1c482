import { parseEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';

/** Who is signed in: their ref and the groups that they belong to. */
export function useMe() {
  const identity = useApi(identityApiRef);
  return useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      const { userEntityRef, ownershipEntityRefs } =
        await identity.getBackstageIdentity();
      return {
        userRef: userEntityRef,
        teams: ownershipEntityRefs.filter(
          ref => parseEntityRef(ref).kind === 'group',
        ),
      };
    },
    staleTime: Infinity,
  });
}
