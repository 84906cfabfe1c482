import { expect, test } from '@playwright/test';
import { clientFor, signedInClient } from './support/api';
import { cleanUp } from './support/cleanUp';
import { LogPage } from './support/logPage';
import { OwnBackend } from './support/OwnBackend';

const NOTES = `# PromCon Europe 2019, kept safe

## Life of an Alert (Stuart Nelson)

Takeaway: group alerts by what wakes a person up.
`;
const TITLE = 'PromCon Europe 2019, kept safe';

test.describe('a backend that goes away', () => {
  test.describe.configure({ timeout: 240_000 });

  let backend: OwnBackend;
  test.beforeAll(async () => {
    backend = await OwnBackend.started();
  });
  test.afterAll(() => backend.remove());

  test.use({
    baseURL: async ({}, use) => use(backend.baseUrl),
  });
  test.afterEach(async () => cleanUp([], await clientFor(backend.baseUrl)));

  const recapsCalled = async (title: string) => {
    const client = await clientFor(backend.baseUrl);
    const { items } = await client.listRecaps({ mine: true, limit: 100 });
    return items.filter(recap => recap.title === title);
  };

  for (const signal of ['SIGTERM', 'SIGKILL'] as const)
    test(`loses nothing that is written meanwhile, ${signal}`, async ({
      page,
    }) => {
      const log = new LogPage(page);
      await log.open();
      await log.paste(NOTES);
      await log.saved();

      await backend.stop(signal);
      await log.text.press('ControlOrMeta+End');
      await page.keyboard.type('Written while nobody listened.');
      await expect(
        page.getByText(/could not be saved on the server/),
      ).toBeVisible();
      await expect(
        page.getByText(/could not be saved on the server/),
      ).toContainText('Your text is kept in this browser');
      await page.keyboard.type(' And then some.');
      await backend.start();
      await log.saved();

      await page.keyboard.type(' Back again.');
      await expect(page.getByText(/^Saved at/)).toBeVisible();
      await page.reload();
      await log.expectWritten(
        `${NOTES}Written while nobody listened. And then some. Back again.`,
      );
    });

  test('makes one recap where publishing was cut off and asked again', async ({
    page,
  }) => {
    const log = new LogPage(page);
    await log.open();
    await log.paste(NOTES.replaceAll(TITLE, 'Published once'));
    await log.saved();

    // The server does it, and falls before it can say so.
    await page.route('**/api/learnings/recaps', async route => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      await backend.stop('SIGKILL');
      return route.abort('connectionreset');
    });
    await log.publishButton.click();
    const publish = log.publishDialog.getByRole('button', {
      name: 'Publish now',
    });
    await publish.click();
    await expect(log.publishDialog.getByRole('alert')).toContainText(
      'It could not be published. Your text is still here.',
    );

    await page.unroute('**/api/learnings/recaps');
    await publish.click();
    await expect(log.publishDialog.getByRole('alert')).toBeVisible();
    await backend.start();
    await publish.click();
    const recapId = await log.published();

    expect(await recapsCalled('Published once')).toEqual([
      expect.objectContaining({ id: recapId, status: 'published' }),
    ]);
    const client = await clientFor(backend.baseUrl);
    expect((await client.listDrafts({})).items).toEqual([]);
  });
});

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
    await page.route(isExpired, route =>
      route.fulfill({
        status: 401,
        json: {
          error: { name: 'AuthenticationError', message: 'Token expired' },
          response: { statusCode: 401 },
        },
      }),
    );
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
