import { Page } from '@playwright/test';

/** Puts a text into the clipboard, and rich text beside it where there is some. */
export async function copy(page: Page, plain: string, html?: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    ([text, rich]) => {
      const blob = (type: string, content: string) =>
        new Blob([content], { type });
      const item = new ClipboardItem({
        'text/plain': blob('text/plain', text),
        ...(rich && { 'text/html': blob('text/html', rich) }),
      });
      return navigator.clipboard.write([item]);
    },
    [plain, html ?? ''],
  );
}
