import { expect, test } from '@playwright/test';
import { signedInClient } from './support/api';
import { cleanUp } from './support/cleanUp';
import { LogPage } from './support/logPage';

const NOTES = `# PromCon Europe 2019, kept safe

## Life of an Alert (Stuart Nelson)

Takeaway: group alerts by what wakes a person up.
`;

test.describe('a draft', () => {
  test.afterEach(() => cleanUp([]));

  test('survives a reload right after the last key', async ({ page }) => {
    const log = new LogPage(page);
    await log.open();
    await log.paste(NOTES);
    await log.saved();
    await log.text.press('ControlOrMeta+End');
    await page.keyboard.type('The last words.');
    await page.reload();
    await expectWholeText(log, `${NOTES}The last words.`);
  });

  test('survives a tab that is closed before anything was saved', async ({
    page,
    context,
  }) => {
    await page.route('**/api/learnings/drafts', route => route.abort());
    const log = new LogPage(page);
    await log.open();
    await log.text.click();
    await page.keyboard.type('A thought that was not saved');
    await log.expectWritten('A thought that was not saved');
    await page.close({ runBeforeUnload: false });

    const later = new LogPage(await context.newPage());
    await later.open();
    await later.page.getByRole('button', { name: /^Restore/ }).click();
    await later.expectWritten('A thought that was not saved');
    await later.saved();
  });

  test('survives an expired session', async ({ page }) => {
    const log = new LogPage(page);
    await log.open();
    await log.paste(NOTES);
    await log.saved();
    const isExpired = (url: URL) => url.pathname.startsWith('/api/learnings/');
    // The backend itself refuses a token that is not, or no longer, one.
    await page.route(isExpired, async route => {
      const headers = await route.request().allHeaders();
      const authorization = `${headers.authorization}0`;
      await route.continue({ headers: { ...headers, authorization } });
    });
    await log.text.press('ControlOrMeta+End');
    await page.keyboard.type('Written without a session.');
    await expect(
      page.getByText(/could not be saved on the server/),
    ).toBeVisible();
    await page.keyboard.type(' Still there.');
    await page.unroute(isExpired);

    await log.saved();
    const client = await signedInClient();
    await expect
      .poll(async () => (await client.getDraft(log.draftId())).body)
      .toBe(`${NOTES}Written without a session. Still there.`);
  });
});

/** What was written is there, at once or after it was brought back. */
async function expectWholeText(log: LogPage, text: string) {
  const restore = log.page.getByRole('button', { name: /^Restore/ });
  await expect(log.text).toBeVisible();
  await expect(async () => {
    if (await restore.isVisible()) await restore.click();
    expect(await log.written()).toBe(text);
  }).toPass();
}
