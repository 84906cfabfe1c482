import { expect, test } from '@playwright/test';
import { signedInClient } from './support/api';
import { LogPage } from './support/logPage';

const NOTES = `# PromCon Europe 2019, a second look

Notes from PromCon Europe 2019 in Munich.

## Life of an Alert (Stuart Nelson)

A walk through the Alertmanager, from the rule to the pager.

Takeaway: group alerts by what wakes a person up, not by the machine that they come from.

We will try the new inhibition rules in the alert-router next quarter.
`;

test.describe('logging', () => {
  let recapId: string | undefined;

  test.afterEach(async () => {
    if (!recapId) return;
    const client = await signedInClient();
    await client.deleteRecap(await client.getRecap(recapId));
    recapId = undefined;
  });

  test('leads from pasted notes to the page of the component that they concern', async ({
    page,
  }) => {
    const log = new LogPage(page);
    await log.open();
    await log.paste(NOTES);

    await expect(log.list('Talks')).toContainText(['Life of an Alert']);
    await expect(log.list('Follow-ups')).toContainText(['inhibition rules']);
    await expect(log.title).toHaveValue('PromCon Europe 2019, a second look');
    await expect(log.entity('alert-router')).toBeVisible();
    recapId = await log.publish();

    await page.goto('/catalog/default/component/alert-router/learnings');
    const line = page
      .getByRole('list', { name: 'Learnings' })
      .getByRole('listitem')
      .filter({ hasText: 'PromCon Europe 2019, a second look' });
    await expect(line.first()).toBeVisible();
  });

  test('a draft survives a reload and an empty browser', async ({
    page,
    context,
  }) => {
    const log = new LogPage(page);
    await log.open();
    await log.paste(NOTES);
    await log.saved();
    const address = page.url();

    await page.evaluate(() => localStorage.clear());
    await page.close();
    const later = await context.newPage();
    await later.goto(address);
    const again = new LogPage(later);
    await again.expectWritten(NOTES);

    const client = await signedInClient();
    const id = new URL(address).searchParams.get('draft') ?? '';
    await client.deleteDraft(await client.getDraft(id));
  });

  test('a dropped file that is no text is refused, and the text stays', async ({
    page,
  }) => {
    const log = new LogPage(page);
    await log.open();
    await log.text.click();
    await page.keyboard.type('Half a sentence');
    await log.chooseFiles({
      name: 'slides.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 0xff]),
    });
    await expect(
      page.getByRole('region', { name: 'Files that are read' }),
    ).toContainText(/slides.pdf.*not a text file/);
    await log.expectWritten('Half a sentence');
  });
});

test.describe('a suggestion', () => {
  let recap: { id: string; version: number } | undefined;

  test.afterEach(async () => {
    if (!recap) return;
    const client = await signedInClient();
    await client.deleteRecap(await client.getRecap(recap.id));
    recap = undefined;
  });

  test('that is wrong is dismissed on the page of the entity, for good, and can be taken back', async ({
    page,
  }) => {
    const client = await signedInClient();
    const { content } = await client.parseRecap({ content: NOTES });
    recap = await client.publishRecap(
      await client.createRecap({
        content,
        source: { kind: 'pasted', name: null, content: NOTES },
      }),
    );
    const tab =
      '/catalog/default/component/alert-router/learnings?kind=followUp';
    const line = page
      .getByRole('list', { name: 'Learnings' })
      .getByRole('listitem')
      .filter({ hasText: 'inhibition rules' });

    await page.goto(tab);
    await line.getByRole('button', { name: /^Dismiss/ }).click();
    await line.getByRole('button', { name: /^Undo/ }).click();
    await line.getByRole('button', { name: /^Dismiss/ }).click();
    await expect(line.getByRole('button', { name: /^Undo/ })).toBeVisible();

    await page.reload();
    await expect(
      page.getByRole('heading', { name: 'Learnings' }),
    ).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(line).toHaveCount(0);
  });
});
