import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has before what is looked for. */
const MOST_STOPS = 80;

/** Goes on with the tab key until something has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate(element => element === document.activeElement))
      return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
