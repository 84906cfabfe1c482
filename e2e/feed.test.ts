import { expect, test } from '@playwright/test';
import { signedInClient } from './support/api';
import { emptyContent } from './support/content';

const EVENT = 'Paging Conference 2020';
const COUNT = 60;

test.describe('the feed', () => {
  const made: Array<{ id: string; version: number }> = [];

  test.afterEach(async () => {
    const client = await signedInClient();
    for (const recap of made.splice(0)) await client.deleteRecap(recap);
  });

  test('shows what the examples tell of, and keeps its filters in the address', async ({
    page,
  }) => {
    await page.goto('/learnings');
    const list = page.getByRole('list', { name: 'Learnings' });
    await expect(
      list.getByRole('link', { name: /one view over many clusters/ }),
    ).toBeVisible();

    await page.getByRole('textbox', { name: 'Technology' }).fill('Strimzi');
    await page.getByRole('option', { name: /Strimzi/ }).click();
    await expect(page).toHaveURL(/technology=Strimzi/);
    await expect(list.getByRole('listitem')).toHaveCount(2);

    await page.reload();
    await expect(list.getByRole('listitem')).toHaveCount(2);

    const search = page.getByRole('searchbox', { name: 'Search the text' });
    await search.fill('quarter');
    await expect(page).toHaveURL(/text=quarter/);
    await page.goBack();
    await expect(search).toHaveValue('');
    await expect(page).toHaveURL(/\?technology=Strimzi$/);
    await expect(list.getByRole('listitem')).toHaveCount(2);

    await page.goBack();
    await expect(page).not.toHaveURL(/technology/);
    await expect(
      list.getByRole('link', { name: /one view over many clusters/ }),
    ).toBeVisible();
  });

  test('finds words of a text, and says how to go on where nothing matches', async ({
    page,
  }) => {
    await page.goto('/learnings');
    const search = page.getByRole('searchbox', { name: 'Search the text' });
    await search.fill('throwaway cluster');
    await expect(page).toHaveURL(/text=throwaway\+cluster/);
    await expect(
      page.getByRole('link', {
        name: 'Barcelona notes from the platform team',
      }),
    ).toBeVisible();

    await search.fill('zymurgy');
    await expect(page.getByText('Nothing matches these filters')).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await expect(page).not.toHaveURL(/text=/);
  });

  test('reaches the last of many pages, each recap once', async ({ page }) => {
    const client = await signedInClient();
    for (let n = 0; n < COUNT; n++) {
      const recap = await client.createRecap({
        source: { kind: 'pasted', name: null, content: `Recap ${n}` },
        content: { ...emptyContent(EVENT), title: `Recap number ${n}.` },
      });
      made.push(await client.publishRecap(recap));
    }
    const { items } = await client.listEvents({ text: EVENT });

    await page.goto(`/learnings/feed?event=${items[0].id}`);
    const lines = page
      .getByRole('list', { name: 'Learnings' })
      .getByRole('listitem');
    await expect(lines.first()).toBeVisible();
    await expect(async () => {
      await page.mouse.wheel(0, 5_000);
      await lines.last().scrollIntoViewIfNeeded();
      expect(await lines.count()).toBe(COUNT);
    }).toPass();
    const titles = await lines.allInnerTexts();
    for (let n = 0; n < COUNT; n++)
      expect(
        titles.filter(text => text.includes(`Recap number ${n}.`)),
      ).toHaveLength(1);
    await expect(page.getByRole('button', { name: 'Load more' })).toHaveCount(
      0,
    );
  });
});
