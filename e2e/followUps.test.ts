import { expect, Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { signedInClient } from './support/api';
import { APPEARANCES, appearAs } from './support/appearance';
import { cleanUp } from './support/cleanUp';
import { emptyContent } from './support/content';
import { tabTo } from './support/keyboard';
import { screenshot } from './support/screenshot';

const GUEST = 'user:default/guest';
const made: string[] = [];

/** A published recap with one takeaway, and follow-ups beside it. */
async function fill() {
  const client = await signedInClient();
  const recap = await client.createRecap({
    source: { kind: 'pasted', name: null, content: 'x' },
    content: {
      ...emptyContent('Follow-up Conference 2020'),
      title: 'What we will do',
      takeaways: [
        {
          text: 'Page for symptoms only.',
          kind: 'practice',
          talk: null,
          contributor: null,
          anchor: null,
          links: [],
        },
      ],
    },
    publish: true,
  });
  made.push(recap.id);
  // The catalog of a server that has just started may not know the guest yet.
  await expect(async () => {
    await client.createFollowUp({
      text: 'Try inhibition rules',
      owner: GUEST,
      dueDate: '2020-02-01',
      ticketUrl: 'https://tickets.example.com/1',
      recapId: recap.id,
    });
  }).toPass({ timeout: 30_000 });
  return recap;
}

const line = (page: Page, text: string) =>
  page.getByRole('listitem').filter({ hasText: text });

/** Every look of it, and how to get there. */
const VIEWS: Record<string, (page: Page) => Promise<unknown>> = {
  'by owner': async page => {
    await page.goto('/learnings/follow-ups?scope=all&group=owner');
    await expect(line(page, 'Try inhibition rules')).toBeVisible();
  },
  'dialog to log': async page => {
    await VIEWS['by owner'](page);
    await page.getByRole('button', { name: 'Log a follow-up' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'dialog to close': async page => {
    await VIEWS['by owner'](page);
    await page
      .getByRole('button', { name: 'Close: Try inhibition rules' })
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
};

test.afterEach(() => cleanUp(made));

for (const { name: appearance, ...look } of APPEARANCES)
  test(`follow-ups are accessible and fit, ${appearance}`, async ({ page }) => {
    await appearAs(page, look);
    await fill();
    for (const [name, open] of Object.entries(VIEWS)) {
      await open(page);
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await screenshot(
        page,
        `follow-ups-${name.replaceAll(' ', '-')}-${appearance}`,
      );
    }
  });

test('a takeaway is followed up, closed and taken back', async ({ page }) => {
  const recap = await fill();
  await page.goto(`/learnings/recaps/${recap.id}`);
  await page
    .getByRole('button', { name: 'Follow up: Page for symptoms only.' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: 'What will be done' })
    .fill('Delete every other alert');
  await dialog.getByRole('textbox', { name: 'Owner' }).fill('guest');
  await page.getByRole('option', { name: /guest/i }).first().click();
  await dialog.getByRole('button', { name: 'Log a follow-up' }).click();
  await expect(
    page.getByRole('region', { name: 'What readers will do about it' }),
  ).toContainText('Delete every other alert');

  await page.goto('/learnings');
  await page.getByRole('tab', { name: 'Follow-ups' }).click();
  await expect(page).toHaveURL(/\/follow-ups/);
  const lines = page
    .getByRole('list', { name: 'Follow-ups' })
    .getByRole('listitem');
  await expect(lines.first()).toContainText('Overdue');
  await expect(lines.first()).toContainText('was due 1 Feb 2020');
  await expect(line(page, 'Delete every other alert')).toContainText(
    'What we will do',
  );

  await page
    .getByRole('button', { name: 'Close: Delete every other alert' })
    .press('Enter');
  await dialog
    .getByRole('textbox', { name: 'Outcome, in one line' })
    .fill('Half as many wake us up.');
  await page.keyboard.press('Enter');
  await expect(line(page, 'Delete every other alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line(page, 'Delete every other alert')).toBeVisible();
});

test('what nobody owns is taken, and given back, by keyboard', async ({
  page,
}) => {
  await page.goto('/learnings/follow-ups?scope=all');
  await tabTo(page, page.getByRole('button', { name: /^Take it: / }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByText('It is yours now.')).toBeVisible();
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.press('Enter');
  await expect(undo).toHaveCount(0);
});
