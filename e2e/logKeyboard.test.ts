import { expect, Page, test } from '@playwright/test';
import { signedInClient } from './support/api';
import { cleanUp } from './support/cleanUp';
import { copy } from './support/clipboard';
import { LogPage } from './support/logPage';

const NOTES = `# PromCon Europe 2019, by keyboard

## Life of an Alert (Stuart Nelson)

A walk through the Alertmanager.

## Thanos at Scale (Bartek Plotka)

One view over many clusters.

Takeaway: group alerts by what wakes a person up.

Takeaway: keep blocks for as long as somebody looks at them.

We will try the inhibition rules in the alert-router next quarter.

Dashboards are code as well.`;

const made: string[] = [];
test.afterEach(() => cleanUp(made));

/** Presses Tab until something has the focus; fails where it never comes. */
async function tabTo(page: Page, role: 'button' | 'textbox', name: RegExp) {
  const target = page.getByRole(role, { name }).first();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(target).toBeFocused({ timeout: 200 });
  }).toPass({ intervals: [0], timeout: 30_000 });
}

test('a recap is pasted, put right and published without a mouse', async ({
  page,
}) => {
  const log = new LogPage(page);
  await log.open();
  await copy(page, NOTES);
  await tabTo(page, 'textbox', /^Your notes/);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(log.list('Talks')).toHaveCount(2);
  await expect(log.entity('alert-router')).toBeVisible();

  // What is selected becomes a takeaway, and the focus stays in the text.
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('ControlOrMeta+Alt+1');
  await expect(log.item('Takeaways', 'Dashboards are code')).toBeVisible();
  await expect(log.text).toBeFocused();
  // From marked words to what they became.
  await page.keyboard.press('Alt+Enter');
  const [dashboards, blocks, alerts] = [
    'Dashboards',
    'keep blocks',
    'group alerts',
  ].map(words => log.item('Takeaways', words));
  await expect(dashboards).toBeFocused();

  // One list of all items, whatever groups they stand in.
  await page.keyboard.press('ArrowUp');
  await expect(blocks).toBeFocused();
  const said = log.understood.locator('[aria-live="polite"]');
  await page.keyboard.press('a');
  await expect(blocks).toHaveAccessibleName(/accepted$/);
  await expect(said).toHaveText(/^Accepted: keep blocks/i);
  await page.keyboard.press('ArrowUp');
  await expect(alerts).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(said).toHaveText(/^Moved: /);
  await expect(log.list('Takeaways')).toContainText([
    /keep blocks/i,
    /group alerts/i,
    /Dashboards/,
  ]);
  await expect(alerts).toBeFocused();
  await page.keyboard.press('m');
  await expect(log.list('Takeaways')).toHaveCount(2);
  await expect(said).toHaveText(/^Merged into: /);
  await expect(log.list('Takeaways').first()).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(log.list('Takeaways')).toHaveCount(3);
  await expect(said).toHaveText('Undone.');

  // Up to the talks: one is edited, one dismissed and put back.
  await page.keyboard.press('ArrowUp');
  const thanos = log.item('Talks', 'Thanos at Scale');
  if (!(await thanos.evaluate(it => it === document.activeElement)))
    await page.keyboard.press('ArrowUp');
  await expect(thanos).toBeFocused();
  await page.keyboard.press('e');
  const form = log.understood.getByRole('form', { name: /^Edit Thanos/ });
  await expect(
    form.getByRole('textbox', { name: 'Title of the talk' }),
  ).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Thanos at a Larger Scale');
  await page.keyboard.press('ControlOrMeta+Enter');
  const renamed = log.item('Talks', 'Thanos at a Larger Scale');
  await expect(renamed).toBeFocused();
  await expect(said).toHaveText('Saved: Thanos at a Larger Scale.');
  await page.keyboard.press('d');
  await expect(renamed).toHaveAccessibleName(/dismissed$/);
  await expect(said).toHaveText(/^Dismissed: .*Undo with Ctrl\+Z/);
  await page.keyboard.press('d');
  await expect(renamed).toHaveAccessibleName(/accepted$/);
  await page.keyboard.press('e');
  await page.keyboard.press('Escape');
  await expect(renamed).toBeFocused();

  // Down to the entity, which is accepted.
  const entity = log.entity('alert-router');
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(entity).toBeFocused({ timeout: 200 });
  }).toPass({ intervals: [0] });
  await page.keyboard.press('a');
  await expect(entity).toHaveAccessibleName(/accepted$/);

  await page.keyboard.press('ControlOrMeta+Home');
  await tabBackTo(page, log);
  await page.keyboard.press('Enter');
  const now = log.publishDialog.getByRole('button', { name: 'Publish now' });
  await expect(now).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(log.publishButton).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(now).toBeFocused();
  await page.keyboard.press('Enter');
  made.push(await log.published());

  const client = await signedInClient();
  const recap = await client.getRecap(made[0]);
  expect(recap.talks.map(({ talk }) => talk.title)).toEqual([
    'Life of an Alert',
    'Thanos at a Larger Scale',
  ]);
  expect(recap.takeaways.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^keep blocks/i),
    expect.stringMatching(/^group alerts/i),
    'Dashboards are code as well.',
  ]);
});

/** Back from the review over the text to the button above both. */
async function tabBackTo(page: Page, log: LogPage) {
  await expect(async () => {
    await page.keyboard.press('Shift+Tab');
    await expect(log.publishButton).toBeFocused({ timeout: 200 });
  }).toPass({ intervals: [0], timeout: 30_000 });
}
