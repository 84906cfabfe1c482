import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { APPEARANCES, appearAs } from './support/appearance';
import { screenshot } from './support/screenshot';

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
  await screenshot(page, 'learnings');
});

for (const { name, ...appearance } of APPEARANCES) {
  test(`shows the learnings accessibly, ${name}`, async ({ page }) => {
    await appearAs(page, appearance);
    await page.goto('/learnings');
    await expect(
      page.getByRole('main').or(page.locator('article')),
    ).toBeVisible();

    await expectAccessible(page);
    await screenshot(page, name);
  });
}
