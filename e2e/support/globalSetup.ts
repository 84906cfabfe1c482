import { expect, FullConfig } from '@playwright/test';
import { clientFor } from './api';

const EXAMPLES = 6;

/** Waits until the server shows its examples, linked to the catalog. */
export default async function globalSetup(config: FullConfig) {
  const baseUrl = `${config.projects[0].use.baseURL}`;
  await expect(async () => {
    const client = await clientFor(baseUrl);
    const recaps = await client.listLearnings({ kind: 'recap' });
    expect(recaps.items.length).toBeGreaterThanOrEqual(EXAMPLES);
    const linked = await client.listEntityLearnings(
      'component:default/metrics-gateway',
      {},
    );
    expect(linked.items).not.toEqual([]);
  }).toPass({ timeout: 90_000 });
}
