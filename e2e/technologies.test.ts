import { readFile } from 'node:fs/promises';
import { expect, Page, test } from '@playwright/test';
import { signedInClient } from './support/api';
import { cleanUp } from './support/cleanUp';
import { corpus, corpusMissing } from './support/corpus';
import { tabTo } from './support/keyboard';
import { storyTold, technologyId } from './support/story';

const made: string[] = [];

test.beforeEach(async () => storyTold(await signedInClient()));
test.afterEach(() => cleanUp(made));

const story = (page: Page) =>
  page.getByRole('list', { name: 'From hearsay to production' });

/** From the recap's own page to the technology's, as a reader goes. */
async function followFrom(page: Page, recapId: string, name: string) {
  await page.goto(`/learnings/recaps/${recapId}`);
  await page
    .getByRole('region', { name: /^Technologies/ })
    .getByRole('button', { name, exact: true })
    .click();
  await expect(
    page.getByRole('heading', { level: 2, name, exact: true }),
  ).toBeVisible();
}

test.describe('from where it was heard to a stage', () => {
  for (const [name, stage] of [
    ['Thanos', 'adopt'],
    ['Cluster API', 'adopt'],
    ['Service Mesh Interface', 'rejected'],
    ['OpenTelemetry', 'adopt'],
    ['Backstage', 'adopt'],
  ])
    test(`${name}, as the example tells it`, async ({ page }) => {
      const client = await signedInClient();
      const { items } = await client.listLearnings({
        technology: name,
        kind: 'recap',
        limit: 100,
      });
      const [recap] = items;
      await followFrom(page, recap.id, name);
      const first = story(page)
        .getByRole('listitem')
        .filter({ hasText: 'first heard' });
      await expect(first.getByRole('link').first()).toBeVisible();
      await expect(
        page
          .getByRole('table', { name: 'Where it stands' })
          .getByRole('cell')
          .getByText(stage, { exact: true })
          .first(),
      ).toBeVisible();
      // And back again, to the talk, event or recap in which it was heard.
      await first.getByRole('link').first().click();
      await expect(page).toHaveURL(/\/learnings\/(talks|events|recaps)\//);
    });
});

test.describe('from a real recap to a stage', () => {
  test.skip(corpusMissing !== undefined, corpusMissing);

  for (const { fileName, content } of corpus.filter(({ fileName: name }) =>
    /^\d{3}_/.test(name),
  ))
    test(`every technology of ${fileName}`, async ({ page }) => {
      const client = await signedInClient();
      const { content: understood } = await client.parseRecap({
        content,
        fileName,
      });
      const recap = await client.createRecap({
        source: { kind: 'uploaded', name: fileName, content },
        content: understood,
        publish: true,
      });
      made.push(recap.id);
      await page.goto(`/learnings/recaps/${recap.id}`);
      const links = page
        .getByRole('region', { name: /^Technologies/ })
        .getByRole('button');
      await expect(links).toHaveCount(recap.technologies.length);
      for (const { name } of recap.technologies) {
        await followFrom(page, recap.id, name);
        await expect(
          story(page).getByRole('link', { name: recap.title }).first(),
        ).toBeVisible();
      }
    });
});

test.describe('moving a stage', () => {
  test('takes three clicks and a sentence, by keyboard too', async ({
    page,
  }) => {
    const client = await signedInClient();
    const id = await technologyId(client, 'Jaeger');
    await page.goto(`/learnings/technologies/${id}`);
    const open = page.getByRole('button', { name: 'Move stage…' }).first();
    await open.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Move Jaeger to a stage' });
    await expect(dialog.getByText('No stage is recorded yet.')).toBeVisible();
    await dialog.getByRole('radio', { name: 'assess' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Its agents send to the new collector.');
    await dialog.getByRole('button', { name: 'Move' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Jaeger is at “assess” now.')).toBeVisible();
    await expect(story(page)).toContainText('Its agents send');
  });
});

test('the table is sorted, narrowed and left by keyboard', async ({ page }) => {
  await page.goto('/learnings/technologies');
  const head = page.getByRole('columnheader', { name: 'Last moved' });
  await tabTo(page, page.getByRole('searchbox', { name: 'Name or category' }));
  await page.keyboard.type('observability');
  await expect(page).toHaveURL(/text=observability/);
  await tabTo(page, page.getByRole('button', { name: /Stage of anybody/ }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/stage=adopt/);
  await tabTo(page, head.getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('row').nth(1)).toContainText('OpenTelemetry');
  await tabTo(page, page.getByRole('link', { name: 'Thanos', exact: true }));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 2, name: 'Thanos' }),
  ).toBeVisible();
  await page.goBack();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
});

test.describe('the radar', () => {
  test('is gone through by keyboard, replayed and taken along as a file', async ({
    page,
  }) => {
    await page.goto('/learnings/technologies?view=radar');
    const radar = page.getByRole('group', { name: 'Radar of technologies' });
    await tabTo(page, radar.getByRole('link', { name: /^Thanos, adopt/ }));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as SVG' }).click(),
    ]);
    const svg = await readFile(await download.path(), 'utf8');
    expect(svg).toMatch(/^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain('Thanos');

    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await expect(radar.getByRole('link', { name: /^Thanos/ })).toHaveCount(0);
    await expect(page).toHaveURL(/[?&]on=2019-/);
    await page.keyboard.press('End');
    await radar.getByRole('link', { name: /^Thanos, adopt/ }).focus();
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { level: 2, name: 'Thanos' }),
    ).toBeVisible();
  });

  test('feeds the community’s page', async ({ page }) => {
    await page.goto('/tech-radar');
    for (const ring of ['Adopt', 'Trial', 'Assess', 'Hold', 'Rejected'])
      await expect(page.getByText(ring).first()).toBeVisible();
    for (const name of ['Thanos', 'Cluster API', 'Cortex'])
      await expect(
        page.getByText(new RegExp(`^(\\d+\\. )?${name}$`)).first(),
      ).toBeVisible();
  });
});

test('nothing moves for whoever wants less motion', async ({ page }) => {
  const client = await signedInClient();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Charts are drawn anew for each step of a move, without an animation of the browser's.
  await page.addInitScript(() => {
    const redrawn: string[] = [];
    Object.assign(window, { redrawn });
    new MutationObserver(changes =>
      changes.forEach(({ target, oldValue }) => {
        const { nodeName } = target;
        if (oldValue && nodeName === 'path') redrawn.push(oldValue);
      }),
    ).observe(document, {
      subtree: true,
      attributeFilter: ['d'],
      attributeOldValue: true,
    });
  });
  for (const path of [
    '/learnings/technologies',
    '/learnings/technologies?view=radar',
    `/learnings/technologies/${await technologyId(client, 'Thanos')}`,
    '/learnings/follow-ups?scope=all',
    '/learnings/insights',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const moving = await page
      .locator('main svg')
      .evaluateAll(pictures =>
        pictures.flatMap(picture =>
          picture.getAnimations({ subtree: true }).map(String),
        ),
      );
    expect(moving).toEqual([]);
    expect(await page.evaluate('window.redrawn')).toEqual([]);
  }
});
