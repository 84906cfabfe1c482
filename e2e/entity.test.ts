import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';

for (const [what, path] of [
  ['component', '/catalog/default/component/metrics-gateway'],
  ['system', '/catalog/default/system/telemetry'],
  ['team', '/catalog/default/group/observability'],
  ['domain', '/catalog/default/domain/online-business'],
  ['API', '/catalog/default/api/metrics-query'],
  ['resource', '/catalog/default/resource/metrics-archive'],
  ['person', '/catalog/default/user/amara.tettehfio'],
] as const) {
  test(`a ${what} shows what was learned about it, and why`, async ({
    page,
  }) => {
    await page.goto(path);
    const lines = page
      .getByRole('list', { name: 'Learnings' })
      .getByRole('listitem');
    await expect(lines.first()).toBeVisible();
    await expectAccessible(page, '[aria-label="Learnings"]');

    await page
      .getByRole('link', { name: /^All \d+ learnings|^Its learning/ })
      .click();
    await expect(page).toHaveURL(/\/learnings$/);
    await expect(page.getByLabel('Reach').first()).toBeVisible();
    await expect(lines.first()).toBeVisible();
    await expectAccessible(page);
  });
}

test('an entity that nobody wrote about invites to log something', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/basket-prototype');
  await expect(page.getByText('Nothing learned here yet')).toBeVisible();
  await page.getByRole('button', { name: 'Log the first learning' }).click();
  await expect(
    page.getByRole('textbox', { name: 'What did you learn?' }),
  ).toBeFocused();
  await page.getByRole('link', { name: /^More to tell/ }).click();
  await expect(page).toHaveURL(
    /\/learnings\/log\?entity=component%3Adefault%2Fbasket-prototype/,
  );
});
