import { expect } from '@playwright/test';
import { clientFor } from './support/api';
import { LogPage } from './support/logPage';
import { test } from './support/ownBackendTest';

const TITLE = 'PromCon Europe 2019, kept safe';
const NOTES = `# ${TITLE}

## Life of an Alert (Stuart Nelson)

Takeaway: group alerts by what wakes a person up.
`;

test.describe.configure({ timeout: 240_000 });

for (const signal of ['SIGTERM', 'SIGKILL'] as const)
  test(`loses nothing that is written meanwhile, ${signal}`, async ({
    page,
    backend,
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
  backend,
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

  const client = await clientFor(backend.baseUrl);
  const { items } = await client.listRecaps({ mine: true, limit: 100 });
  expect(items.filter(({ title }) => title === 'Published once')).toEqual([
    expect.objectContaining({ id: recapId, status: 'published' }),
  ]);
  expect((await client.listDrafts({})).items).toEqual([]);
});
