import { expect, Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { signedInClient } from './support/api';
import { APPEARANCES, appearAs } from './support/appearance';
import { LogPage } from './support/logPage';
import { screenshot } from './support/screenshot';

const TALK = 'Autoscaling Multi-Cluster Observability with Thanos and Linkerd';
const EVENT = 'KubeCon + CloudNativeCon Europe 2019';

/** Every page, and how to open it until all of it is there. */
const PAGES: Record<string, (page: Page) => Promise<void>> = {
  feed: async page => {
    await page.goto('/learnings');
    await expect(page.getByRole('listitem').first()).toBeVisible();
  },
  events: async page => {
    await page.goto('/learnings/events');
    await expect(page.getByRole('link', { name: EVENT })).toBeVisible();
  },
  event: async page => {
    const client = await signedInClient();
    const { items } = await client.listEvents({ text: EVENT });
    await page.goto(`/learnings/events/${items[0].id}`);
    await expect(page.getByRole('link', { name: TALK }).first()).toBeVisible();
  },
  talk: async page => {
    await page.goto(await addressOfTalk());
    await expect(
      page.getByRole('heading', { name: TALK }).first(),
    ).toBeVisible();
    await expect(
      page.getByText('Barcelona notes from the platform team').first(),
    ).toBeVisible();
  },
  recap: async page => {
    const client = await signedInClient();
    const { items } = await client.listLearnings({ kind: 'recap' });
    const recap = items.find(({ text }) => /one view over many/.test(text));
    await page.goto(`/learnings/recaps/${recap?.id}`);
    await expect(
      page.getByRole('heading', { name: /one view over many/ }),
    ).toBeVisible();
  },
  log: async page => {
    const log = new LogPage(page);
    await page.goto('/learnings/log');
    await log.text.fill(
      '# PromCon Europe 2019\n\n## Life of an Alert (Stuart Nelson)\n\nWe will try inhibition rules in the alert-router.\n',
    );
    await page.getByRole('button', { name: 'See what was understood' }).click();
    await expect(log.list('Talks')).toHaveCount(1);
    await log.saved();
  },
  tab: async page => {
    await page.goto('/catalog/default/component/metrics-gateway/learnings');
    await expect(
      page
        .getByRole('list', { name: 'Learnings' })
        .getByRole('listitem')
        .first(),
    ).toBeVisible();
  },
};

async function addressOfTalk() {
  const client = await signedInClient();
  const { items } = await client.listTalks({ limit: 100 });
  const talk = items.find(({ title }) => title === TALK);
  return `/learnings/talks/${talk?.id}`;
}

test.afterAll(async () => {
  const client = await signedInClient();
  const { items } = await client.listDrafts({});
  for (const draft of items) await client.deleteDraft(draft);
});

for (const { name: appearance, ...look } of APPEARANCES)
  for (const [name, open] of Object.entries(PAGES))
    test(`the page ${name} is accessible and fits, ${appearance}`, async ({
      page,
    }) => {
      await appearAs(page, look);
      await open(page);
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await screenshot(page, `${name}-${appearance}`);
    });

test('a talk shows the notes of every team that heard it', async ({ page }) => {
  await page.goto(await addressOfTalk());
  for (const recap of [
    'Barcelona notes from the platform team',
    'KubeCon Europe 2019: one view over many clusters',
  ])
    await expect(page.getByRole('link', { name: recap }).first()).toBeVisible();
});
