import { expect, test } from '@playwright/test';
import { signedInClient } from './support/api';
import { HUMAN_DELAY, timed } from './support/humanSpeed';

const ENTITY = 'component:default/basket-prototype';
const TAKEAWAY = 'A basket that survives a restart needs no session store';

test.afterEach(async () => {
  const client = await signedInClient();
  const { items } = await client.listRecaps({ mine: true, limit: 100 });
  for (const recap of items.filter(({ title }) => title.includes('basket')))
    await client.deleteRecap(recap);
});

test('one takeaway is logged from an entity’s page, and taken back', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/basket-prototype');
  const open = page.getByRole('button', { name: 'Log a takeaway' }).first();
  await expect(open).toBeVisible();
  const line = page
    .getByRole('list', { name: 'Learnings' })
    .getByRole('listitem')
    .filter({ hasText: TAKEAWAY });

  const ms = await timed('quick log', async () => {
    await open.click();
    const dialog = page.getByRole('dialog', { name: /^Log a takeaway about/ });
    await expect(
      dialog.getByRole('textbox', { name: 'What did you learn?' }),
    ).toBeFocused();
    await page.keyboard.type(TAKEAWAY, { delay: HUMAN_DELAY });
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(line).toBeVisible();
  });
  expect(ms).toBeLessThan(15_000);
  const client = await signedInClient();
  const found = async () =>
    (
      await client.listEntityLearnings(ENTITY, { kind: 'takeaway' })
    ).items.filter(({ text }) => text === TAKEAWAY);
  expect(await found()).toHaveLength(1);

  await page
    .getByRole('status')
    .filter({ hasText: 'Published.' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByText('Undone.')).toBeVisible();
  await expect(line).toHaveCount(0);
  expect(await found()).toEqual([]);
});
