import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';

/**
 * Where the URL names one that was merged away, the API answers the one that is
 * left: its URL takes the place of the other.
 */
export function useIdLeft<S extends { id: string }>(
  asked: string,
  found: S | undefined,
  keyOf: (id: string) => QueryKey,
  pathOf: (id: string) => string,
) {
  const client = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    if (!found || found.id === asked) return;
    client.setQueryData(keyOf(found.id), found);
    navigate(pathOf(found.id), { replace: true });
  }, [asked, found, client, keyOf, pathOf, navigate]);
}
