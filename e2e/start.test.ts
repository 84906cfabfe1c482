import { expect, test } from '@playwright/test';

test('signs in as the guest without a click and starts with the catalog', async ({
  page,
}) => {
  await page.goto('/');

  await expect(page).toHaveURL(/\/catalog/);
  await expect(
    page.getByRole('heading', { name: 'Example Catalog' }),
  ).toBeVisible();
});

test('opens the learnings from the navigation', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Learnings', exact: true }).click();

  await expect(page).toHaveURL(/\/learnings/);
});
