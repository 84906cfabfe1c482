import { LearningsClient } from '@conference-learnings/plugin-learnings-common';
import { test } from '@playwright/test';

/** The backend's own client, signed in as the guest as the app is. */
export function signedInClient(): Promise<LearningsClient> {
  return clientFor(`${test.info().project.use.baseURL}`);
}

/** The same for a server that is not the running test's. */
export async function clientFor(baseUrl: string): Promise<LearningsClient> {
  const token = await guestToken(baseUrl);
  return new LearningsClient({
    discoveryApi: { getBaseUrl: async id => `${baseUrl}/api/${id}` },
    fetchApi: {
      fetch: (input, init) => {
        const headers = new Headers(init?.headers);
        headers.set('Authorization', `Bearer ${token}`);
        return fetch(input, { ...init, headers });
      },
    },
  });
}

async function guestToken(baseUrl: string): Promise<string> {
  const response = await fetch(`${baseUrl}/api/auth/guest/refresh`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}
