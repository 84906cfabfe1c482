import { readFile } from 'node:fs/promises';
import { expect, Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { signedInClient } from './support/api';
import { APPEARANCES, appearAs } from './support/appearance';
import { cleanUp } from './support/cleanUp';
import { emptyContent } from './support/content';
import { tabTo } from './support/keyboard';
import { screenshot } from './support/screenshot';

const EVENT = 'Insight Conference of the Northern Hemisphere 2020';
const SERIES = 'Insight Conference';
const TECHNOLOGY = 'Insightful Broker';

const made: string[] = [];

/** Two recaps of one event that tell of one technology, and work that is late. */
async function fill() {
  const client = await signedInClient();
  const { event, ...content } = emptyContent(EVENT);
  for (const title of ['What the first team heard', 'What the second did'])
    made.push(
      (
        await client.createRecap({
          source: { kind: 'pasted', name: null, content: title },
          content: {
            ...content,
            event: event && {
              ...event,
              series: SERIES,
              startDate: '2020-02-01',
            },
            title,
            takeaways: [
              {
                text: 'Count things, not people.',
                kind: 'practice',
                talk: null,
                contributor: null,
                anchor: null,
                links: [],
              },
            ],
            technologies: [
              {
                name: TECHNOLOGY,
                surface: TECHNOLOGY,
                category: null,
                anchors: [],
              },
            ],
          },
          publish: true,
        })
      ).id,
    );
  // The catalog of a server that has just started does not know the owner yet.
  await expect(async () => {
    await client.createFollowUp({
      text: 'Try the insightful broker on staging',
      owner: 'user:default/guest',
      dueDate: '2020-03-01',
      recapId: made[0],
    });
  }).toPass();
}

const chart = (page: Page, name: string) =>
  page.getByRole('img', { name: `Chart: ${name}` });

/** Opens the page, and waits until its charts are drawn. */
async function open(page: Page, search = '') {
  await page.goto(`/learnings/insights${search}`);
  for (const name of ['From talk to adoption', 'What each conference led to'])
    await expect(
      chart(page, name).locator('.recharts-bar-rectangle').first(),
    ).toBeAttached();
}

test.beforeEach(fill);
test.afterEach(() => cleanUp(made));

for (const { name: appearance, ...look } of APPEARANCES)
  test(`insights are accessible and fit, ${appearance}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await appearAs(page, look);
    await open(page);
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await screenshot(page, `insights-${appearance}`);
  });

test('insights tell what a series led to, and lead there', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /Every series/ }).click();
  await page.getByRole('option', { name: SERIES }).click();
  await expect(page).toHaveURL(/series=Insight/);
  const table = (name: string) => page.getByRole('table', { name });
  await expect(
    table('From talk to adoption').getByRole('row', { name: /^Takeaways 2/ }),
  ).toBeVisible();
  await expect(
    table('What each conference led to').getByRole('link', { name: EVENT }),
  ).toBeVisible();
  await expect(
    table('Heard by many, tried by nobody now').getByRole('link', {
      name: TECHNOLOGY,
    }),
  ).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page
    .getByRole('button', { name: 'Download as CSV: From talk to adoption' })
    .click();
  const file = await (await downloading).path();
  expect(await readFile(file, 'utf8')).toContain('Takeaways,2,');

  await page.reload();
  await expect(
    table('From talk to adoption').getByRole('row', { name: /^Takeaways 2/ }),
  ).toBeVisible();
  await table('Overdue follow-ups')
    .getByRole('link', { name: 'What the first team heard' })
    .click();
  await expect(
    page.getByRole('heading', { name: 'What the first team heard' }),
  ).toBeVisible();
});

test('insights are narrowed and taken along by keyboard', async ({ page }) => {
  await open(page);
  await tabTo(page, page.getByRole('button', { name: /Every series/ }));
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: SERIES }).press('Enter');
  await expect(page).toHaveURL(/series=Insight/);
  await tabTo(
    page,
    page.getByRole('button', {
      name: 'Download as CSV: From talk to adoption',
    }),
  );
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await downloading).suggestedFilename()).toBe('funnel.csv');
  const conference = page
    .getByRole('table', { name: 'What each conference led to' })
    .getByRole('link', { name: EVENT });
  await tabTo(page, conference);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/learnings\/events\//);
});
