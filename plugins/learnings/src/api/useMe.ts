import { parseEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useQuery, useQueryClient } from '@tanstack/react-query';

function useMeQuery() {
  const identity = useApi(identityApiRef);
  return {
    queryKey: ['me', 'named'],
    queryFn: async () => {
      const [{ userEntityRef, ownershipEntityRefs }, { displayName }] =
        await Promise.all([
          identity.getBackstageIdentity(),
          identity.getProfileInfo(),
        ]);
      return {
        userRef: userEntityRef,
        name: displayName || parseEntityRef(userEntityRef).name,
        teams: ownershipEntityRefs.filter(
          ref => parseEntityRef(ref).kind === 'group',
        ),
      };
    },
    staleTime: Infinity,
  };
}

/** Who is signed in: their ref, their name, and the groups they belong to. */
export function useMe() {
  return useQuery(useMeQuery());
}

/** The same where it is needed at once; tries again what has failed. */
export function useReadMe() {
  const client = useQueryClient();
  const query = useMeQuery();
  return () => client.ensureQueryData(query);
}
