import { LearningsClient } from '@conference-learnings/plugin-learnings-common';
import { test } from '@playwright/test';

/** The backend's own client, signed in as the guest as the app is. */
export async function signedInClient(): Promise<LearningsClient> {
  const { baseURL } = test.info().project.use;
  const token = await guestToken(`${baseURL}`);
  return new LearningsClient({
    discoveryApi: { getBaseUrl: async id => `${baseURL}/api/${id}` },
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
