import { useApi } from '@backstage/core-plugin-api';
import type { LearningsApi } from '@conference-learnings/plugin-learnings-common';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { learningsApiRef } from './learningsApiRef';

// One cache for an app's card, tab and pages: an app has one client.
const queryClients = new WeakMap<LearningsApi, QueryClient>();

function queryClientOf(api: LearningsApi): QueryClient {
  const known = queryClients.get(api);
  if (known) return known;
  const created = new QueryClient({
    defaultOptions: {
      // A person sees at once what went wrong, and has a button to try again.
      queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
  queryClients.set(api, created);
  return created;
}

/** Gives everything below it the cache that this plugin's queries share. */
export function LearningsQueryProvider(props: { children: ReactNode }) {
  const api = useApi(learningsApiRef);
  return (
    <QueryClientProvider client={queryClientOf(api)}>
      {props.children}
    </QueryClientProvider>
  );
}
