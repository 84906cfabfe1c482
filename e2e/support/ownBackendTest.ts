import { test as base } from '@playwright/test';
import { clientFor } from './api';
import { OwnBackend } from './OwnBackend';

/** As `test`, on a backend that the tests of a file have to themselves and may stop. */
export const test = base.extend<{ cleanedUp: void }, { backend: OwnBackend }>({
  backend: [
    async ({}, use) => {
      const backend = await OwnBackend.started();
      await use(backend);
      await backend.remove();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: ({ backend }, use) => use(backend.baseUrl),
  cleanedUp: [
    async ({ backend }, use) => {
      await use();
      await backend.start();
      const client = await clientFor(backend.baseUrl);
      const { items } = await client.listDrafts({ limit: 100 });
      for (const draft of items) await client.deleteDraft(draft);
    },
    { auto: true, timeout: 240_000 },
  ],
});
