import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LearningsClient } from '@conference-learnings/plugin-learnings-common';
import { expect } from '@playwright/test';

const { moves } = JSON.parse(
  readFileSync(join(__dirname, '../../examples/adoption.json'), 'utf8'),
);

/** Waits until the example host has told all that became of what its organisation heard. */
export async function storyTold(client: LearningsClient): Promise<void> {
  await expect
    .poll(
      async () => {
        const { items } = await client.listAdoption({ limit: 100 });
        return items.length;
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(moves.length);
}

/** The id of a technology that recaps of the example mention. */
export async function technologyId(
  client: LearningsClient,
  name: string,
): Promise<string> {
  const { items } = await client.listTechnologies({ text: name, limit: 50 });
  const found = items.find(technology => technology.name === name);
  expect(found, `${name} is a technology`).toBeDefined();
  return found?.id ?? '';
}
