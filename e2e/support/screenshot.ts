import { Page, test } from '@playwright/test';

/** Puts a picture of the whole page into test-results, and with it into the report. */
export async function screenshot(page: Page, name: string) {
  const path = test.info().outputPath(`${name}.png`);
  await page.screenshot({ path, fullPage: true });
  await test.info().attach(name, { path, contentType: 'image/png' });
}
